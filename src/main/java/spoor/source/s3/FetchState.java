package spoor.source.s3;

import org.jspecify.annotations.Nullable;

import spoor.source.Download;
import spoor.source.Fault;

import java.util.Optional;

/// How far a download is, and whether it may go on. Any thread may use it.
final class FetchState implements Download {
    private final Runnable renewCredentials;
    private int found;
    private int wanted;
    private int fetched;
    private int failed;
    private long bytes;
    private long wantedBytes;
    private long doneBytes;
    private long began;
    private long lasted;
    private long pausedAt;
    private boolean running;
    private boolean paused;
    private @Nullable Fault stoppedBy;

    FetchState(Runnable renewCredentials) {
        this.renewCredentials = renewCredentials;
    }

    synchronized void begin() {
        found = 0;
        wanted = 0;
        fetched = 0;
        failed = 0;
        bytes = 0;
        wantedBytes = 0;
        doneBytes = 0;
        began = System.nanoTime();
        lasted = 0;
        running = true;
        paused = false;
        stoppedBy = null;
    }

    synchronized void end() {
        if (running) {
            lasted = elapsed();
            running = false;
        }
    }

    private long elapsed() {
        return running ? (paused ? pausedAt : System.nanoTime()) - began : lasted;
    }

    synchronized void found(boolean isWanted, long size) {
        found++;
        if (isWanted) {
            wanted++;
            wantedBytes += size;
        }
    }

    /// @param overNetwork bytes that came over the network
    synchronized void arrived(long size, long overNetwork) {
        fetched++;
        doneBytes += size;
        bytes += overNetwork;
    }

    synchronized void failed(long size) {
        failed++;
        doneBytes += size;
    }

    /// Stops by itself until somebody does something about it.
    synchronized void stop(Fault reason) {
        if (stoppedBy == null) {
            stoppedBy = reason;
        }
        pause();
    }

    @Override
    public synchronized Progress progress() {
        return new Progress(
                found,
                wanted,
                fetched,
                failed,
                bytes,
                wantedBytes,
                doneBytes,
                began == 0 ? 0 : elapsed(),
                running);
    }

    @Override
    public synchronized void pause() {
        if (!paused) {
            paused = true;
            pausedAt = System.nanoTime();
        }
    }

    @Override
    public void resume() {
        renewCredentials.run();
        synchronized (this) {
            if (paused) {
                began += System.nanoTime() - pausedAt;
            }
            paused = false;
            stoppedBy = null;
        }
    }

    @Override
    public synchronized boolean isPaused() {
        return paused;
    }

    @Override
    public synchronized Optional<Fault> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }
}

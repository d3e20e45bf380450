package spoor.trail.s3.fetch;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.Download;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The progress of a download, and whether it may continue. Any thread may use it.
public final class DownloadProgress implements Download {
    private static final long POLL_MILLIS = 50;

    /// After how long without a file users are told.
    private static final long SILENT_SECONDS = 5;

    private final Runnable renewCredentials;
    private final Supplier<Optional<Message>> notKept;
    private final BooleanSupplier throttled;
    private final LongSupplier nanoTime;
    private int found;
    private int wanted;
    private int fetched;
    private int failed;
    private int failedBefore;
    private long bytes;
    private long wantedBytes;
    private long doneBytes;
    private long began;
    private long lasted;
    private long pausedAt;
    private long arrivedAt;
    private boolean running;
    private boolean paused;
    private int renewals;
    private @Nullable AccessFailure stoppedBy;

    /// @param notKept why some files are not cached
    /// @param throttled whether the server asks for fewer requests
    public DownloadProgress(
            Runnable renewCredentials,
            Supplier<Optional<Message>> notKept,
            BooleanSupplier throttled) {
        this(renewCredentials, notKept, throttled, System::nanoTime);
    }

    DownloadProgress(
            Runnable renewCredentials,
            Supplier<Optional<Message>> notKept,
            BooleanSupplier throttled,
            LongSupplier nanoTime) {
        this.renewCredentials = renewCredentials;
        this.notKept = notKept;
        this.throttled = throttled;
        this.nanoTime = nanoTime;
    }

    /// @param onlyNew whether only new files are looked for; earlier failures still count
    public void begin(boolean onlyNew) {
        begin(onlyNew ? progress().failed() : 0);
    }

    private synchronized void begin(int stillFailed) {
        failedBefore = stillFailed;
        found = 0;
        wanted = 0;
        fetched = 0;
        failed = 0;
        bytes = 0;
        wantedBytes = 0;
        doneBytes = 0;
        began = nanoTime.getAsLong();
        arrivedAt = began;
        lasted = 0;
        running = true;
        paused = false;
        stoppedBy = null;
    }

    public synchronized void end() {
        if (running) {
            lasted = elapsed();
            running = false;
        }
    }

    private long elapsed() {
        return running ? (paused ? pausedAt : nanoTime.getAsLong()) - began : lasted;
    }

    synchronized void found(boolean isWanted, long size) {
        found++;
        if (isWanted) {
            wanted++;
            wantedBytes += size;
        }
    }

    /// @param overNetwork bytes that were downloaded
    synchronized void arrived(long size, long overNetwork) {
        fetched++;
        arrivedAt = nanoTime.getAsLong();
        doneBytes += size;
        bytes += overNetwork;
    }

    synchronized void failed(long size) {
        failed++;
        doneBytes += size;
    }

    /// Stops until the user does something about it.
    synchronized void stop(AccessFailure reason) {
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
                running ? failed : failed + failedBefore,
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
            pausedAt = nanoTime.getAsLong();
        }
    }

    @Override
    public void resume() {
        boolean renewing = stoppedBy().isPresent();
        if (renewing) {
            renewCredentials.run();
        }
        synchronized (this) {
            if (paused) {
                began += nanoTime.getAsLong() - pausedAt;
                arrivedAt = nanoTime.getAsLong();
            }
            paused = false;
            stoppedBy = null;
            renewals += renewing ? 1 : 0;
            notifyAll();
        }
    }

    /// How often it was resumed with new credentials.
    public synchronized int renewals() {
        return renewals;
    }

    /// Stops because of a failed request, unless credentials were renewed since it was sent.
    ///
    /// @param before how often credentials had been renewed when the request was sent
    synchronized void stopUnlessRenewed(AccessFailure reason, int before) {
        if (renewals == before) {
            stop(reason);
        }
    }

    /// Stops in the same way, and blocks until credentials are renewed.
    ///
    /// @param abandoned whether nobody waits for the answer any more
    /// @return whether to send the request again
    public synchronized boolean awaitRenewal(
            AccessFailure reason, int before, BooleanSupplier abandoned) {
        stopUnlessRenewed(reason, before);
        try {
            while (renewals == before && !abandoned.getAsBoolean()) {
                wait(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !abandoned.getAsBoolean();
    }

    @Override
    public synchronized boolean isPaused() {
        return paused;
    }

    @Override
    public Optional<Message> notKept() {
        return notKept.get();
    }

    @Override
    public synchronized Optional<Message> waitsFor() {
        boolean isWaiting = found == 0 || fetched + failed < wanted;
        if (!running || paused || !isWaiting) {
            return Optional.empty();
        }
        if (throttled.getAsBoolean()) {
            return Optional.of(Message.of("s3.waits.slowDown"));
        }
        long seconds = Duration.ofNanos(nanoTime.getAsLong() - arrivedAt).toSeconds();
        return seconds < SILENT_SECONDS
                ? Optional.empty()
                : Optional.of(Message.of("s3.waits.silent", seconds));
    }

    @Override
    public synchronized Optional<AccessFailure> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }
}

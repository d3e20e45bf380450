package spoor.app;

import javafx.application.Platform;

import spoor.viewmodel.shared.Threads;
import spoor.work.Workers;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Makes, names and closes the window's threads.
public final class AppThreads implements AutoCloseable {
    private static final long TYPING_PAUSE_MILLIS = 150;

    private final ExecutorService load = single("load");
    private final ExecutorService query = single("query");
    private final ExecutorService suggest = single("suggest");
    private final ExecutorService background = single("background");
    private final ExecutorService export = single("export");
    private final ExecutorService servers = network();
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = workers(cores);

    private static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(ofLowPriority().name(name).factory());
    }

    /// Threads with a lower priority than the window's own, if the JVM uses priorities
    /// (`-XX:ThreadPriorityPolicy=1`, as the launcher sets it).
    @SuppressWarnings("ThreadPriorityCheck") // correctness does not depend on it
    private static Thread.Builder.OfPlatform ofLowPriority() {
        return Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY);
    }

    /// Threads that decode files and search records.
    static ExecutorService workers(int count) {
        return Executors.newFixedThreadPool(count, ofLowPriority().name("worker-", 1).factory());
    }

    /// Threads that wait for servers: virtual, as there may be many.
    static ExecutorService network() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("network-", 1).factory());
    }

    public Threads threads() {
        return new Threads(
                Platform::runLater,
                CompletableFuture.delayedExecutor(
                        TYPING_PAUSE_MILLIS, TimeUnit.MILLISECONDS, Platform::runLater),
                load,
                query,
                suggest,
                background,
                export,
                servers,
                new Workers(workers, cores));
    }

    /// Waits for servers.
    ExecutorService servers() {
        return servers;
    }

    /// Runs one load at a time.
    ExecutorService loads() {
        return load;
    }

    /// Decodes files and searches records.
    ExecutorService workers() {
        return workers;
    }

    /// Runs short tasks, such as reading and writing settings.
    public ExecutorService background() {
        return background;
    }

    /// Interrupts whatever runs, but waits until the settings are written.
    @Override
    public void close() {
        load.shutdownNow();
        query.shutdownNow();
        suggest.shutdownNow();
        export.shutdownNow();
        workers.shutdownNow();
        servers.shutdownNow();
        background.shutdown();
        try {
            // An interrupted export deletes its unfinished file.
            export.awaitTermination(1, TimeUnit.SECONDS);
            if (!background.awaitTermination(2, TimeUnit.SECONDS)) {
                background.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

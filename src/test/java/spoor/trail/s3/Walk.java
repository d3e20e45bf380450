package spoor.trail.s3;

import spoor.fixture.Loading;
import spoor.load.LoadState;
import spoor.trail.AccessFailure;
import spoor.trail.Download;
import spoor.work.Cancellation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// A load in the background.
final class Walk implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;

    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<LoadState> load = new CompletableFuture<>();

    Walk(Loading loading) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        load.complete(loading.session().load(cancellation, _ -> {}));
                    } catch (RuntimeException | Error e) {
                        load.completeExceptionally(e);
                    }
                });
    }

    void cancel() {
        cancellation.cancel();
    }

    boolean isOver() {
        return load.isDone();
    }

    /// What is loaded at its end.
    LoadState end() throws InterruptedException, ExecutionException, TimeoutException {
        return load.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Blocks until it has stopped by itself, and says why.
    AccessFailure awaitStop(Download download) throws InterruptedException {
        await(() -> download.stoppedBy().isPresent());
        return download.stoppedBy().orElseThrow();
    }

    void await(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (isOver() || System.nanoTime() > end) {
                throw new AssertionError("the load is over, or it waited for too long");
            }
            if (never.await(5, TimeUnit.MILLISECONDS)) {
                throw new AssertionError(never);
            }
        }
    }

    @Override
    public void close() {
        cancel();
    }
}

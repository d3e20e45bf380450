package spoor.work;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Many values, few updates: at most one task waits in the executor, and it delivers the newest
/// value. Any thread may offer values.
public final class Coalesced<T> {
    private final Executor executor;
    private final Consumer<? super T> receiver;
    private final AtomicReference<@Nullable T> pending = new AtomicReference<>();

    /// @param executor runs `receiver`
    public Coalesced(Executor executor, Consumer<? super T> receiver) {
        this.executor = executor;
        this.receiver = receiver;
    }

    /// Replaces the value that is not delivered yet, if there is one.
    public void offer(T value) {
        if (pending.getAndSet(value) == null) {
            executor.execute(this::deliver);
        }
    }

    private void deliver() {
        T newest = pending.getAndSet(null);
        if (newest != null) {
            receiver.accept(newest);
        }
    }
}

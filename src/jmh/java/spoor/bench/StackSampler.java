package spoor.bench;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Samples about every 2 ms the stack of the FX thread while it is late, or of the renderer while
/// the FX thread waits for it.
final class StackSampler {
    private static final long PERIOD = 2_000_000;
    private static final long LATE = 6_000_000;
    private static final String WAITING = "waitForRenderingToComplete";

    private final Thread watched;
    private List<List<StackTraceElement>> stacks = new ArrayList<>();
    private @Nullable Thread renderer;
    private volatile long due = Long.MAX_VALUE;

    StackSampler(Thread watched) {
        this.watched = watched;
        Thread.ofPlatform().name("stack-sampler").daemon().start(StackSampler.this::watch);
    }

    /// When the thread's next task is due, in nanoseconds.
    void waitsFor(long nanos) {
        due = nanos;
    }

    /// The samples since the last call.
    synchronized List<List<StackTraceElement>> take() {
        List<List<StackTraceElement>> taken = stacks;
        stacks = new ArrayList<>();
        return taken;
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(PERIOD);
            if (due < System.nanoTime() - LATE) {
                List<StackTraceElement> stack = seen();
                synchronized (this) {
                    stacks.add(stack);
                }
            }
        }
    }

    private List<StackTraceElement> seen() {
        StackTraceElement[] stack = watched.getStackTrace();
        boolean waiting =
                Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals(WAITING));
        return List.of(waiting ? renderer().getStackTrace() : stack);
    }

    private Thread renderer() {
        Thread known = renderer;
        if (known == null) {
            known =
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                            .findFirst()
                            .orElse(watched);
            renderer = known;
        }
        return known;
    }
}

package spoor.bench;

import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Posts a task to the FX thread every 5 ms, and records how late it runs.
///
/// The delay is measured from the time at which the task was due, so that pauses of the whole JVM
/// are included.
final class Heartbeats {
    private static final long PERIOD = 5_000_000;

    /// The FX thread is stalled if tasks are later than this, in milliseconds.
    private static final double LATE = 10;

    private final StackSampler sampler = new StackSampler(Thread.currentThread());
    private final List<Stall> stalls = new ArrayList<>();
    private Phase phase = new Phase("");
    private double longest;
    private ThreadTimes before = ThreadTimes.ofThisThread();

    /// Starts; call on the FX thread only.
    Heartbeats() {
        Thread.ofPlatform().name("heartbeats").daemon().start(Heartbeats.this::beat);
    }

    /// The delays in a part of the run.
    ///
    /// @param start in nanoseconds
    /// @param late the delay of each task, in milliseconds
    record Phase(String name, long start, List<Double> late, List<Stall> stalls) {
        Phase(String name) {
            this(name, System.nanoTime(), new ArrayList<>(), new ArrayList<>());
        }

        /// A percentile of the delays, in milliseconds.
        double percentile(double share) {
            List<Double> sorted = late.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
        }

        long longerThan(double millis) {
            return stalls.stream().filter(stall -> stall.millis() > millis).count();
        }

        double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /// Begins another part of the run after all tasks that were due in the last one.
    ///
    /// @return the part that ended
    Phase begin(String name) {
        endStall();
        Phase ended = phase;
        phase = new Phase(name);
        return ended;
    }

    /// All stalls so far.
    List<Stall> stalls() {
        return stalls;
    }

    private void beat() {
        for (long due = System.nanoTime() + PERIOD; ; due += PERIOD) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            long now = due;
            Platform.runLater(() -> run(now));
        }
    }

    private void run(long due) {
        double late = (System.nanoTime() - due) / 1e6;
        phase.late.add(late);
        sampler.waitsFor(due + PERIOD);
        longest = Math.max(longest, late);
        if (late <= LATE) {
            endStall();
        }
    }

    private void endStall() {
        ThreadTimes now = ThreadTimes.ofThisThread();
        List<List<StackTraceElement>> stacks = sampler.take();
        if (longest > LATE) {
            Stall stall = new Stall(phase.name, longest, now.since(before), stacks);
            phase.stalls.add(stall);
            stalls.add(stall);
        }
        before = now;
        longest = 0;
    }
}

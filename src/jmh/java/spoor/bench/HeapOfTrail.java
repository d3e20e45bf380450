package spoor.bench;

import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.load.LoadSession;
import spoor.load.LoadState;
import spoor.trail.disk.DiskSource;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Loads a trail as the window does, and prints the memory of an event after a garbage collection:
/// `TRAIL`. The session stays open, so that what it keeps of files is included.
public final class HeapOfTrail {
    private HeapOfTrail() {}

    public static void main(String[] arguments) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        // A first load allocates what is needed only once, such as classes.
        LoadSession first =
                new LoadSession(
                        RecordSchema.CLOUDTRAIL, new Workers(workers, 2), HiddenRules.BUILT_IN);
        first.load(new Cancellation(), _ -> {});
        long before = heap();
        LoadSession session =
                new LoadSession(
                        RecordSchema.CLOUDTRAIL, new Workers(workers, 2), HiddenRules.BUILT_IN);
        session.add(List.of(new DiskSource(Path.of(arguments[0]))));
        LoadState state = session.load(new Cancellation(), _ -> {});
        workers.shutdown();
        long after = heap();
        int events = state.store().size();
        double each = (double) (after - before) / events;
        System.out.printf(
                Locale.ROOT,
                "heap after GC: %.1f MB for %,d events, %.1f bytes each%s%n",
                (after - before) / 1e6,
                events,
                each,
                Targets.verdict(each, 80));
        HeapParts.of(state.store())
                .forEach((part, bytes) ->
                        System.out.printf(
                                Locale.ROOT,
                                "  of the store %-14s %6.1f bytes an event%n",
                                part,
                                (double) bytes / events));
        System.out.printf(
                Locale.ROOT, "  %d files and what else is kept%n", session.files().size());
    }

    private static long heap() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int time = 0; time < 4; time++) {
            System.gc();
            Thread.sleep(100);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}

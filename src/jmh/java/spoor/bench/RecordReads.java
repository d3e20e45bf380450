package spoor.bench;

import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.load.LoadSession;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.trail.disk.DiskSource;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/// Measures loading a large gzip file and then reading one event's original, compared with
/// inflating the file.
public final class RecordReads {
    private static final int READS = 400;

    private RecordReads() {}

    /// @param args a trail file
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            LoadSession session =
                    new LoadSession(
                            RecordSchema.CLOUDTRAIL, new Workers(workers, 2), HiddenRules.BUILT_IN);
            session.add(List.of(new DiskSource(file)));
            long start = System.nanoTime();
            EventStore store = session.load(new Cancellation(), _ -> {}).store();
            System.out.printf("%,d events loaded in %.0f ms%n", store.size(), millisSince(start));
            for (int round = 1; round <= 3; round++) {
                round(round, file, store, session.records());
            }
        }
    }

    private static void round(int round, Path file, EventStore store, RawRecords records)
            throws IOException {
        long start = System.nanoTime();
        long bytes = inflated(file);
        double whole = millisSince(start);
        Random random = new Random(round);
        double[] millis = new double[READS];
        for (int i = 0; i < READS; i++) {
            start = System.nanoTime();
            records.read(store, random.nextInt(store.size()));
            millis[i] = millisSince(start);
        }
        double first = millis[0];
        double[] later = Arrays.copyOfRange(millis, READS / 4, READS);
        Arrays.sort(later);
        double median = later[later.length / 2];
        double most = later[later.length * 99 / 100];
        System.out.printf(
                "inflating %,d MB: %.0f ms; first event %.1f ms; of %d events after %d: median %.2f"
                        + " ms, p99 %.2f ms; p99 / inflating %.4f%n",
                bytes >> 20, whole, first, later.length, READS / 4, median, most, most / whole);
    }

    private static long inflated(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
            }
        }
        return bytes;
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}

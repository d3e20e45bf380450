package spoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The gzip files of a trail, read and inflated only: the minimum work of any reader.
///
/// @param files as [spoor.generator.corpus.TrailCorpus] writes them: one member each, with the
///   shortest header
public record InflatedTrail(List<Path> files) {
    /// A trail without files.
    public static final InflatedTrail EMPTY = new InflatedTrail(List.of());

    private static final int HEADER = 10;

    /// All files below a folder.
    public static InflatedTrail of(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new InflatedTrail(all.filter(path -> path.toString().endsWith(".gz")).toList());
        }
    }

    /// Reads all files on several threads.
    ///
    /// @return the total size of the inflated files, in bytes
    public long read(ExecutorService workers, int threads)
            throws ExecutionException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(workers.submit(() -> readFrom(next)));
        }
        long bytes = 0;
        for (Future<Long> one : running) {
            bytes += one.get();
        }
        return bytes;
    }

    private long readFrom(AtomicInteger next) throws IOException, DataFormatException {
        byte[] text = new byte[1 << 20];
        long bytes = 0;
        try (Inflater inflater = new Inflater(true)) {
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                byte[] stored = Files.readAllBytes(files.get(i));
                inflater.reset();
                inflater.setInput(stored, HEADER, stored.length - HEADER);
                while (!inflater.finished()) {
                    bytes += inflater.inflate(text);
                }
            }
        }
        return bytes;
    }
}

package spoor.cache;

import static org.assertj.core.api.Assertions.assertThat;

import static spoor.cache.CachedContent.bytes;
import static spoor.cache.CachedContent.bytesOnDisk;
import static spoor.cache.CachedContent.files;
import static spoor.cache.CachedContent.id;
import static spoor.cache.CachedContent.read;
import static spoor.cache.CachedContent.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class SharedDiskCacheTest {
    private static final int LARGEST = 2000;
    private static final int THREADS = 8;

    @TempDir Path folder;

    private DiskCache open(long cap) throws IOException {
        return DiskCache.open(folder, cap, FakeDisk.LARGE);
    }

    @Test
    void twoCachesShareOneFolder() throws IOException {
        DiskCache one = open(100_000);
        DiskCache other = open(100_000);
        store(one, id(1, 50));
        assertThat(read(other, id(1, 50))).hasValue(bytes(id(1, 50)));
        store(other, id(1, 50));
        assertThat(files(folder.resolve("objects"))).hasSize(1);
        other.clear();
        assertThat(read(one, id(1, 50))).isEmpty();
        store(one, id(1, 50));
        assertThat(read(other, id(1, 50))).isPresent();
    }

    @Test
    void twoCachesKeepToTheBudgetTogether() throws IOException {
        DiskCache one = open(10_000);
        DiskCache other = open(10_000);
        for (int i = 0; i < 400; i++) {
            store(i % 2 == 0 ? one : other, id(i, 192));
            // Each counts again after a tenth of the budget.
            assertThat(bytesOnDisk(folder)).isLessThanOrEqualTo(10_000 + 2 * 1_200);
        }
    }

    @Test
    void manyThreadsReadOnlyWhatWasStored() throws Exception {
        DiskCache cache = open(40_000);
        assertThat(inParallel(List.of(cache), false)).isPositive();
        assertThat(cache.size()).isEqualTo(bytesOnDisk(folder));
        assertThat(bytesOnDisk(folder)).isLessThanOrEqualTo(40_000 + THREADS * LARGEST);
        assertThat(files(folder.resolve("tmp"))).isEmpty();
    }

    @Test
    void clearingDoesNotDisturbReadersAndWriters() throws Exception {
        DiskCache cache = open(1_000_000);
        assertThat(inParallel(List.of(cache), true)).isPositive();
        assertThat(cache.size()).isEqualTo(bytesOnDisk(folder));
    }

    @Test
    void twoCachesNeverDisturbEachOther() throws Exception {
        assertThat(inParallel(List.of(open(40_000), open(40_000)), true)).isPositive();
        assertThat(files(folder.resolve("tmp"))).isEmpty();
    }

    /// Uses them at random from many threads.
    ///
    /// @return how often content was found
    private static int inParallel(List<DiskCache> caches, boolean clear) throws Exception {
        List<Callable<Integer>> users = new ArrayList<>();
        for (int user = 0; user < THREADS; user++) {
            DiskCache cache = caches.get(user % caches.size());
            Random random = new Random(user);
            users.add(() -> use(cache, random, clear));
        }
        int found = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> use : threads.invokeAll(users)) {
                found += use.get();
            }
        }
        return found;
    }

    private static int use(DiskCache cache, Random random, boolean clear) throws IOException {
        int found = 0;
        for (int i = 0; i < 600; i++) {
            int number = random.nextInt(60);
            CachedContent id = id(number, number * LARGEST / 60);
            Optional<byte[]> known = read(cache, id);
            if (known.isPresent()) {
                assertThat(known).hasValue(bytes(id));
                found++;
            } else {
                store(cache, id);
            }
            if (clear && random.nextInt(100) == 0) {
                cache.clear();
            }
        }
        return found;
    }

    @Test
    void deletesNothingWhileAnotherProgramDeletes() throws Exception {
        DiskCache cache = open(1000);
        Path program = Files.writeString(Files.createTempFile("Hold", ".java"), HOLD);
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                program.toString(),
                                folder.resolve("lock").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (InputStream out = other.getInputStream()) {
            assertThat(out.read()).isEqualTo('!');
            for (int i = 0; i < 12; i++) {
                store(cache, id(i, 92));
            }
            assertThat(bytesOnDisk(folder)).isEqualTo(1200);
        } finally {
            other.destroyForcibly().waitFor();
            Files.delete(program);
        }
        store(cache, id(12, 92));
        assertThat(bytesOnDisk(folder)).isLessThanOrEqualTo(1000).isEqualTo(cache.size());
    }

    private static final String HOLD =
            """
            import java.nio.channels.FileChannel;
            import java.nio.file.*;

            void main(String[] args) throws Exception {
                try (var file = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
                    file.lock();
                    System.out.print('!');
                    System.out.flush();
                    System.in.read();
                }
            }
            """;
}

package spoor.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static spoor.cache.CachedContent.bytesOnDisk;
import static spoor.cache.CachedContent.contains;
import static spoor.cache.CachedContent.files;
import static spoor.cache.CachedContent.id;
import static spoor.cache.CachedContent.read;
import static spoor.cache.CachedContent.setTime;
import static spoor.cache.CachedContent.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.io.DiskSpace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

final class CacheBudgetTest {
    /// Each file takes 100 bytes, header included.
    private static final int SIZE = 100 - CacheFile.HEADER;

    @TempDir Path folder;

    private DiskCache open(long cap) throws IOException {
        return DiskCache.open(folder, cap, FakeDisk.LARGE);
    }

    /// Stores files 0 to 9; 0 is the least recently used.
    private DiskCache tenStored(long cap) throws IOException {
        DiskCache cache = open(cap);
        Instant start = Instant.now().minus(Duration.ofDays(10));
        for (int i = 0; i < 10; i++) {
            List<Path> before = files(folder.resolve("objects"));
            store(cache, id(i, SIZE));
            Optional<Path> added =
                    files(folder.resolve("objects")).stream()
                            .filter(file -> !before.contains(file))
                            .findAny();
            setTime(added.orElseThrow(), start.plus(Duration.ofDays(i)));
        }
        return cache;
    }

    private static List<Integer> kept(DiskCache cache) {
        return IntStream.range(0, 20).filter(i -> contains(cache, id(i, SIZE))).boxed().toList();
    }

    @Test
    void countsExistingFiles() throws IOException {
        tenStored(1000);
        assertThat(open(1000).size()).isEqualTo(1000).isEqualTo(bytesOnDisk(folder));
    }

    @Test
    void keepsEverythingThatFits() throws IOException {
        assertThat(kept(tenStored(1000))).hasSize(10);
    }

    @Test
    void deletesTheLeastRecentlyUsedFiles() throws IOException {
        DiskCache cache = tenStored(1000);
        store(cache, id(10, SIZE));
        // 100 bytes that are needed, and a tenth of the budget.
        assertThat(kept(cache)).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(cache.size()).isEqualTo(900).isEqualTo(bytesOnDisk(folder));
    }

    @Test
    void keepsFilesThatWereRead() throws IOException {
        DiskCache cache = tenStored(1000);
        assertThat(read(cache, id(0, SIZE))).isPresent();
        store(cache, id(10, SIZE));
        assertThat(kept(cache)).contains(0).doesNotContain(1, 2);
    }

    @Test
    void makesRoomForALargeFile() throws IOException {
        DiskCache cache = tenStored(1000);
        CachedContent large = id(99, 500);
        store(cache, large);
        assertThat(contains(cache, large)).isTrue();
        assertThat(kept(cache)).containsExactly(7, 8, 9);
        assertThat(cache.size()).isLessThanOrEqualTo(1000);
    }

    @Test
    void doesNotStoreAFileLargerThanTheBudget() throws IOException {
        DiskCache cache = tenStored(1000);
        store(cache, id(99, 1000));
        assertThat(kept(cache)).hasSize(10);
        assertThat(contains(cache, id(99, 1000))).isFalse();
    }

    @Test
    void neverExceedsTheBudget() throws IOException {
        DiskCache cache = open(2000);
        for (int i = 0; i < 300; i++) {
            store(cache, id(i, i % 250));
            assertThat(bytesOnDisk(folder)).isLessThanOrEqualTo(2000).isEqualTo(cache.size());
        }
    }

    @Test
    void shrinksToASmallerBudget() throws IOException {
        tenStored(1000);
        DiskCache cache = open(500);
        store(cache, id(10, SIZE));
        assertThat(bytesOnDisk(folder)).isLessThanOrEqualTo(500).isEqualTo(cache.size());
        assertThat(kept(cache)).contains(8, 9, 10);
    }

    @Test
    void deletesFilesWhenTheDiskFillsUp() throws IOException {
        AtomicLong others = new AtomicLong(7000);
        DiskSpace disk = new FakeDisk(10_000, () -> 10_000 - others.get() - bytesOnDisk(folder));
        tenStored(5000);
        DiskCache cache = DiskCache.open(folder, 5000, disk);
        store(cache, id(10, SIZE));
        assertThat(kept(cache)).hasSize(11);
        others.set(8200);
        store(cache, id(11, SIZE));
        assertThat(disk.free()).isGreaterThanOrEqualTo(1000);
        assertThat(kept(cache)).contains(11).doesNotContain(0, 1, 2);
    }

    @Test
    void leavesATenthOfTheDiskToOtherPrograms() throws IOException {
        tenStored(5000);
        DiskSpace full = new FakeDisk(10_000, () -> 900);
        DiskCache cache = DiskCache.open(folder, 5000, full);
        assertThatThrownBy(() -> store(cache, id(10, SIZE)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the disk is nearly full")
                .hasMessageContaining("another disk");
        assertThat(contains(cache, id(10, SIZE))).isFalse();
    }

    @Test
    void storesOnADiskOfUnknownSize() throws IOException {
        DiskCache cache = DiskCache.open(folder, 5000, new FakeDisk(0, () -> 0));
        store(cache, id(1, SIZE));
        assertThat(contains(cache, id(1, SIZE))).isTrue();
    }
}

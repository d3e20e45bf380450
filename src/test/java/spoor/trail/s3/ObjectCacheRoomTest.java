package spoor.trail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static spoor.trail.s3.CachedObjects.bytesOnDisk;
import static spoor.trail.s3.CachedObjects.files;
import static spoor.trail.s3.CachedObjects.id;
import static spoor.trail.s3.CachedObjects.read;
import static spoor.trail.s3.CachedObjects.setTime;
import static spoor.trail.s3.CachedObjects.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.cache.CacheFile;
import spoor.cache.ObjectCache;
import spoor.cache.ObjectCache.ObjectId;
import spoor.io.DiskSpace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

class ObjectCacheRoomTest {
    /// With its header each object takes 100 bytes.
    private static final int SIZE = 100 - CacheFile.HEADER;

    @TempDir Path folder;

    private ObjectCache open(long cap) throws IOException {
        return ObjectCache.open(folder, cap, FakeDisk.LARGE);
    }

    /// Stores objects 0 to 9, of which 0 was used first.
    private ObjectCache tenStored(long cap) throws IOException {
        ObjectCache cache = open(cap);
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

    private static List<Integer> kept(ObjectCache cache) {
        return IntStream.range(0, 20).filter(i -> cache.contains(id(i, SIZE))).boxed().toList();
    }

    @Test
    void countsWhatIsThereAlready() throws IOException {
        tenStored(1000);
        assertThat(open(1000).size()).isEqualTo(1000).isEqualTo(bytesOnDisk(folder));
    }

    @Test
    void keepsAllThatFitsUnderTheCap() throws IOException {
        assertThat(kept(tenStored(1000))).hasSize(10);
    }

    @Test
    void deletesWhatWasNotUsedForLongest() throws IOException {
        ObjectCache cache = tenStored(1000);
        store(cache, id(10, SIZE));
        // 100 bytes that are needed, and a tenth of the cap.
        assertThat(kept(cache)).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(cache.size()).isEqualTo(900).isEqualTo(bytesOnDisk(folder));
    }

    @Test
    void keepsWhatWasReadSince() throws IOException {
        ObjectCache cache = tenStored(1000);
        assertThat(read(cache, id(0, SIZE))).isPresent();
        store(cache, id(10, SIZE));
        assertThat(kept(cache)).contains(0).doesNotContain(1, 2);
    }

    @Test
    void makesRoomForALargeObject() throws IOException {
        ObjectCache cache = tenStored(1000);
        ObjectId large = id(99, 500);
        store(cache, large);
        assertThat(cache.contains(large)).isTrue();
        assertThat(kept(cache)).containsExactly(7, 8, 9);
        assertThat(cache.size()).isLessThanOrEqualTo(1000);
    }

    @Test
    void keepsNoObjectThatIsLargerThanTheCap() throws IOException {
        ObjectCache cache = tenStored(1000);
        store(cache, id(99, 1000));
        assertThat(kept(cache)).hasSize(10);
        assertThat(cache.contains(id(99, 1000))).isFalse();
    }

    @Test
    void neverGoesOverTheCap() throws IOException {
        ObjectCache cache = open(2000);
        for (int i = 0; i < 300; i++) {
            store(cache, id(i, i % 250));
            assertThat(bytesOnDisk(folder)).isLessThanOrEqualTo(2000).isEqualTo(cache.size());
        }
    }

    @Test
    void shrinksToASmallerCap() throws IOException {
        tenStored(1000);
        ObjectCache cache = open(500);
        store(cache, id(10, SIZE));
        assertThat(bytesOnDisk(folder)).isLessThanOrEqualTo(500).isEqualTo(cache.size());
        assertThat(kept(cache)).contains(8, 9, 10);
    }

    @Test
    void givesRoomBackWhereTheDiskFillsUp() throws IOException {
        AtomicLong others = new AtomicLong(7000);
        DiskSpace disk = new FakeDisk(10_000, () -> 10_000 - others.get() - bytesOnDisk(folder));
        tenStored(5000);
        ObjectCache cache = ObjectCache.open(folder, 5000, disk);
        store(cache, id(10, SIZE));
        assertThat(kept(cache)).hasSize(11);
        others.set(8200);
        store(cache, id(11, SIZE));
        assertThat(disk.free()).isGreaterThanOrEqualTo(1000);
        assertThat(kept(cache)).contains(11).doesNotContain(0, 1, 2);
    }

    @Test
    void leavesATenthOfTheDiskToOthers() throws IOException {
        tenStored(5000);
        DiskSpace full = new FakeDisk(10_000, () -> 900);
        ObjectCache cache = ObjectCache.open(folder, 5000, full);
        assertThatThrownBy(() -> store(cache, id(10, SIZE)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the disk is nearly full")
                .hasMessageContaining("another disk");
        assertThat(cache.contains(id(10, SIZE))).isFalse();
    }

    @Test
    void asksNothingOfADiskThatIsNotKnown() throws IOException {
        ObjectCache cache = ObjectCache.open(folder, 5000, new FakeDisk(0, () -> 0));
        store(cache, id(1, SIZE));
        assertThat(cache.contains(id(1, SIZE))).isTrue();
    }
}

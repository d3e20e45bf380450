package spoor.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static spoor.cache.CachedContent.bytes;
import static spoor.cache.CachedContent.contains;
import static spoor.cache.CachedContent.files;
import static spoor.cache.CachedContent.id;
import static spoor.cache.CachedContent.onlyFile;
import static spoor.cache.CachedContent.read;
import static spoor.cache.CachedContent.setTime;
import static spoor.cache.CachedContent.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.io.DiskSpace;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

final class DiskCacheTest {
    private static final long CAP = 10_000_000;

    @TempDir Path temp;

    private Path folder() {
        return temp.resolve("cache");
    }

    private DiskCache open() throws IOException {
        return DiskCache.open(folder(), CAP, FakeDisk.LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30_000, 3_000_000})
    void readsWhatWasStored(int size) throws IOException {
        CachedContent id = id(1, size);
        store(open(), id);
        DiskCache later = open();
        assertThat(contains(later, id)).isTrue();
        assertThat(read(later, id)).hasValue(bytes(id));
    }

    @Test
    void doesNotFindWhatWasNotStored() throws IOException {
        DiskCache cache = open();
        assertThat(contains(cache, id(1, 10))).isFalse();
        assertThat(read(cache, id(1, 10))).isEmpty();
        assertThat(cache.size()).isZero();
    }

    @Test
    void namesAFileAfterItsHash() throws IOException {
        store(open(), id(1, 3));
        assertThat(folder().relativize(onlyFile(folder())).toString())
                .matches("objects.([0-9a-f]{2}).\\1[0-9a-f]{62}");
        assertThat(files(temp)).hasSize(1);
    }

    @Test
    void findsEveryDamagedByte() throws IOException {
        DiskCache cache = open();
        CachedContent id = id(1, 20);
        store(cache, id);
        byte[] whole = Files.readAllBytes(onlyFile(folder()));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 4;
            Files.write(onlyFile(folder()), damaged);
            assertThat(read(cache, id)).as("byte %d", i).isEmpty();
            assertThat(files(folder().resolve("objects"))).isEmpty();
            assertThat(cache.size()).isZero();
            store(cache, id);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 8, 27, 29, 1000})
    void deletesAFileOfTheWrongLength(int length) throws IOException {
        DiskCache cache = open();
        CachedContent id = id(1, 20);
        store(cache, id);
        Files.write(
                onlyFile(folder()), Arrays.copyOf(Files.readAllBytes(onlyFile(folder())), length));
        assertThat(contains(cache, id)).isFalse();
        assertThat(read(cache, id)).isEmpty();
        assertThat(files(folder().resolve("objects"))).isEmpty();
    }

    @Test
    void replacesAFileOfTheWrongLength() throws IOException {
        DiskCache cache = open();
        CachedContent id = id(1, 20);
        store(cache, id);
        Files.write(onlyFile(folder()), new byte[3]);
        DiskCache later = open();
        store(later, id);
        assertThat(read(later, id)).hasValue(bytes(id));
        assertThat(later.size()).isEqualTo(28);
    }

    @Test
    void rejectsAFileUnderTheNameOfAnother() throws IOException {
        DiskCache cache = open();
        CachedContent one = id(1, 20);
        CachedContent other = id(2, 20);
        store(cache, one);
        Path file = onlyFile(folder());
        byte[] whole = Files.readAllBytes(file);
        cache.clear();
        store(cache, other);
        Files.write(onlyFile(folder()), whole);
        assertThat(read(cache, other)).isEmpty();
    }

    @Test
    void doesNotFollowALink() throws IOException {
        DiskCache cache = open();
        CachedContent id = id(1, 20);
        store(cache, id);
        Path file = onlyFile(folder());
        Path elsewhere = Files.move(file, temp.resolve("elsewhere"));
        link(file, elsewhere);
        assertThat(read(cache, id)).isEmpty();
        assertThat(elsewhere).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void storesTheSameContentOnce() throws IOException {
        DiskCache cache = open();
        store(cache, id(1, 20));
        store(cache, id(1, 20));
        assertThat(cache.size()).isEqualTo(28);
        assertThat(files(folder().resolve("tmp"))).isEmpty();
    }

    @Test
    void notesAUseAtMostOnceAnHour() throws IOException {
        DiskCache cache = open();
        CachedContent id = id(1, 20);
        store(cache, id);
        Path file = onlyFile(folder());
        Instant recent = Instant.now().minus(Duration.ofMinutes(50));
        setTime(file, recent);
        assertThat(read(cache, id)).isPresent();
        assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(recent.toEpochMilli());
        setTime(file, Instant.now().minus(Duration.ofMinutes(70)));
        assertThat(read(cache, id)).isPresent();
        assertThat(Files.getLastModifiedTime(file).toInstant()).isAfter(recent);
    }

    @Test
    void notesAUseOfAFileFromTheFuture() throws IOException {
        DiskCache cache = open();
        CachedContent id = id(1, 20);
        store(cache, id);
        Instant future = Instant.now().plus(Duration.ofDays(3));
        setTime(onlyFile(folder()), future);
        assertThat(read(cache, id)).isPresent();
        assertThat(Files.getLastModifiedTime(onlyFile(folder())).toInstant()).isBefore(future);
    }

    @Test
    void deletesOldDraftsOfAKilledProgram() throws IOException {
        open();
        Path drafts = folder().resolve("tmp");
        Path old = draft(drafts, "0123456789abcdef0123456789abcdef-7.part", 90);
        Path fresh = draft(drafts, "0123456789abcdef0123456789abcdef-8.part", 10);
        Path notOurs = draft(drafts, "thesis.part", 90);
        DiskCache cache = open();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(notOurs).exists();
        assertThat(cache.size()).isZero();
    }

    private static Path draft(Path drafts, String name, int minutes) throws IOException {
        Path file = Files.write(drafts.resolve(name), new byte[9]);
        setTime(file, Instant.now().minus(Duration.ofMinutes(minutes)));
        return file;
    }

    @Test
    void leavesNoDraftWhenStoringFails() throws IOException {
        DiskCache cache = open();
        CachedContent id = id(1, 20);
        store(cache, id);
        Path shelf = Objects.requireNonNull(onlyFile(folder()).getParent());
        cache.clear();
        Files.delete(shelf);
        Files.createFile(shelf);
        assertThatThrownBy(() -> store(cache, id))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder().toString());
        assertThat(files(folder().resolve("tmp"))).isEmpty();
    }

    @Test
    void explainsWhyNothingCanBeStored() throws IOException {
        DiskCache cache = open();
        Files.delete(folder().resolve("tmp"));
        Files.createFile(folder().resolve("tmp"));
        assertThatThrownBy(() -> store(cache, id(1, 20)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be kept in the cache folder " + folder());
    }

    @Test
    void recreatesFoldersThatWereDeleted() throws IOException {
        DiskCache cache = open();
        store(cache, id(1, 20));
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        assertThat(read(cache, id(1, 20))).isEmpty();
        store(cache, id(1, 20));
        assertThat(read(cache, id(1, 20))).hasValue(bytes(id(1, 20)));
    }

    @Test
    void remainsUsableAfterAnInterrupt() throws IOException {
        DiskCache cache = open();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> store(cache, id(1, 20)))
                    .isInstanceOf(ClosedByInterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        store(cache, id(1, 20));
        assertThat(read(cache, id(1, 20))).hasValue(bytes(id(1, 20)));
        assertThat(files(folder().resolve("tmp"))).isEmpty();
    }

    @Test
    void clearsOnlyItsOwnFiles() throws IOException {
        DiskCache cache = open();
        for (int i = 0; i < 50; i++) {
            store(cache, id(i, 100));
        }
        draft(folder().resolve("tmp"), "0123456789abcdef0123456789abcdef-8.part", 1);
        Path notOurs = Files.createFile(folder().resolve("objects").resolve("notes.txt"));
        cache.clear();
        assertThat(cache.size()).isZero();
        assertThat(contains(cache, id(7, 100))).isFalse();
        assertThat(files(folder())).containsExactly(folder().resolve("lock"), notOurs);
    }

    @Test
    void clearsNothingThroughALink() throws IOException {
        DiskCache cache = open();
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Path kept = Files.createFile(outside.resolve("ab".repeat(32)));
        link(folder().resolve("objects").resolve("ab"), outside);
        cache.clear();
        assertThat(kept).exists();
    }

    @Test
    void hidesItsFilesFromOtherUsers() throws IOException {
        assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no permissions");
        DiskCache cache = open();
        store(cache, id(1, 20));
        cache.clear();
        store(cache, id(1, 20));
        Set<String> folders = new HashSet<>();
        Set<String> files = new HashSet<>();
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path path : all.toList()) {
                (Files.isDirectory(path) ? folders : files)
                        .add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        assertThat(folders).containsExactly("rwx------");
        assertThat(files).containsExactly("rw-------");
    }

    @Test
    void measuresItsDisk() {
        DiskSpace disk = DiskSpace.of(temp);
        assertThat(disk.total()).isPositive();
        assertThat(disk.free()).isBetween(0L, disk.total());
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "this system has no links");
        }
    }
}

package spoor.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static spoor.trail.s3.CachedObjects.bytes;
import static spoor.trail.s3.CachedObjects.content;
import static spoor.trail.s3.CachedObjects.files;
import static spoor.trail.s3.CachedObjects.id;
import static spoor.trail.s3.CachedObjects.onlyFile;
import static spoor.trail.s3.CachedObjects.read;
import static spoor.trail.s3.CachedObjects.setTime;
import static spoor.trail.s3.CachedObjects.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.cache.ObjectCache.ObjectId;
import spoor.io.DiskSpace;
import spoor.trail.s3.FakeDisk;

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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

class ObjectCacheTest {
    private static final long CAP = 10_000_000;

    @TempDir Path temp;

    private Path folder() {
        return temp.resolve("cache");
    }

    private ObjectCache open() throws IOException {
        return ObjectCache.open(folder(), CAP, FakeDisk.LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30_000, 3_000_000})
    void readsWhatWasStored(int size) throws IOException {
        ObjectId id = id(1, size);
        store(open(), id);
        ObjectCache later = open();
        assertThat(later.contains(id)).isTrue();
        assertThat(read(later, id)).hasValue(bytes(id));
    }

    @Test
    void hasNothingThatWasNotStored() throws IOException {
        ObjectCache cache = open();
        assertThat(cache.contains(id(1, 10))).isFalse();
        assertThat(read(cache, id(1, 10))).isEmpty();
        assertThat(cache.size()).isZero();
    }

    @Test
    void tellsIdsApartByEveryField() throws IOException {
        ObjectCache cache = open();
        List<ObjectId> ids =
                List.of(
                        new ObjectId("e", "b", "k", "t", 5),
                        new ObjectId("e", "b", "k", "t", 6),
                        new ObjectId("e", "b", "k", "u", 5),
                        new ObjectId("e", "b", "l", "t", 5),
                        new ObjectId("e", "c", "k", "t", 5),
                        new ObjectId("f", "b", "k", "t", 5),
                        new ObjectId("eb", "", "k", "t", 5),
                        new ObjectId("e", "bk", "", "t", 5),
                        new ObjectId("e", "b", "kt", "", 5),
                        new ObjectId("e", "b", "\ud800", "t", 5),
                        new ObjectId("e", "b", "?", "t", 5),
                        new ObjectId("e", "b", "K", "t", 5));
        for (ObjectId id : ids) {
            assertThat(cache.contains(id)).as("%s", id).isFalse();
            store(cache, id);
        }
        assertThat(files(folder().resolve("objects"))).hasSize(ids.size());
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"../../x", "/etc/passwd", "CON", "a\\..\\b", "a\u0000b", ""})
    void neverMakesAPathOfAKey(String key) throws IOException {
        ObjectId id = new ObjectId("../e", "../b", key, "../t", 3);
        store(open(), id);
        assertThat(folder().relativize(onlyFile(folder())).toString())
                .matches("objects.([0-9a-f]{2}).\\1[0-9a-f]{62}");
        assertThat(files(temp)).hasSize(1);
    }

    @Test
    void findsEveryDamagedByte() throws IOException {
        ObjectCache cache = open();
        ObjectId id = id(1, 20);
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
        ObjectCache cache = open();
        ObjectId id = id(1, 20);
        store(cache, id);
        Files.write(
                onlyFile(folder()), Arrays.copyOf(Files.readAllBytes(onlyFile(folder())), length));
        assertThat(cache.contains(id)).isFalse();
        assertThat(read(cache, id)).isEmpty();
        assertThat(files(folder().resolve("objects"))).isEmpty();
    }

    @Test
    void replacesAFileOfTheWrongLength() throws IOException {
        ObjectCache cache = open();
        ObjectId id = id(1, 20);
        store(cache, id);
        Files.write(onlyFile(folder()), new byte[3]);
        ObjectCache later = open();
        store(later, id);
        assertThat(read(later, id)).hasValue(bytes(id));
        assertThat(later.size()).isEqualTo(28);
    }

    @Test
    void takesNoFileUnderAnothersName() throws IOException {
        ObjectCache cache = open();
        ObjectId one = id(1, 20);
        ObjectId other = id(2, 20);
        store(cache, one);
        Path file = onlyFile(folder());
        byte[] whole = Files.readAllBytes(file);
        cache.clear();
        store(cache, other);
        Files.write(onlyFile(folder()), whole);
        assertThat(read(cache, other)).isEmpty();
    }

    @Test
    void followsNoLinkInPlaceOfAFile() throws IOException {
        ObjectCache cache = open();
        ObjectId id = id(1, 20);
        store(cache, id);
        Path file = onlyFile(folder());
        Path elsewhere = Files.move(file, temp.resolve("elsewhere"));
        link(file, elsewhere);
        assertThat(read(cache, id)).isEmpty();
        assertThat(elsewhere).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesBytesThatAreNotAsManyAsListed() throws IOException {
        ObjectCache cache = open();
        assertThatThrownBy(() -> cache.store(id(1, 20), content(id(1, 19))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("19 bytes")
                .hasMessageContaining("20 bytes");
        assertThat(files(folder())).isEmpty();
    }

    @Test
    void storesTheSameObjectOnce() throws IOException {
        ObjectCache cache = open();
        store(cache, id(1, 20));
        store(cache, id(1, 20));
        assertThat(cache.size()).isEqualTo(28);
        assertThat(files(folder().resolve("tmp"))).isEmpty();
    }

    @Test
    void notesAUseAtMostOnceAnHour() throws IOException {
        ObjectCache cache = open();
        ObjectId id = id(1, 20);
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
        ObjectCache cache = open();
        ObjectId id = id(1, 20);
        store(cache, id);
        Instant future = Instant.now().plus(Duration.ofDays(3));
        setTime(onlyFile(folder()), future);
        assertThat(read(cache, id)).isPresent();
        assertThat(Files.getLastModifiedTime(onlyFile(folder())).toInstant()).isBefore(future);
    }

    @Test
    void sweepsUpWhatAKilledProgramLeftBehind() throws IOException {
        open();
        Path drafts = folder().resolve("tmp");
        Path old = draft(drafts, "0123456789abcdef0123456789abcdef-7.part", 90);
        Path fresh = draft(drafts, "0123456789abcdef0123456789abcdef-8.part", 10);
        Path notOurs = draft(drafts, "thesis.part", 90);
        ObjectCache cache = open();
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
    void leavesNoDraftWhereStoringFails() throws IOException {
        ObjectCache cache = open();
        ObjectId id = id(1, 20);
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
    void saysWhyNothingCanBeStored() throws IOException {
        ObjectCache cache = open();
        Files.delete(folder().resolve("tmp"));
        Files.createFile(folder().resolve("tmp"));
        assertThatThrownBy(() -> store(cache, id(1, 20)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be kept in the cache folder " + folder());
    }

    @Test
    void goesOnWhereItsFoldersAreDeleted() throws IOException {
        ObjectCache cache = open();
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
    void staysUsableAfterAnInterrupt() throws IOException {
        ObjectCache cache = open();
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
    void clearsOnlyWhatIsItsOwn() throws IOException {
        ObjectCache cache = open();
        for (int i = 0; i < 50; i++) {
            store(cache, id(i, 100));
        }
        draft(folder().resolve("tmp"), "0123456789abcdef0123456789abcdef-8.part", 1);
        Path notOurs = Files.createFile(folder().resolve("objects").resolve("notes.txt"));
        cache.clear();
        assertThat(cache.size()).isZero();
        assertThat(cache.contains(id(7, 100))).isFalse();
        assertThat(files(folder())).containsExactly(folder().resolve("lock"), notOurs);
    }

    @Test
    void clearsNothingThroughALink() throws IOException {
        ObjectCache cache = open();
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Path kept = Files.createFile(outside.resolve("ab".repeat(32)));
        link(folder().resolve("objects").resolve("ab"), outside);
        cache.clear();
        assertThat(kept).exists();
    }

    @Test
    void letsNobodyElseReadWhatItKeeps() throws IOException {
        assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no permissions");
        ObjectCache cache = open();
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
    void knowsTheDiskItIsOn() {
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

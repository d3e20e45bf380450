package spoor.trail.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.io.Bytes;
import spoor.io.IoReason;
import spoor.trail.Permissions;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;

class DiskFileTest {
    @TempDir private Path folder;

    @Test
    void readsContentsLongerAndShorterThanTheBuffer() throws IOException {
        Bytes buffer = new Bytes(10);
        for (int length : new int[] {0, 1, 9, 10, 11, 100_000, 3}) {
            String content = "x".repeat(length);
            file(content).read(buffer);
            assertThat(buffer.length()).isEqualTo(length);
            assertThat(new String(buffer.array(), 0, length, StandardCharsets.UTF_8))
                    .isEqualTo(content);
        }
    }

    @Test
    void givesTheSameStampWhileItStaysAsItIs() throws IOException {
        TrailFile file = file("abc");
        assertThat(file.read(new Bytes(1))).isEqualTo(file.stamp());
        assertThat(file.read(new Bytes(1))).isEqualTo(file.stamp());
    }

    @Test
    void givesAnotherStampWhenItGrew() throws IOException {
        TrailFile file = file("abc");
        Path path = Path.of(file.path());
        FileTime modified = Files.getLastModifiedTime(path);
        Files.writeString(path, "abcd");
        Files.setLastModifiedTime(path, modified);
        Stamp now = file.read(new Bytes(1));
        assertThat(now).isNotEqualTo(file.stamp());
        assertThat(now.size()).isEqualTo(4);
    }

    @Test
    void givesAnotherStampWhenItWasWrittenAgain() throws IOException {
        TrailFile file = file("abc");
        Files.setLastModifiedTime(
                Path.of(file.path()), FileTime.fromMillis(file.stamp().modified() + 1));
        assertThat(file.read(new Bytes(1))).isNotEqualTo(file.stamp());
    }

    @Test
    void cannotBeReadOnceItIsGone() throws IOException {
        TrailFile file = file("abc");
        Files.delete(Path.of(file.path()));
        assertThatIOException()
                .isThrownBy(() -> file.read(new Bytes(1)))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void isNotOpenedWhereSomethingElseHasTakenItsPlace() throws IOException {
        TrailFile file = file("abc");
        Path path = Path.of(file.path());
        Files.delete(path);
        Files.createSymbolicLink(path, Path.of("/dev/zero"));
        assertThatIOException()
                .isThrownBy(() -> file.read(new Bytes(1)))
                .satisfies(e -> assertThat(IoReason.of(e).inEnglish()).contains("neither"));
        assertThatIOException()
                .isThrownBy(file::open)
                .satisfies(e -> assertThat(IoReason.of(e).inEnglish()).contains("neither"));
    }

    @Test
    void isReadAsLargeAsItWasWhenItWasOpened() throws IOException {
        TrailFile file = file("abc");
        try (RandomAccess opened = file.open()) {
            Files.writeString(Path.of(file.path()), "abcdef");
            byte[] content = new byte[10];
            assertThat(opened.read(0, content, 0, 10)).isEqualTo(3);
            assertThat(opened.read(3, content, 3, 7)).isEqualTo(-1);
            assertThat(file.hasChangedSince(opened.stamp())).isTrue();
        }
    }

    @Test
    void hasChangedWhenItIsGone() throws IOException {
        TrailFile file = file("abc");
        Stamp read = file.read(new Bytes(1));
        assertThat(file.hasChangedSince(read)).isFalse();
        Files.delete(Path.of(file.path()));
        assertThat(file.hasChangedSince(read)).isTrue();
    }

    @Test
    void cannotBeReadWithoutPermission() throws IOException {
        TrailFile file = file("abc");
        Permissions.take(Path.of(file.path()));
        assertThatIOException()
                .isThrownBy(() -> file.read(new Bytes(1)))
                .satisfies(e -> assertThat(IoReason.of(e).inEnglish()).contains("permission"));
    }

    @Test
    void isReadWhereItsPathAsTextDoesNotLeadToIt() throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("trail.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path path = Files.writeString(files.getPath("/a.json"), "abc");
            Bytes buffer = new Bytes(1);
            DiskFile.of(path, Files.readAttributes(path, BasicFileAttributes.class)).read(buffer);
            assertThat(new String(buffer.array(), 0, buffer.length(), StandardCharsets.UTF_8))
                    .isEqualTo("abc");
        }
    }

    private TrailFile file(String content) throws IOException {
        Path path = Files.writeString(folder.resolve("a.json"), content);
        return DiskFile.of(path, Files.readAttributes(path, BasicFileAttributes.class));
    }
}

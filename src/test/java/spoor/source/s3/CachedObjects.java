package spoor.source.s3;

import spoor.source.Bytes;
import spoor.source.s3.ObjectCache.ObjectId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Objects whose bytes follow from their ids, and what a cache made of them on disk.
final class CachedObjects {
    private CachedObjects() {}

    static ObjectId id(int number, int size) {
        return new ObjectId(
                "https://s3.eu-west-1.amazonaws.com",
                "trail",
                "AWSLogs/111122223333/CloudTrail/eu-west-1/" + number + ".json.gz",
                "etag-" + number,
                size);
    }

    static byte[] bytes(ObjectId id) {
        byte[] bytes = new byte[(int) id.size()];
        new Random(id.key().hashCode()).nextBytes(bytes);
        return bytes;
    }

    static Bytes content(ObjectId id) {
        Bytes content = new Bytes((int) id.size() + 7);
        System.arraycopy(bytes(id), 0, content.array(), 0, (int) id.size());
        content.length((int) id.size());
        return content;
    }

    static void store(ObjectCache cache, ObjectId id) throws IOException {
        cache.store(id, content(id));
    }

    static Optional<byte[]> read(ObjectCache cache, ObjectId id) throws IOException {
        Bytes into = new Bytes(10);
        return cache.read(id, into)
                ? Optional.of(Arrays.copyOf(into.array(), into.length()))
                : Optional.empty();
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path onlyFile(Path cache) {
        List<Path> files = files(cache.resolve("objects"));
        if (files.size() != 1) {
            throw new AssertionError(files);
        }
        return files.getFirst();
    }

    static long bytesOnDisk(Path cache) {
        return files(cache.resolve("objects")).stream()
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    static void setTime(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}

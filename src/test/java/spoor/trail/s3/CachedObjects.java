package spoor.trail.s3;

import spoor.cache.ObjectCache;
import spoor.cache.ObjectCache.ObjectId;
import spoor.io.Bytes;

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
public final class CachedObjects {
    private CachedObjects() {}

    public static ObjectId id(int number, int size) {
        return new ObjectId(
                "https://s3.eu-west-1.amazonaws.com",
                "trail",
                "AWSLogs/111122223333/CloudTrail/eu-west-1/" + number + ".json.gz",
                "etag-" + number,
                size);
    }

    public static byte[] bytes(ObjectId id) {
        byte[] bytes = new byte[(int) id.size()];
        new Random(id.key().hashCode()).nextBytes(bytes);
        return bytes;
    }

    public static Bytes content(ObjectId id) {
        Bytes content = new Bytes((int) id.size() + 7);
        System.arraycopy(bytes(id), 0, content.array(), 0, (int) id.size());
        content.length((int) id.size());
        return content;
    }

    public static void store(ObjectCache cache, ObjectId id) throws IOException {
        cache.store(id, content(id));
    }

    public static Optional<byte[]> read(ObjectCache cache, ObjectId id) throws IOException {
        Bytes into = new Bytes(10);
        return cache.read(id, into)
                ? Optional.of(Arrays.copyOf(into.array(), into.length()))
                : Optional.empty();
    }

    public static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path onlyFile(Path cache) {
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

    public static void setTime(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}

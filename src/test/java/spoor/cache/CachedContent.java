package spoor.cache;

import spoor.io.Bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

/// Content that follows from a number and a size, and the files of a cache that stores it.
public record CachedContent(int number, int size) {
    static CachedContent id(int number, int size) {
        return new CachedContent(number, size);
    }

    ContentHash hash() {
        byte[] name = ("content " + number + " " + size).getBytes(StandardCharsets.UTF_8);
        return ContentHash.of(ByteBuffer.wrap(name));
    }

    static byte[] bytes(CachedContent content) {
        byte[] bytes = new byte[content.size()];
        new Random(content.number()).nextBytes(bytes);
        return bytes;
    }

    static boolean contains(DiskCache cache, CachedContent content) {
        return cache.contains(content.hash(), content.size());
    }

    static void store(DiskCache cache, CachedContent content) throws IOException {
        // More room than is used.
        Bytes bytes = new Bytes(content.size() + 7);
        System.arraycopy(bytes(content), 0, bytes.array(), 0, content.size());
        bytes.length(content.size());
        cache.store(content.hash(), bytes);
    }

    static Optional<byte[]> read(DiskCache cache, CachedContent content) throws IOException {
        Bytes into = new Bytes(10);
        return cache.read(content.hash(), content.size(), into)
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

package spoor.cache;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The files of a cache, as they are found on disk now. Other programs may add and take away some
/// meanwhile. Files that the cache did not name itself are never counted and never deleted.
final class CachedFiles {
    private static final Pattern OBJECT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern DRAFT = Pattern.compile("[0-9a-f]{32}-[0-9]{1,19}\\.part");

    private CachedFiles() {}

    /// The bytes that all objects use.
    static long size(Path objects) {
        long[] sum = {0};
        walk(objects, OBJECT, file -> sum[0] += file.size());
        return sum[0];
    }

    /// Deletes what was not used for longest, until at least so many bytes are free.
    ///
    /// @param bytes more than 0
    /// @return how many bytes it was
    static long deleteOldest(Path objects, long bytes) {
        Oldest oldest = new Oldest(bytes);
        walk(objects, OBJECT, oldest);
        long freed = 0;
        for (Found file : oldest.files) {
            freed += delete(file) ? file.size() : 0;
        }
        return freed;
    }

    /// @return the objects that could not be deleted
    static List<Path> deleteAll(Path objects) {
        List<Path> left = new ArrayList<>();
        walk(
                objects,
                OBJECT,
                file -> {
                    if (!delete(file)) {
                        left.add(file.path());
                    }
                });
        return left;
    }

    /// Deletes what a store that was cut short has left behind.
    static void deleteDrafts(Path drafts, Instant before) {
        FileTime limit = FileTime.from(before);
        walk(
                drafts,
                DRAFT,
                file -> {
                    if (file.used().compareTo(limit) < 0) {
                        delete(file);
                    }
                });
    }

    /// @return whether it is gone
    private static boolean delete(Found file) {
        try {
            Files.deleteIfExists(file.path());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void walk(Path folder, Pattern names, Consumer<Found> each) {
        try {
            Files.walkFileTree(folder, new Walk(names, each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Found(Path path, long size, FileTime used) {}

    /// Keeps no more files than have to go, so that a large cache fits into little memory.
    private static final class Oldest implements Consumer<Found> {
        private final PriorityQueue<Found> files =
                new PriorityQueue<>(Comparator.comparing(Found::used).reversed());
        private final long wanted;
        private long sum;

        Oldest(long wanted) {
            this.wanted = wanted;
        }

        @Override
        public void accept(Found file) {
            files.add(file);
            sum += file.size();
            while (sum - files.element().size() >= wanted) {
                sum -= files.remove().size();
            }
        }
    }

    /// Follows no links, and passes over what vanishes or cannot be read.
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Pattern names;
        private final Consumer<Found> each;

        Walk(Pattern names, Consumer<Found> each) {
            this.names = names;
            this.each = each;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && names.matcher(nameOf(file)).matches()) {
                each.accept(new Found(file, attributes.size(), attributes.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
        }

        private static String nameOf(Path file) {
            Path name = file.getFileName();
            return name == null ? "" : name.toString();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}

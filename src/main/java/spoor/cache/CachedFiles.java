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

/// Finds and deletes the files of a cache. Other programs may add and delete some meanwhile. Files
/// that a cache did not name are neither counted nor deleted.
final class CachedFiles {
    private static final Pattern STORED = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern DRAFT = Pattern.compile("[0-9a-f]{32}-[0-9]{1,19}\\.part");

    private CachedFiles() {}

    /// The bytes that all files use.
    static long size(Path folder) {
        long[] sum = {0};
        walk(folder, STORED, file -> sum[0] += file.size());
        return sum[0];
    }

    /// Deletes the least recently used files, until at least so many bytes are free.
    ///
    /// @param bytes more than 0
    /// @return how many bytes were freed
    static long deleteOldest(Path folder, long bytes) {
        Oldest oldest = new Oldest(bytes);
        walk(folder, STORED, oldest);
        long freed = 0;
        for (Found file : oldest.files) {
            freed += delete(file) ? file.size() : 0;
        }
        return freed;
    }

    /// @return the files that could not be deleted
    static List<Path> deleteAll(Path folder) {
        List<Path> left = new ArrayList<>();
        walk(
                folder,
                STORED,
                file -> {
                    if (!delete(file)) {
                        left.add(file.path());
                    }
                });
        return left;
    }

    /// Deletes what interrupted stores have left.
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

    /// Collects no more files than must be deleted, so that a large cache needs little memory.
    private static final class Oldest implements Consumer<Found> {
        private final PriorityQueue<Found> files =
                new PriorityQueue<>(Comparator.comparing(Found::used).reversed());
        private final long required;
        private long sum;

        Oldest(long required) {
            this.required = required;
        }

        @Override
        public void accept(Found file) {
            files.add(file);
            sum += file.size();
            while (sum - files.element().size() >= required) {
                sum -= files.remove().size();
            }
        }
    }

    /// Follows no links, and skips files that vanish or cannot be read.
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

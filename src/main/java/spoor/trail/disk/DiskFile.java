package spoor.trail.disk;

import org.jspecify.annotations.Nullable;

import spoor.io.Bytes;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// A trail file on disk.
///
/// There are as many of them as files, so that a name is kept once where one is enough.
///
/// @param odd the file, where its path as text does not lead to it; else null
record DiskFile(String path, @Nullable Path odd, Stamp stamp) implements TrailFile {
    /// Bytes a read: the JDK takes as much memory outside the heap, for each thread.
    static final int AT_ONCE = 1 << 20;

    static DiskFile of(Path file, BasicFileAttributes attributes) {
        String path = display(file);
        return new DiskFile(path, leadsTo(path, file) ? null : file, stampOf(attributes));
    }

    /// Not so for names that are not of the system's encoding, and for files in archives.
    private static boolean leadsTo(String path, Path file) {
        try {
            return Path.of(path).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Path file() {
        return odd == null ? Path.of(path) : odd;
    }

    /// The path with `/` on every system, so that the order of files is the same everywhere.
    static String display(Path file) {
        String separator = file.getFileSystem().getSeparator();
        return separator.equals("/") ? file.toString() : file.toString().replace(separator, "/");
    }

    @Override
    public Stamp read(Bytes into) throws IOException {
        Path file = file();
        try (SeekableByteChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            into.length(0);
            into.ensureCapacity(channel.size() + 1);
            // One byte more than the size is asked for, so that the end is seen, and growth too.
            while (true) {
                int room = Math.min(AT_ONCE, into.array().length - into.length());
                ByteBuffer free = ByteBuffer.wrap(into.array(), into.length(), room);
                int n = channel.read(free);
                if (n < 0) {
                    break;
                }
                into.length(into.length() + n);
                into.ensureCapacity(into.length() + 1L);
            }
        }
        return stampNow(file);
    }

    @Override
    public RandomAccess open() throws IOException {
        return new DiskRandomAccess(file());
    }

    static Stamp stampNow(Path file) throws IOException {
        return stampOf(Files.readAttributes(file, BasicFileAttributes.class));
    }

    private static Stamp stampOf(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
}

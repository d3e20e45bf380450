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
/// There is one object for each file, so most keep the path only as text.
///
/// @param unusual the file, where its path cannot be made from the text; else null
record DiskFile(String path, @Nullable Path unusual, Stamp stamp) implements TrailFile {
    /// Bytes of one read: the JDK allocates as many outside the heap, for each thread.
    static final int MAX_READ = 1 << 20;

    static DiskFile of(Path file, BasicFileAttributes attributes) {
        String path = display(file);
        return new DiskFile(path, leadsTo(path, file) ? null : file, stampOf(attributes));
    }

    /// False for names that are not in the system's encoding, and for files in archives.
    private static boolean leadsTo(String path, Path file) {
        try {
            return Path.of(path).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Path file() {
        return unusual == null ? Path.of(path) : unusual;
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
            // There is room for one byte more than the size, to find the end or growth.
            while (true) {
                int room = Math.min(MAX_READ, into.array().length - into.length());
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

    @Override
    public boolean isReadInPlace() {
        return true;
    }

    static Stamp stampNow(Path file) throws IOException {
        return stampOf(Files.readAttributes(file, BasicFileAttributes.class));
    }

    private static Stamp stampOf(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
}

package spoor.trail.disk;

import org.jspecify.annotations.Nullable;

import spoor.io.Bytes;
import spoor.io.FilePathText;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// A trail file on disk.
///
/// There is one object for each file, so most keep the path only as text.
///
/// @param unusual the file, where its path cannot be made from the text; else null
record DiskFile(String path, @Nullable Path unusual, Stamp stamp) implements TrailFile {
    static DiskFile of(Path file, BasicFileAttributes attributes) {
        String path = display(file);
        return new DiskFile(
                path, leadsTo(path, file) ? null : file, DiskRandomAccess.stampOf(attributes));
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
        String text = FilePathText.of(file);
        return separator.equals("/") ? text : text.replace(separator, "/");
    }

    @Override
    public Stamp read(Bytes into) throws IOException {
        try (RandomAccess opened = open()) {
            into.length(0);
            into.ensureCapacity(opened.size());
            int n = 0;
            while (n >= 0 && into.length() < opened.size()) {
                int room = (int) (opened.size() - into.length());
                n = opened.read(into.length(), into.array(), into.length(), room);
                into.length(into.length() + Math.max(0, n));
            }
            return opened.stamp();
        }
    }

    @Override
    public RandomAccess open() throws IOException {
        return new DiskRandomAccess(file());
    }

    @Override
    public boolean isReadInPlace() {
        return true;
    }

    @Override
    public boolean hasChangedSince(Stamp read) {
        try {
            BasicFileAttributes now = Files.readAttributes(file(), BasicFileAttributes.class);
            return !DiskRandomAccess.stampOf(now).equals(read);
        } catch (IOException _) {
            return true; // it is gone
        }
    }
}

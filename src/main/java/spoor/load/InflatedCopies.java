package spoor.load;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.archive.ArchiveContent;
import spoor.decode.content.ContentCopy;
import spoor.decode.content.InflatedInput;
import spoor.io.DiskSpace;
import spoor.io.UnnamedFile;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Copies of the inflated content of large gzip files and of compressed archives, from which any
/// event can be read at once.
///
/// Any thread may use it.
final class InflatedCopies implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InflatedCopies.class);

    /// A copy takes at most one part in so many of the space that is free when it begins.
    private static final int FREE_SPACE_DIVISOR = 4;

    private final CopySpace space;
    private final DiskSpace disk;
    private final Map<Integer, InflatedCopy> byFile = new HashMap<>();
    private final Set<Integer> failed = new HashSet<>();
    private boolean closed;

    /// Copies in the system's folder for temporary files.
    InflatedCopies() {
        this(UnnamedFile.systemFolder());
    }

    private InflatedCopies(Path folder) {
        this(folder, DiskSpace.of(folder));
    }

    InflatedCopies(Path folder, DiskSpace disk) {
        this.space = new CopySpace(folder);
        this.disk = disk;
    }

    /// Begins the copy of a file, which can be read after [#complete].
    ///
    /// @param file its number in the load
    /// @return [ContentCopy#NONE] where no copy can be made
    synchronized ContentCopy begin(int file) {
        drop(file);
        if (closed) {
            return ContentCopy.NONE;
        }
        try {
            space.open();
            InflatedCopy copy = new InflatedCopy(space, disk.free() / FREE_SPACE_DIVISOR);
            byFile.put(file, copy);
            return copy;
        } catch (IOException e) {
            LOG.warn("No copy of a large file, so its events are slow to show: {}", e.toString());
            failed.add(file);
            return ContentCopy.NONE;
        }
    }

    /// Copies the content of an archive, to read its entries from it.
    ///
    /// @param file its number in the load
    /// @throws IOException where the copy cannot be made, for example because the disk is full
    ArchiveContent keep(int file, InflatedInput content) throws IOException {
        Stamp stamp = content.stamp();
        if (begin(file) instanceof InflatedCopy copy) {
            content.rewind();
            copy.fill(content);
            copy.complete();
        }
        return () -> {
            InflatedCopy copy = of(file);
            if (copy == null) {
                throw new ExplainedException(Message.of("archive.noCopy"), null);
            }
            return copy.open(stamp);
        };
    }

    /// All content of the file was appended to its copy, where it has one.
    synchronized void complete(int file) {
        InflatedCopy copy = byFile.get(file);
        if (copy != null) {
            copy.complete();
        }
    }

    /// The copy of a file, or null where it has none that can be read.
    synchronized @Nullable InflatedCopy of(int file) {
        InflatedCopy copy = byFile.get(file);
        return copy == null || !copy.isReadable() ? null : copy;
    }

    /// Begins the copy of a file unless one was made, is being made, or cannot be made.
    ///
    /// @return the copy, which its maker completes; null where this caller makes none
    synchronized @Nullable InflatedCopy beginIfNone(int file) {
        return !failed.contains(file)
                        && !byFile.containsKey(file)
                        && begin(file) instanceof InflatedCopy copy
                ? copy
                : null;
    }

    synchronized void drop(int file) {
        failed.remove(file);
        InflatedCopy copy = byFile.remove(file);
        if (copy != null) {
            copy.close();
        }
    }

    /// Removes all copies; no others are made.
    @Override
    public synchronized void close() {
        closed = true;
        byFile.values().forEach(InflatedCopy::close);
        byFile.clear();
        try {
            space.close();
        } catch (IOException e) {
            LOG.warn("A temporary file cannot be closed", e);
        }
    }
}

package spoor.load;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.gzip.ContentCopy;
import spoor.io.DiskSpace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Copies of what large gzip files inflate to: gzip cannot be read from a place in the middle, and
/// an event must be shown at once.
///
/// Any thread may use it.
final class InflatedCopies implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InflatedCopies.class);

    /// A copy takes at most this part of the space that is free when it begins.
    private static final int SHARE = 4;

    private final Path folder;
    private final DiskSpace disk;
    private final Map<Integer, InflatedCopy> byFile = new HashMap<>();
    private boolean closed;

    /// Copies in the system's folder for temporary files.
    InflatedCopies() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private InflatedCopies(Path folder) {
        this(folder, DiskSpace.of(folder));
    }

    InflatedCopies(Path folder, DiskSpace disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /// Begins the copy of a file.
    ///
    /// @param file its number in the load
    /// @return [ContentCopy#NONE] where no copy can be made
    synchronized ContentCopy begin(int file) {
        drop(file);
        if (closed) {
            return ContentCopy.NONE;
        }
        try {
            InflatedCopy copy = InflatedCopy.in(folder, disk.free() / SHARE);
            byFile.put(file, copy);
            return copy;
        } catch (IOException e) {
            LOG.warn("No copy of a large file, so its events are slow to show: {}", e.toString());
            return ContentCopy.NONE;
        }
    }

    /// The copy of a file, or null where there is none.
    synchronized @Nullable InflatedCopy of(int file) {
        InflatedCopy copy = byFile.get(file);
        return copy == null || !copy.isOpen() ? null : copy;
    }

    synchronized void drop(int file) {
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
    }
}

package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.content.ContentCopy;
import spoor.decode.content.InflatedInput;
import spoor.io.UnnamedFile;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.nio.file.Path;

/// The inflated content of one file in a temporary file.
///
/// One thread appends and completes; then any thread may read.
final class InflatedCopy implements ContentCopy, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InflatedCopy.class);

    private static final int PIECE = 1 << 16;

    private final UnnamedFile file;
    private final long maxLength;
    private volatile boolean complete;

    private InflatedCopy(UnnamedFile file, long maxLength) {
        this.file = file;
        this.maxLength = maxLength;
    }

    /// @param maxLength a copy of more bytes is given up
    static InflatedCopy in(Path folder, long maxLength) throws IOException {
        return new InflatedCopy(UnnamedFile.in(folder), maxLength);
    }

    /// False once the copy was given up or closed.
    boolean isOpen() {
        return file.isOpen();
    }

    /// Whether it has all content that was loaded, and can be read.
    boolean isReadable() {
        return complete && isOpen();
    }

    @Override
    public void append(byte[] content, int start, int count) {
        if (!isOpen()) {
            return;
        }
        if (file.length() + count > maxLength) {
            LOG.info("No copy of a file that inflates to more than {} bytes", maxLength);
            close();
            return;
        }
        try {
            file.append(content, start, count);
        } catch (IOException e) {
            LOG.warn("No copy of a large file, so its events are slow to show: {}", e.toString());
            close();
        }
    }

    /// All content was appended.
    void complete() {
        complete = true;
    }

    /// Reads some bytes.
    ///
    /// @return how many; fewer than asked for only at the end of the content
    int read(long from, byte[] into) throws IOException {
        int read = 0;
        for (int n = 0; n >= 0 && read < into.length; read += Math.max(0, n)) {
            n = file.read(from + read, into, read, into.length - read);
        }
        return read;
    }

    /// Appends a content until it ends or the copy is given up.
    void fill(InflatedInput content) throws IOException {
        byte[] piece = new byte[PIECE];
        int n = content.read(piece, 0, PIECE);
        while (n >= 0 && isOpen()) {
            append(piece, 0, n);
            n = content.read(piece, 0, PIECE);
        }
    }

    /// The copy as a file that never changes. Closing it leaves the copy open.
    RandomAccess open(Stamp stamp) {
        return new Access(stamp);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("A temporary file cannot be closed", e);
        }
    }

    private final class Access implements RandomAccess {
        private final Stamp stamp;

        Access(Stamp stamp) {
            this.stamp = stamp;
        }

        @Override
        public long size() {
            return file.length();
        }

        @Override
        public int read(long from, byte[] into, int at, int room) throws IOException {
            return file.read(from, into, at, Math.min(room, PIECE));
        }

        @Override
        public Stamp stamp() {
            return stamp;
        }

        @Override
        public void close() {
            // The copy is closed with its file.
        }
    }
}

package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.content.ContentCopy;
import spoor.decode.content.InflatedInput;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;

/// The inflated content of one file on disk.
///
/// One thread appends and completes; then any thread may read.
final class InflatedCopy implements ContentCopy, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InflatedCopy.class);

    private final CopySpace space;
    private final long maxLength;
    private final List<Integer> pieces = new ArrayList<>();
    private long length;
    private volatile boolean complete;
    private volatile boolean closed;

    /// @param maxLength a copy of more bytes is given up
    InflatedCopy(CopySpace space, long maxLength) {
        this.space = space;
        this.maxLength = maxLength;
    }

    /// False once the copy was given up or closed.
    boolean isOpen() {
        return !closed;
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
        if (length + count > maxLength) {
            LOG.info("No copy of a file that inflates to more than {} bytes", maxLength);
            close();
            return;
        }
        try {
            for (int done = 0; done < count; ) {
                int at = (int) (length % CopySpace.PIECE);
                if (at == 0) {
                    pieces.add(space.take());
                }
                int n = Math.min(count - done, CopySpace.PIECE - at);
                space.write(pieces.getLast(), at, content, start + done, n);
                done += n;
                length += n;
            }
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
            n = read(from + read, into, read, into.length - read);
        }
        return read;
    }

    /// @return how many bytes, or -1 at the end of the content
    private int read(long from, byte[] into, int start, int room) throws IOException {
        if (from >= length) {
            return -1;
        }
        int at = (int) (from % CopySpace.PIECE);
        int n = (int) Math.min(Math.min(room, CopySpace.PIECE - at), length - from);
        int read = space.read(pieces.get((int) (from / CopySpace.PIECE)), at, into, start, n);
        if (closed) {
            // Another copy may have overwritten it.
            throw new ClosedChannelException();
        }
        return read;
    }

    /// Appends a content until it ends or the copy is given up.
    void fill(InflatedInput content) throws IOException {
        byte[] piece = new byte[CopySpace.PIECE];
        int n = content.read(piece, 0, piece.length);
        while (n >= 0 && isOpen()) {
            append(piece, 0, n);
            n = content.read(piece, 0, piece.length);
        }
    }

    /// The copy as a file that never changes. Closing it leaves the copy open.
    RandomAccess open(Stamp stamp) {
        return new Access(stamp);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            space.release(pieces);
        }
    }

    private final class Access implements RandomAccess {
        private final Stamp stamp;

        Access(Stamp stamp) {
            this.stamp = stamp;
        }

        @Override
        public long size() {
            return length;
        }

        @Override
        public int read(long from, byte[] into, int at, int room) throws IOException {
            return InflatedCopy.this.read(from, into, at, room);
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

package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.content.ContentCopy;
import spoor.decode.content.InflatedInput;
import spoor.io.PrivateFolder;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The inflated content of one file in a temporary file that only its user can read.
///
/// On POSIX systems the temporary file has no name; others delete it when it is closed, also when
/// the program is killed. One thread appends and completes; then any thread may read.
final class InflatedCopy implements ContentCopy, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InflatedCopy.class);

    private static final int PIECE = 1 << 16;

    private final FileChannel channel;
    private final long maxLength;
    private long length;
    private volatile boolean complete;

    private InflatedCopy(FileChannel channel, long maxLength) {
        this.channel = channel;
        this.maxLength = maxLength;
    }

    /// @param maxLength a copy of more bytes is given up
    static InflatedCopy in(Path folder, long maxLength) throws IOException {
        Path file = Files.createTempFile(folder, "spoor-", ".tmp", PrivateFolder.forFiles(folder));
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            return new InflatedCopy(channel, maxLength);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// False once the copy was given up or closed.
    boolean isOpen() {
        return channel.isOpen();
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
            ByteBuffer bytes = ByteBuffer.wrap(content, start, count);
            while (bytes.hasRemaining()) {
                length += channel.write(bytes, length);
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
        ByteBuffer bytes = ByteBuffer.wrap(into);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // The channel may return fewer bytes than asked for.
        }
        return bytes.position();
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
            channel.close();
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
            return length;
        }

        @Override
        public int read(long from, byte[] into, int at, int room) throws IOException {
            return channel.read(ByteBuffer.wrap(into, at, Math.min(room, PIECE)), from);
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

package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.gzip.ContentCopy;
import spoor.io.PrivateFolder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The inflated content of one file in a temporary file that only its user can read, and that has
/// no name or is deleted by the system when it is closed, also when the program is killed.
///
/// One thread appends; then any thread may read.
final class InflatedCopy implements ContentCopy, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InflatedCopy.class);

    private final FileChannel channel;
    private final long most;
    private long appended;

    /// For readers, how many bytes are there.
    private volatile long length;

    private InflatedCopy(FileChannel channel, long most) {
        this.channel = channel;
        this.most = most;
    }

    /// @param most a copy of more bytes is given up
    static InflatedCopy in(Path folder, long most) throws IOException {
        Path file = Files.createTempFile(folder, "spoor-", ".tmp", PrivateFolder.forFiles(folder));
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            return new InflatedCopy(channel, most);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// Whether it can be read: false once it was given up or closed.
    boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void append(byte[] content, int start, int count) {
        if (!isOpen()) {
            return;
        }
        if (appended + count > most) {
            LOG.info("No copy of a file that inflates to more than {} bytes", most);
            close();
            return;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content, start, count);
            while (bytes.hasRemaining()) {
                channel.write(bytes, appended + bytes.position() - start);
            }
            appended += count;
            length = appended;
        } catch (IOException e) {
            LOG.warn("No copy of a large file, so its events are slow to show: {}", e.toString());
            close();
        }
    }

    /// Reads some bytes.
    ///
    /// @return how many; fewer than asked for only at the end of the content
    int read(long from, byte[] into) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(into);
        bytes.limit(Math.clamp(length - from, 0, into.length));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // The channel may give less than is asked for.
        }
        return bytes.position();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("A temporary file cannot be closed", e);
        }
    }
}

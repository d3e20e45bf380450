package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.content.ContentCopy;
import spoor.io.PrivateFolder;

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

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("A temporary file cannot be closed", e);
        }
    }
}

package spoor.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A temporary file that only its user can read.
///
/// On POSIX systems it has no name; others delete it when it is closed, also when the program is
/// killed. One thread appends; any thread may read.
public final class UnnamedFile implements AutoCloseable {
    private final FileChannel channel;
    private volatile long length;

    private UnnamedFile(FileChannel channel) {
        this.channel = channel;
    }

    /// The system's folder for temporary files.
    public static Path systemFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    public static UnnamedFile in(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "spoor-", ".tmp", PrivateFolder.forFiles(folder));
        try {
            return new UnnamedFile(
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// How many bytes were appended.
    public long length() {
        return length;
    }

    public void append(byte[] content, int start, int count) throws IOException {
        long end = length + count;
        write(length, content, start, count);
        length = end;
    }

    /// Writes at any place. Threads may write to different places at once.
    public void write(long at, byte[] content, int start, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content, start, count);
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position() - start);
        }
    }

    /// Reads some bytes.
    ///
    /// @return how many, or -1 at the end
    public int read(long from, byte[] into, int at, int room) throws IOException {
        return channel.read(ByteBuffer.wrap(into, at, room), from);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

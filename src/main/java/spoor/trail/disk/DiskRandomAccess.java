package spoor.trail.disk;

import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// An open file on disk.
final class DiskRandomAccess implements RandomAccess {
    private final Path file;
    private final FileChannel channel;

    DiskRandomAccess(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int read(long from, byte[] into, int at, int room) throws IOException {
        return channel.read(ByteBuffer.wrap(into, at, Math.min(room, DiskFile.MAX_READ)), from);
    }

    @Override
    public Stamp stamp() throws IOException {
        return DiskFile.stampNow(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

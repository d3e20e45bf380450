package spoor.trail.disk;

import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// An open file on disk, as large as it was when it was opened.
///
/// Only regular files are opened: a pipe may block for ever, and a device may have no end. What
/// takes the place of a file at the last moment has the size 0, so nothing of it is read.
final class DiskRandomAccess implements RandomAccess {
    /// Bytes of one read: the JDK allocates as many outside the heap, for each thread.
    private static final int MAX_READ = 1 << 20;

    private final FileChannel channel;
    private final Stamp stamp;
    private final long size;

    DiskRandomAccess(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new ExplainedException(Message.of("trail.notAFile"), null);
        }
        stamp = stampOf(attributes);
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    static Stamp stampOf(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long from, byte[] into, int at, int room) throws IOException {
        int most = (int) Math.min(Math.min(room, MAX_READ), size - from);
        return most <= 0 ? -1 : channel.read(ByteBuffer.wrap(into, at, most), from);
    }

    @Override
    public Stamp stamp() {
        return stamp;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

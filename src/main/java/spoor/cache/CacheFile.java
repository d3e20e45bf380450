package spoor.cache;

import spoor.io.Bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.zip.CRC32C;

/// The form of a file in the cache: a magic number, a checksum, and the content.
///
/// The checksum covers the id too, so that a file under another id's name counts as damaged.
final class CacheFile {
    static final int HEADER = 8;

    private static final int MAGIC = 0x53_50_4f_31;

    /// Channels copy through memory outside the heap, and need as much as is requested at once.
    private static final int CHUNK = 1 << 20;

    private CacheFile() {}

    static void write(Path file, ContentHash id, Bytes content, FileAttribute<?>[] attributes)
            throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(MAGIC).putInt(checksum(id, content)).flip();
        Set<StandardOpenOption> newFile =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, newFile, attributes)) {
            int done = 0;
            do {
                int part = Math.min(CHUNK, content.length() - done);
                write(channel, header, ByteBuffer.wrap(content.array(), done, part));
                done += part;
            } while (done < content.length());
        }
    }

    private static void write(GatheringByteChannel channel, ByteBuffer header, ByteBuffer part)
            throws IOException {
        ByteBuffer[] both = {header, part};
        do {
            channel.write(both);
        } while (header.hasRemaining() || part.hasRemaining());
    }

    /// Reads the rest of a channel, which must be at the start of a file.
    ///
    /// @return whether it is undamaged; if not, the bytes must not be used
    static boolean read(ReadableByteChannel channel, ContentHash id, long size, Bytes into)
            throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        into.length(0);
        into.ensureCapacity(size);
        if (!fill(channel, header) || header.flip().getInt() != MAGIC) {
            return false;
        }
        int length = (int) size;
        for (int done = 0; done < length; ) {
            int part = Math.min(CHUNK, length - done);
            if (!fill(channel, ByteBuffer.wrap(into.array(), done, part))) {
                return false;
            }
            done += part;
        }
        into.length(length);
        return header.getInt() == checksum(id, into);
    }

    private static boolean fill(ReadableByteChannel channel, ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            if (channel.read(part) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(ContentHash id, Bytes content) {
        CRC32C checksum = new CRC32C();
        checksum.update(id.bytes());
        checksum.update(content.array(), 0, content.length());
        return (int) checksum.getValue();
    }
}

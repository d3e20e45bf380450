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
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;

/// The form of a file in the cache: a mark, a checksum, and the object's bytes.
///
/// The checksum begins with the hash of the object's id, so that a file under another's name counts
/// as damaged.
public final class CacheFile {
    public static final int HEADER = 8;

    private static final int MARK = 0x53_50_4f_31;

    /// Channels copy through memory outside the heap: as much as is asked for at once.
    private static final int AT_ONCE = 1 << 20;

    private CacheFile() {}

    /// Stands for all of an id. Lengths keep its texts apart, and UTF-16 keeps broken characters
    /// apart.
    public static byte[] hash(ObjectCache.ObjectId id) {
        List<String> texts = List.of(id.endpoint(), id.bucket(), id.key(), id.etag());
        int chars = texts.stream().mapToInt(String::length).sum();
        ByteBuffer fields =
                ByteBuffer.allocate(
                        texts.size() * Integer.BYTES + chars * Character.BYTES + Long.BYTES);
        for (String text : texts) {
            fields.putInt(text.length());
            for (int i = 0; i < text.length(); i++) {
                fields.putChar(text.charAt(i));
            }
        }
        fields.putLong(id.size());
        return ContentHash.of(fields.flip()).hash();
    }

    static void write(Path file, byte[] hash, Bytes content, FileAttribute<?>[] attributes)
            throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(MARK).putInt(checksum(hash, content)).flip();
        Set<StandardOpenOption> anew =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, anew, attributes)) {
            int done = 0;
            do {
                int part = Math.min(AT_ONCE, content.length() - done);
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

    /// Reads what follows, which must be one whole file.
    ///
    /// @return whether it is undamaged; if not, what was read must not be used
    static boolean read(ReadableByteChannel channel, byte[] hash, long size, Bytes into)
            throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        into.length(0);
        into.ensureCapacity(size);
        if (!fill(channel, header) || header.flip().getInt() != MARK) {
            return false;
        }
        int length = (int) size;
        for (int done = 0; done < length; ) {
            int part = Math.min(AT_ONCE, length - done);
            if (!fill(channel, ByteBuffer.wrap(into.array(), done, part))) {
                return false;
            }
            done += part;
        }
        into.length(length);
        return header.getInt() == checksum(hash, into);
    }

    private static boolean fill(ReadableByteChannel channel, ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            if (channel.read(part) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(byte[] hash, Bytes content) {
        CRC32C checksum = new CRC32C();
        checksum.update(hash);
        checksum.update(content.array(), 0, content.length());
        return (int) checksum.getValue();
    }
}

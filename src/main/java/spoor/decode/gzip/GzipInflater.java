package spoor.decode.gzip;

import org.jspecify.annotations.Nullable;

import spoor.io.Bytes;
import spoor.message.Message;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32;

/// Inflates gzip files that are held whole: with [Libdeflate] where it can, else with [GzipStream].
///
/// What comes before damage is kept. One thread at a time; [#close()] frees native memory.
public final class GzipInflater implements AutoCloseable {
    /// CRC-32 and length.
    private static final int TRAILER = 8;

    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final @Nullable Libdeflate library;
    private final GzipStream stream = new GzipStream();
    private final CRC32 crc = new CRC32();
    private @Nullable Message damage;
    private boolean extended;

    public GzipInflater() {
        this(Libdeflate.open().orElse(null));
    }

    /// @param library closed with this
    GzipInflater(@Nullable Libdeflate library) {
        this.library = library;
    }

    /// Whether the bytes begin like a gzip file, whatever the file is called.
    public static boolean isGzip(byte[] bytes, int length) {
        return length >= 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /// The inflated size that the end of the last member states; it may be wrong.
    public static long claimedSize(Bytes gzip) {
        int at = gzip.length() - Integer.BYTES;
        return at < 0 ? 0 : Integer.toUnsignedLong((int) INTS.get(gzip.array(), at));
    }

    /// Inflates `gzip` to `into`, whose content is replaced.
    ///
    /// @return false where the content has more than `max` bytes; then `into` holds only a part
    public boolean inflate(Bytes gzip, Bytes into, long max) throws IOException {
        damage = null;
        extended = false;
        if (library != null && inflateAtOnce(library, gzip, into, max)) {
            return true;
        }
        stream.begin(gzip);
        into.length(0);
        while (true) {
            if (into.length() == into.array().length) {
                into.ensureCapacity(into.length() + Math.max(1L << 16, into.length() / 2));
            }
            int n = stream.read(into.array(), into.length(), into.array().length - into.length());
            if (n < 0) {
                damage = stream.damage().orElse(null);
                extended = stream.isExtended();
                return true;
            }
            into.length(into.length() + n);
            if (into.length() > max) {
                return false;
            }
        }
    }

    /// Inflates an undamaged file of one member.
    ///
    /// @return false where the file is damaged, has more members or is too large; then `into` holds
    ///   no valid content
    private boolean inflateAtOnce(Libdeflate inflater, Bytes gzip, Bytes into, long max)
            throws IOException {
        long size = claimedSize(gzip);
        long allowed = Math.min(max, GzipStream.maxInflated(gzip.length()));
        Header header = new Header(gzip);
        if (size > Math.min(Libdeflate.MAX_SIZE, allowed) || !GzipHeader.skip(header)) {
            return false;
        }
        into.ensureCapacity(size);
        int length = gzip.length() - header.at;
        int n = inflater.inflate(gzip.array(), header.at, length, into.array(), (int) size);
        if (n < 0 || n != length - TRAILER) {
            return false;
        }
        crc.reset();
        crc.update(into.array(), 0, (int) size);
        if ((int) crc.getValue() != (int) INTS.get(gzip.array(), gzip.length() - TRAILER)) {
            return false;
        }
        into.length((int) size);
        return true;
    }

    /// Why the file could not be inflated to its end, or empty where it could.
    public Optional<Message> damage() {
        return Optional.ofNullable(damage);
    }

    /// See [GzipStream#isExtended()].
    public boolean isExtended() {
        return extended;
    }

    @Override
    public void close() {
        stream.close();
        if (library != null) {
            library.close();
        }
    }

    /// The bytes of a file while its header is read.
    private static final class Header implements GzipHeader.Input {
        private final Bytes file;
        private int at;

        Header(Bytes file) {
            this.file = file;
        }

        @Override
        public int next() {
            return at < file.length() ? file.array()[at++] & 0xff : -1;
        }
    }
}

package spoor.decode;

import spoor.source.Bytes;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates gzip files whole, with all their members, and checks length and CRC (RFC 1952).
///
/// What comes before a damage is kept. One thread at a time; [#close()] frees native memory.
public final class Inflate implements AutoCloseable {
    /// No trail file inflates to more: CloudTrail's limit of 50 MB compressed is about 0.7 GB.
    static final long MAX_INFLATED = 1L << 30;

    /// Above this size a file that shrank by more than [#MAX_RATIO] is taken for an attack.
    static final long RATIO_CHECKED_ABOVE = 64L << 20;

    static final int MAX_RATIO = 1000;

    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;
    private static final int FHCRC = 2;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();

    /// Whether the bytes begin like a gzip file, whatever the file is called.
    public static boolean isGzip(byte[] bytes, int length) {
        return length >= 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /// Inflates `gzip` to `into`, whose content is replaced.
    ///
    /// @return why it could not be inflated to its end, or nothing where it could
    public Optional<String> inflate(Bytes gzip, Bytes into) throws IOException {
        into.length(0);
        int at = 0;
        do {
            int body = headerEnd(gzip.array(), at, gzip.length());
            if (body < 0) {
                return Optional.of(
                        at == 0
                                ? "the gzip header is damaged or cut off"
                                : "bytes that are not gzip follow the compressed data");
            }
            int memberStart = into.length();
            inflater.reset();
            inflater.setInput(gzip.array(), body, gzip.length() - body);
            Optional<String> damage = inflateMember(gzip.length(), into);
            if (damage.isPresent()) {
                return damage;
            }
            int trailer = gzip.length() - inflater.getRemaining();
            damage = checkTrailer(gzip, trailer, into, memberStart);
            if (damage.isPresent()) {
                return damage;
            }
            at = skipZeros(gzip, trailer + 8);
        } while (at < gzip.length());
        return Optional.empty();
    }

    private Optional<String> inflateMember(int compressed, Bytes into) throws IOException {
        try {
            while (!inflater.finished()) {
                if (into.length() == into.array().length) {
                    into.ensureCapacity(into.length() + Math.max(1L << 16, into.length() / 2));
                }
                int n =
                        inflater.inflate(
                                into.array(), into.length(), into.array().length - into.length());
                into.length(into.length() + n);
                if (tooLarge(compressed, into.length())) {
                    return Optional.of(
                            "it inflates to more than %,d MB, which no trail file does"
                                    .formatted(into.length() >> 20));
                }
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return Optional.of("the compressed data ends too early");
                }
            }
            return Optional.empty();
        } catch (DataFormatException e) {
            return Optional.of("the compressed data is damaged (" + e.getMessage() + ")");
        }
    }

    static boolean tooLarge(long compressed, long inflated) {
        return inflated > MAX_INFLATED
                || (inflated > RATIO_CHECKED_ABOVE && inflated / MAX_RATIO > compressed);
    }

    private Optional<String> checkTrailer(Bytes gzip, int at, Bytes into, int memberStart) {
        if (at + 8 > gzip.length()) {
            return Optional.of("the compressed data ends too early");
        }
        crc.reset();
        crc.update(into.array(), memberStart, into.length() - memberStart);
        if ((int) crc.getValue() != littleEndian(gzip.array(), at)) {
            return Optional.of("the checksum (CRC-32) does not match: the data was changed");
        }
        if (into.length() - memberStart != littleEndian(gzip.array(), at + 4)) {
            return Optional.of("the length does not match: the data was changed");
        }
        return Optional.empty();
    }

    /// Where the compressed data of a member begins, or -1 where there is no whole header.
    private static int headerEnd(byte[] b, int at, int length) {
        if (at + 10 > length
                || b[at] != 0x1f
                || b[at + 1] != (byte) 0x8b
                || b[at + 2] != 8
                || (b[at + 3] & 0xe0) != 0) {
            return -1;
        }
        int flags = b[at + 3];
        int p = at + 10;
        if ((flags & FEXTRA) != 0) {
            if (p + 2 > length) {
                return -1;
            }
            p += 2 + (b[p] & 0xff) + ((b[p + 1] & 0xff) << 8);
        }
        for (int flag : new int[] {FNAME, FCOMMENT}) {
            if ((flags & flag) != 0) {
                while (p < length && b[p] != 0) {
                    p++;
                }
                p++;
            }
        }
        if ((flags & FHCRC) != 0) {
            p += 2;
        }
        return p <= length ? p : -1;
    }

    /// Padding with zeros, as tapes and some tools leave it, is not garbage.
    private static int skipZeros(Bytes gzip, int from) {
        int at = from;
        while (at < gzip.length() && gzip.array()[at] == 0) {
            at++;
        }
        return at;
    }

    private static int littleEndian(byte[] b, int at) {
        return (b[at] & 0xff)
                | (b[at + 1] & 0xff) << 8
                | (b[at + 2] & 0xff) << 16
                | (b[at + 3] & 0xff) << 24;
    }

    @Override
    public void close() {
        inflater.end();
    }
}

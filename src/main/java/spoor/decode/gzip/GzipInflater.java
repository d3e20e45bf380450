package spoor.decode.gzip;

import org.jspecify.annotations.Nullable;

import spoor.io.Bytes;
import spoor.message.Message;
import spoor.trail.RandomAccess;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates gzip files with all their members, whole or piece by piece, and checks length and CRC
/// (RFC 1952).
///
/// What comes before a damage is kept. One thread at a time; [#close()] frees native memory.
public final class GzipInflater implements AutoCloseable {
    /// No trail file inflates to more: CloudTrail's limit of 50 MB compressed is about 0.7 GB.
    static final long MAX_INFLATED = 1L << 30;

    /// Above this size a file that shrank by more than [#MAX_RATIO] is taken for an attack.
    static final long RATIO_CHECKED_ABOVE = 64L << 20;

    static final int MAX_RATIO = 1000;

    private static final int PIECE = 1 << 16;

    /// CRC-32 and length.
    private static final int TRAILER = 8;

    private static final byte[] NOTHING = {};

    private final @Nullable Libdeflate atOnce;
    private @Nullable Inflater inflater;
    private final CRC32 crc = new CRC32();
    private final byte[] one = new byte[1];
    private byte[] piece = NOTHING;

    // What was read of the stored file and not yet inflated: input[inputAt] to input[inputEnd - 1].
    private @Nullable RandomAccess stored;
    private byte[] input = NOTHING;
    private int inputAt;
    private int inputEnd;
    private long nextPiece;

    private long most;
    private long inflated;
    private long memberStart;
    private boolean inMember;
    private boolean ended;
    private @Nullable Message damage;

    public GzipInflater() {
        this(Libdeflate.open().orElse(null));
    }

    /// @param atOnce inflates whole files, which [Inflater] does where this does not; closed with
    ///   it
    GzipInflater(@Nullable Libdeflate atOnce) {
        this.atOnce = atOnce;
    }

    /// Whether the bytes begin like a gzip file, whatever the file is called.
    public static boolean isGzip(byte[] bytes, int length) {
        return length >= 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /// How many bytes the last member of a gzip file says that it inflates to; it may lie.
    public static long claimedSize(Bytes gzip) {
        int at = gzip.length() - 4;
        return at < 0 ? 0 : Integer.toUnsignedLong(littleEndian(gzip.array(), at));
    }

    /// Inflates `gzip` to `into`, whose content is replaced.
    ///
    /// @return why it could not be inflated to its end, or nothing where it could
    public Optional<Message> inflate(Bytes gzip, Bytes into) throws IOException {
        inflate(gzip, into, Bytes.MAX_LENGTH);
        return damage();
    }

    /// Inflates `gzip` to `into`, whose content is replaced, unless it is longer than that.
    ///
    /// @return false where there is more, and then what is there is void
    public boolean inflate(Bytes gzip, Bytes into, long atMost) throws IOException {
        if (atOnce != null && inflateAtOnce(atOnce, gzip, into, atMost)) {
            return true;
        }
        begin(gzip);
        into.length(0);
        while (true) {
            if (into.length() == into.array().length) {
                into.ensureCapacity(into.length() + Math.max(1L << 16, into.length() / 2));
            }
            int n = read(into.array(), into.length(), into.array().length - into.length());
            if (n < 0) {
                return true;
            }
            into.length(into.length() + n);
            if (into.length() > atMost) {
                return false;
            }
        }
    }

    /// Inflates a file of one member that is as it should be, and says what its last bytes say.
    ///
    /// @return false where it is not, or too large; then nothing is known
    private boolean inflateAtOnce(Libdeflate library, Bytes gzip, Bytes into, long atMost)
            throws IOException {
        long size = claimedSize(gzip);
        begin(gzip);
        if (size > Math.min(Libdeflate.MOST, Math.min(atMost, most))
                || !GzipHeader.skip(this::next)) {
            return false;
        }
        into.ensureCapacity(size);
        int length = inputEnd - inputAt;
        int n = library.inflate(input, inputAt, length, into.array(), (int) size);
        if (n < 0 || n != length - TRAILER) {
            return false;
        }
        crc.reset();
        crc.update(into.array(), 0, (int) size);
        if ((int) crc.getValue() != littleEndian(input, inputEnd - TRAILER)) {
            return false;
        }
        into.length((int) size);
        return true;
    }

    /// Begins with a file that is held whole.
    private void begin(Bytes gzip) {
        begin(null, gzip.array(), gzip.length(), gzip.length());
    }

    /// Begins with a file that is read piece by piece while it is inflated.
    void begin(RandomAccess gzip) throws IOException {
        if (piece.length == 0) {
            piece = new byte[PIECE];
        }
        begin(gzip, piece, 0, gzip.size());
    }

    private void begin(@Nullable RandomAccess pieces, byte[] first, int length, long compressed) {
        stored = pieces;
        input = first;
        inputAt = 0;
        inputEnd = length;
        nextPiece = 0;
        most = mostInflated(compressed);
        inflated = 0;
        inMember = false;
        ended = false;
        damage = null;
    }

    /// How many bytes a file of that size may inflate to.
    static long mostInflated(long compressed) {
        return Math.min(
                MAX_INFLATED, Math.max(RATIO_CHECKED_ABOVE, (compressed + 1) * MAX_RATIO - 1));
    }

    /// Inflates some bytes.
    ///
    /// @return how many, at least 1; or -1 at the end, where [#damage()] tells what kind of end it
    ///   is
    int read(byte[] into, int at, int room) throws IOException {
        while (!ended) {
            Inflater member = inflater();
            if (!inMember) {
                beginMember(member);
            } else if (member.finished()) {
                endMember(member);
            } else {
                int n = inflateSome(member, into, at, room);
                if (n > 0) {
                    crc.update(into, at, n);
                    inflated += n;
                    return n;
                }
            }
        }
        return -1;
    }

    /// Why the file could not be inflated to its end; known at the end.
    public Optional<Message> damage() {
        return Optional.ofNullable(damage);
    }

    private Inflater inflater() {
        Inflater known = inflater;
        if (known == null) {
            known = new Inflater(true);
            inflater = known;
        }
        return known;
    }

    private void end(String key, Object... values) {
        damage = Message.of(key, values);
        ended = true;
    }

    private void beginMember(Inflater member) throws IOException {
        boolean first = nextPiece == 0 && inputAt == 0;
        if (!GzipHeader.skip(this::next)) {
            end(first ? "decode.gzip.header" : "decode.gzip.trailing");
            return;
        }
        inMember = true;
        memberStart = inflated;
        crc.reset();
        member.reset();
        member.setInput(input, inputAt, inputEnd - inputAt);
    }

    /// @return 0 where more input was given, or the file or its member has ended
    private int inflateSome(Inflater member, byte[] into, int at, int room) throws IOException {
        boolean full = inflated == most;
        byte[] target = full ? one : into;
        int start = full ? 0 : at;
        long before = member.getBytesWritten();
        int n;
        try {
            n = member.inflate(target, start, full ? 1 : (int) Math.min(room, most - inflated));
        } catch (DataFormatException e) {
            end("decode.gzip.damaged", String.valueOf(e.getMessage()));
            // What comes before the damage is there all the same.
            n = (int) (member.getBytesWritten() - before);
        }
        if (full && n > 0) {
            end("decode.gzip.tooLarge", most >> 20);
            return 0;
        }
        if (n == 0 && !ended && !member.finished()) {
            if (member.needsDictionary() || !member.needsInput() || !nextPiece()) {
                end("decode.gzip.cutOff");
            } else {
                member.setInput(input, 0, inputEnd);
            }
        }
        return n;
    }

    private void endMember(Inflater member) throws IOException {
        inMember = false;
        inputAt = inputEnd - member.getRemaining();
        long crcThere = next32();
        long lengthThere = next32();
        if (lengthThere < 0) {
            end("decode.gzip.cutOff");
        } else if (crcThere != crc.getValue()) {
            end("decode.gzip.checksum");
        } else if (lengthThere != (inflated - memberStart & 0xffffffffL)) {
            end("decode.gzip.length");
        } else {
            skipZeros();
        }
    }

    /// Padding with zeros, as tapes and some tools leave it, is not garbage.
    private void skipZeros() throws IOException {
        do {
            while (inputAt < inputEnd) {
                if (input[inputAt] != 0) {
                    return;
                }
                inputAt++;
            }
        } while (nextPiece());
        ended = true;
    }

    /// Four bytes, the lowest first, or a negative number where the file ends before.
    private long next32() throws IOException {
        int a = next();
        int b = next();
        int c = next();
        int d = next();
        return d < 0 ? -1 : a | b << 8 | c << 16 | (long) d << 24;
    }

    private int next() throws IOException {
        return inputAt < inputEnd || nextPiece() ? input[inputAt++] & 0xff : -1;
    }

    /// @return false where the file has ended
    private boolean nextPiece() throws IOException {
        int n = stored == null ? -1 : stored.read(nextPiece, input, 0, input.length);
        if (n < 0) {
            return false;
        }
        nextPiece += n;
        inputAt = 0;
        inputEnd = n;
        return true;
    }

    private static int littleEndian(byte[] b, int at) {
        return (b[at] & 0xff)
                | (b[at + 1] & 0xff) << 8
                | (b[at + 2] & 0xff) << 16
                | (b[at + 3] & 0xff) << 24;
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
        if (atOnce != null) {
            atOnce.close();
        }
    }
}

package spoor.decode.gzip;

import org.jspecify.annotations.Nullable;

import spoor.io.Bytes;
import spoor.message.Message;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates a gzip file with all its members in pieces, and checks length and CRC (RFC 1952).
///
/// What comes before damage is kept. One thread at a time; [#close()] frees native memory.
public final class GzipStream implements ByteSource, AutoCloseable {
    /// A file that inflates to more than this, and by more than [#MAX_RATIO], is taken for an
    /// attack.
    static final long RATIO_CHECKED_ABOVE = 64L << 20;

    static final int MAX_RATIO = 1000;

    /// The damage where other bytes follow the last gzip file.
    public static final Message TRAILING = Message.of("decode.gzip.trailing");

    private static final byte MAGIC = 0x1f;

    private static final int PIECE = 1 << 16;

    private static final byte[] NOTHING = {};

    private @Nullable Inflater inflater;
    private final CRC32 crc = new CRC32();
    private final byte[] one = new byte[1];
    private byte[] piece = NOTHING;

    // Stored bytes that are not inflated yet: input[inputAt] to input[inputEnd - 1].
    private @Nullable ByteSource stored;
    private byte[] input = NOTHING;
    private int inputAt;
    private int inputEnd;

    private long maxInflated;
    private long inflated;
    private long memberStart;
    private int members;
    private boolean padded;
    private boolean inMember;
    private boolean ended;
    private @Nullable Message damage;

    /// Begins with a file that is held whole.
    void begin(Bytes gzip) {
        begin(null, gzip.array(), gzip.length(), gzip.length());
    }

    /// Begins with a file that is read in pieces while it is inflated.
    ///
    /// @param size of the file as it is stored, which limits the size of its content
    public void begin(ByteSource gzip, long size) {
        if (piece.length == 0) {
            piece = new byte[PIECE];
        }
        begin(gzip, piece, 0, size);
    }

    private void begin(@Nullable ByteSource pieces, byte[] first, int length, long compressed) {
        stored = pieces;
        input = first;
        inputAt = 0;
        inputEnd = length;
        members = 0;
        padded = false;
        maxInflated = maxInflated(compressed);
        inflated = 0;
        inMember = false;
        ended = false;
        damage = null;
    }

    /// How many bytes a file of that size may inflate to.
    static long maxInflated(long compressed) {
        return Math.max(RATIO_CHECKED_ABOVE, (compressed + 1) * MAX_RATIO - 1);
    }

    /// Inflates some bytes.
    ///
    /// @return how many, at least 1; or -1 at the end, where [#damage()] tells whether the file was
    ///   damaged
    @Override
    public int read(byte[] into, int at, int room) throws IOException {
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

    /// Whether more than one gzip file follows one another, or zeros follow the last one.
    public boolean isExtended() {
        return members > 1 || padded;
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
        end(Message.of(key, values));
    }

    private void end(Message reason) {
        damage = reason;
        ended = true;
    }

    private void beginMember(Inflater member) throws IOException {
        boolean begins = inputAt < inputEnd && input[inputAt] == MAGIC;
        if (!GzipHeader.skip(this::next)) {
            end(members == 0 || begins ? Message.of("decode.gzip.header") : TRAILING);
            return;
        }
        members++;
        inMember = true;
        memberStart = inflated;
        crc.reset();
        member.reset();
        member.setInput(input, inputAt, inputEnd - inputAt);
    }

    /// @return 0 where more input was given, or the file or its member has ended
    private int inflateSome(Inflater member, byte[] into, int at, int room) throws IOException {
        boolean full = inflated == maxInflated;
        byte[] target = full ? one : into;
        int start = full ? 0 : at;
        long before = member.getBytesWritten();
        int n;
        try {
            n =
                    member.inflate(
                            target, start, full ? 1 : (int) Math.min(room, maxInflated - inflated));
        } catch (DataFormatException e) {
            end("decode.gzip.damaged", String.valueOf(e.getMessage()));
            // Bytes before the damage are valid.
            n = (int) (member.getBytesWritten() - before);
        }
        if (full && n > 0) {
            end("decode.gzip.tooLarge", maxInflated >> 20);
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
        long storedCrc = next32();
        long storedLength = next32();
        if (storedLength < 0) {
            end("decode.gzip.cutOff");
        } else if (storedCrc != crc.getValue()) {
            end("decode.gzip.checksum");
        } else if (storedLength != (inflated - memberStart & 0xffffffffL)) {
            end("decode.gzip.length");
        } else {
            skipZeros();
        }
    }

    /// Tapes and some tools pad files with zeros.
    private void skipZeros() throws IOException {
        do {
            while (inputAt < inputEnd) {
                if (input[inputAt] != 0) {
                    return;
                }
                padded = true;
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
        int n = stored == null ? -1 : stored.read(input, 0, input.length);
        if (n < 0) {
            return false;
        }
        inputAt = 0;
        inputEnd = n;
        return true;
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}

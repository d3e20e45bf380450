package spoor.decode.gzip;

import org.jspecify.annotations.Nullable;

import spoor.trail.RandomAccess;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;

/// Inflates a gzip file (RFC 1951, 1952) from its beginning or from any place where it was before.
///
/// `java.util.zip.Inflater` cannot go on from a place in the middle; this can, with the 32 KB
/// before it. It is for files that were inflated before: it checks no checksum. One thread at a
/// time.
public final class RestartableInflate {
    private static final int HISTORY = 1 << 15;
    private static final int LONGEST_COPY = 258;
    private static final int ROOM = 1 << 16;
    private static final int LITERAL_BITS = 11;
    private static final int DISTANCE_BITS = 9;
    private static final int[] CODE_LENGTH_ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };

    private final BitInput in;
    private final byte[] out = new byte[HISTORY + ROOM + LONGEST_COPY + Long.BYTES];
    private final byte[] lengths = new byte[320];
    private final InflateTables codes = new InflateTables(7);
    private final InflateTables literals = new InflateTables(LITERAL_BITS);
    private final InflateTables distances = new InflateTables(DISTANCE_BITS);

    private State state = State.MEMBER;
    private @Nullable DataFormatException wrong;
    private long blockStart;
    private boolean lastBlock;
    private long storedLeft;
    private long base;
    private int from;
    private int to;

    private enum State {
        MEMBER,
        BLOCK,
        STORED,
        CODED,
        MEMBER_END,
        END
    }

    /// A place to go on from.
    ///
    /// @param position in the inflated text
    /// @param bit in the file
    /// @param block the bit at which the block begins that the place is in, or -1 before a member
    /// @param history the bytes before, 32 KB at most
    public record Place(long position, long bit, long block, byte[] history) {
        public static final Place START = new Place(0, 0, -1, new byte[0]);
    }

    public RestartableInflate(RandomAccess stored) throws IOException {
        this.in = new BitInput(stored);
    }

    /// Goes to a place.
    public void start(Place place) throws IOException, DataFormatException {
        System.arraycopy(place.history(), 0, out, 0, place.history().length);
        to = place.history().length;
        from = to;
        base = place.position() - to;
        if (place.block() < 0) {
            state = State.MEMBER;
            in.seek(place.bit());
            return;
        }
        in.seek(place.block());
        if (place.block() == place.bit()) {
            state = State.BLOCK;
            return;
        }
        block();
        if (state == State.STORED) {
            storedLeft -= (place.bit() - in.position()) / Byte.SIZE;
        }
        in.seek(place.bit());
    }

    /// The place that it is at now.
    public Place place() {
        long bit = in.position();
        long block =
                switch (state) {
                    case MEMBER, MEMBER_END, END -> -1;
                    case BLOCK -> bit;
                    case STORED, CODED -> blockStart;
                };
        return new Place(
                base + to, bit, block, Arrays.copyOfRange(out, Math.max(0, to - HISTORY), to));
    }

    /// Where in the text the next bytes stand.
    public long position() {
        return base + to;
    }

    /// Inflates some bytes: those in [#array()] from [#start()] to before [#end()].
    ///
    /// @return false where there are no more
    /// @throws DataFormatException where the file is not what it was
    public boolean more() throws IOException, DataFormatException {
        if (to > HISTORY) {
            System.arraycopy(out, to - HISTORY, out, 0, HISTORY);
            base += to - HISTORY;
            to = HISTORY;
        }
        from = to;
        if (wrong != null) {
            throw wrong;
        }
        try {
            while (to == from && state != State.END) {
                step();
            }
        } catch (DataFormatException e) {
            if (to == from) {
                throw e;
            }
            // What comes before is there all the same.
            wrong = e;
        }
        if (state == State.MEMBER_END) {
            // A trailer is no place to go on from.
            memberEnd();
        }
        return to > from;
    }

    private void step() throws IOException, DataFormatException {
        switch (state) {
            case MEMBER -> state = GzipHeader.skip(in::nextByte) ? State.BLOCK : State.END;
            case BLOCK -> block();
            case STORED -> stored();
            case CODED -> coded();
            case MEMBER_END -> memberEnd();
            case END -> {}
        }
    }

    public byte[] array() {
        return out;
    }

    public int start() {
        return from;
    }

    public int end() {
        return to;
    }

    private void memberEnd() throws IOException {
        in.alignToByte();
        for (int i = 0; i < 8; i++) {
            in.nextByte();
        }
        long next = in.position();
        int b = in.nextByte();
        while (b == 0) {
            next = in.position();
            b = in.nextByte();
        }
        if (b < 0) {
            state = State.END;
            return;
        }
        try {
            in.seek(next);
            state = State.MEMBER;
        } catch (DataFormatException e) {
            state = State.END;
        }
    }

    private void endBlock() {
        state = lastBlock ? State.MEMBER_END : State.BLOCK;
    }

    /// Reads the header of a block.
    private void block() throws IOException, DataFormatException {
        blockStart = in.position();
        lastBlock = in.take(1) == 1;
        switch (in.take(2)) {
            case 0 -> {
                in.alignToByte();
                int length = in.take(16);
                if (length != (in.take(16) ^ 0xffff)) {
                    throw new DataFormatException("a stored block has no length");
                }
                storedLeft = length;
                state = State.STORED;
            }
            case 1 -> {
                Arrays.fill(lengths, 0, 144, (byte) 8);
                Arrays.fill(lengths, 144, 256, (byte) 9);
                Arrays.fill(lengths, 256, 280, (byte) 7);
                Arrays.fill(lengths, 280, 288, (byte) 8);
                Arrays.fill(lengths, 288, 320, (byte) 5);
                build(288, 32);
            }
            case 2 -> dynamic();
            default -> throw new DataFormatException("a block of no kind");
        }
    }

    private void build(int literalCount, int distanceCount) throws DataFormatException {
        literals.build(lengths, 0, literalCount, InflateTables.Alphabet.LITERALS);
        distances.build(lengths, literalCount, distanceCount, InflateTables.Alphabet.DISTANCES);
        state = State.CODED;
    }

    private void dynamic() throws IOException, DataFormatException {
        int literalCount = 257 + in.take(5);
        int distanceCount = 1 + in.take(5);
        int codeCount = 4 + in.take(4);
        Arrays.fill(lengths, 0, CODE_LENGTH_ORDER.length, (byte) 0);
        for (int i = 0; i < codeCount; i++) {
            lengths[CODE_LENGTH_ORDER[i]] = (byte) in.take(3);
        }
        codes.build(lengths, 0, CODE_LENGTH_ORDER.length, InflateTables.Alphabet.CODE_LENGTHS);
        int all = literalCount + distanceCount;
        int at = 0;
        while (at < all) {
            in.fill();
            int entry = codes.entries()[(int) in.bits & 127];
            if (entry == 0) {
                throw new DataFormatException("a code's length has no code");
            }
            in.take(entry & 15);
            int symbol = entry >>> 10;
            int times =
                    switch (symbol) {
                        case 16, 17 -> 3 + in.take(symbol == 16 ? 2 : 3);
                        case 18 -> 11 + in.take(7);
                        default -> 1;
                    };
            if (at + times > all || (symbol == 16 && at == 0)) {
                throw new DataFormatException("a block has too many codes");
            }
            byte length = symbol < 16 ? (byte) symbol : symbol == 16 ? lengths[at - 1] : 0;
            Arrays.fill(lengths, at, at + times, length);
            at += times;
        }
        build(literalCount, distanceCount);
    }

    private void stored() throws IOException {
        while (storedLeft > 0 && to < HISTORY + ROOM) {
            int b = in.nextByte();
            if (b < 0) {
                state = State.END;
                return;
            }
            out[to++] = (byte) b;
            storedLeft--;
        }
        if (storedLeft == 0) {
            endBlock();
        }
    }

    private void coded() throws IOException, DataFormatException {
        int[] literalEntries = literals.entries();
        int[] distanceEntries = distances.entries();
        while (to < HISTORY + ROOM) {
            in.fill();
            long bits = in.bits;
            int entry = look(literalEntries, bits, LITERAL_BITS);
            int used = entry & 15;
            switch (entry >>> 8 & 3) {
                case InflateTables.LITERAL -> {
                    check(entry);
                    out[to++] = (byte) (entry >>> 10);
                }
                case InflateTables.COPY -> {
                    int length = (entry >>> 10) + extra(bits, used, entry);
                    used += entry >>> 4 & 15;
                    int far = look(distanceEntries, bits >>> used, DISTANCE_BITS);
                    check(far);
                    int distance = (far >>> 10) + extra(bits >>> used, far & 15, far);
                    used += (far & 15) + (far >>> 4 & 15);
                    copy(distance, length);
                }
                default -> {
                    in.bits = bits >>> used;
                    in.count -= used;
                    endBlock();
                    return;
                }
            }
            in.bits = bits >>> used;
            in.count -= used;
        }
    }

    private static int look(int[] entries, long bits, int rootBits) {
        int entry = entries[(int) bits & ((1 << rootBits) - 1)];
        return (entry & 0x30f) == InflateTables.LINK << 8
                ? entries[
                        (entry >>> 10)
                                + ((int) (bits >>> rootBits)
                                        & ((1 << (InflateTables.LONGEST - rootBits)) - 1))]
                : entry;
    }

    private static int extra(long bits, int used, int entry) {
        return (int) (bits >>> used) & ((1 << (entry >>> 4 & 15)) - 1);
    }

    private static void check(int entry) throws DataFormatException {
        if (entry == 0) {
            throw new DataFormatException("bits that are no code");
        }
    }

    private void copy(int distance, int length) throws DataFormatException {
        if (distance > to) {
            throw new DataFormatException("a copy from before the beginning");
        }
        if (distance >= length) {
            System.arraycopy(out, to - distance, out, to, length);
        } else {
            for (int i = to; i < to + length; i++) {
                out[i] = out[i - distance];
            }
        }
        to += length;
    }
}

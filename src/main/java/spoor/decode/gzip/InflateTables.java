package spoor.decode.gzip;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/// A table that finds the symbol of a prefix code of DEFLATE (RFC 1951) by the next bits.
///
/// An entry is an int: the bits of the code (4), how many extra bits follow (4), the kind (2), and
/// what the symbol stands for (16); for a link, how many bits to look up, and where.
final class InflateTables {
    static final int LITERAL = 0;
    static final int COPY = 1;
    static final int END = 2;
    static final int LINK = 3;

    /// The longest code, in bits.
    static final int LONGEST = 15;

    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258
    };
    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };

    private final int rootBits;
    private int[] entries;
    private int used;

    /// @param rootBits how many bits are looked up at once
    InflateTables(int rootBits) {
        this.rootBits = rootBits;
        this.entries = new int[1 << (rootBits + 1)];
    }

    int[] entries() {
        return entries;
    }

    /// Which symbols a code has.
    enum Alphabet {
        LITERALS,
        DISTANCES,
        CODE_LENGTHS;

        /// The entry of a symbol but for its code's bits; -1 where there is no such symbol.
        int entry(int symbol) {
            return switch (this) {
                case CODE_LENGTHS -> make(0, LITERAL, symbol);
                case DISTANCES -> {
                    int extra = symbol < 4 ? 0 : (symbol >> 1) - 1;
                    int base = symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << extra) + 1;
                    yield symbol < 30 ? make(extra, COPY, base) : -1;
                }
                case LITERALS -> {
                    if (symbol < 256) {
                        yield make(0, LITERAL, symbol);
                    }
                    int length = symbol - 257;
                    yield length < 0
                            ? make(0, END, 0)
                            : length < LENGTHS.length
                                    ? make(LENGTH_BITS[length], COPY, LENGTHS[length])
                                    : -1;
                }
            };
        }

        private static int make(int extra, int kind, int value) {
            return extra << 4 | kind << 8 | value << 10;
        }
    }

    /// Makes the table of a code.
    ///
    /// @param lengths how many bits each symbol's code has; 0 for those that are not used
    void build(byte[] lengths, int from, int symbols, Alphabet alphabet)
            throws DataFormatException {
        int[] next = firstCodes(lengths, from, symbols);
        used = 1 << rootBits;
        // What no code leads to has no bits: an entry of 0 is wrong data.
        Arrays.fill(entries, 0, used, 0);
        for (int symbol = 0; symbol < symbols; symbol++) {
            int length = lengths[from + symbol];
            if (length > 0) {
                int code = Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
                int entry = alphabet.entry(symbol);
                put(code, length, entry < 0 ? 0 : entry | length);
            }
        }
    }

    /// The first code of each length, as RFC 1951 has it.
    private static int[] firstCodes(byte[] lengths, int from, int symbols)
            throws DataFormatException {
        int[] counts = new int[LONGEST + 1];
        for (int i = from; i < from + symbols; i++) {
            counts[lengths[i]]++;
        }
        counts[0] = 0;
        int[] next = new int[LONGEST + 1];
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code = (code + counts[length - 1]) << 1;
            next[length] = code;
            if (code + counts[length] > 1 << length) {
                throw new DataFormatException("a code has too many symbols");
            }
        }
        return next;
    }

    private void put(int code, int length, int entry) {
        if (length <= rootBits) {
            for (int at = code; at < 1 << rootBits; at += 1 << length) {
                entries[at] = entry;
            }
            return;
        }
        int rest = LONGEST - rootBits;
        int root = code & ((1 << rootBits) - 1);
        if (entries[root] == 0) {
            if (used + (1 << rest) > entries.length) {
                entries = Arrays.copyOf(entries, entries.length * 2);
            }
            Arrays.fill(entries, used, used + (1 << rest), 0);
            entries[root] = LINK << 8 | used << 10;
            used += 1 << rest;
        }
        int table = entries[root] >>> 10;
        for (int at = code >>> rootBits; at < 1 << rest; at += 1 << (length - rootBits)) {
            entries[table + at] = entry;
        }
    }
}

package spoor.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A table of texts of which most are access key ids: 20 base32 letters, packed into 13 bytes.
/// Immutable.
///
/// @param keys 13 bytes for each text: its letters with 5 bits each; 0 for other texts
/// @param otherIds the ids of the other texts, ascending
/// @param others the other texts, in the same order
record AccessKeyTable(byte[] keys, int[] otherIds, Plain others) implements StringTable {
    private static final int LETTERS = 20;
    private static final int LETTER_BITS = 5;
    private static final int BYTES = 13;
    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".getBytes(StandardCharsets.US_ASCII);

    /// For each byte the value of that base32 letter, or -1.
    private static final byte[] VALUES = values();

    /// Whether a text has 20 base32 letters.
    static boolean fits(byte[] text, int start, int end) {
        if (end - start != LETTERS) {
            return false;
        }
        int bits = 0;
        for (int i = start; i < end; i++) {
            bits |= VALUES[text[i] & 0xff];
        }
        return bits >= 0;
    }

    /// @param fitting how many of the first `size` texts have 20 base32 letters
    static AccessKeyTable of(byte[] text, int[] ends, int size, int fitting) {
        byte[] keys = new byte[size * BYTES];
        int[] otherIds = new int[size - fitting];
        int[] otherEnds = new int[size - fitting];
        byte[] others = new byte[ends[size - 1] - fitting * LETTERS];
        int found = 0;
        int used = 0;
        for (int id = 0; id < size; id++) {
            int start = id == 0 ? 0 : ends[id - 1];
            if (fits(text, start, ends[id])) {
                pack(text, start, keys, id * BYTES);
            } else {
                int length = ends[id] - start;
                System.arraycopy(text, start, others, used, length);
                used += length;
                otherIds[found] = id;
                otherEnds[found++] = used;
            }
        }
        return new AccessKeyTable(keys, otherIds, new Plain(others, otherEnds));
    }

    @Override
    public int length(int id) {
        int other = Arrays.binarySearch(otherIds, id);
        return other >= 0 ? others.length(other) : LETTERS;
    }

    @Override
    public int copy(int id, byte[] into, int at) {
        int other = Arrays.binarySearch(otherIds, id);
        if (other >= 0) {
            return others.copy(other, into, at);
        }
        int from = id * BYTES;
        int bits = 0;
        int known = 0;
        for (int i = at; i < at + LETTERS; i++) {
            if (known < LETTER_BITS) {
                bits = bits << Byte.SIZE | (keys[from++] & 0xff);
                known += Byte.SIZE;
            }
            known -= LETTER_BITS;
            into[i] = ALPHABET[(bits >>> known) & (ALPHABET.length - 1)];
        }
        return at + LETTERS;
    }

    private static void pack(byte[] text, int start, byte[] keys, int at) {
        int to = at;
        int bits = 0;
        int known = 0;
        for (int i = start; i < start + LETTERS; i++) {
            bits = bits << LETTER_BITS | VALUES[text[i]];
            known += LETTER_BITS;
            if (known >= Byte.SIZE) {
                known -= Byte.SIZE;
                keys[to++] = (byte) (bits >>> known);
            }
        }
        keys[to] = (byte) (bits << (Byte.SIZE - known));
    }

    private static byte[] values() {
        byte[] values = new byte[1 << Byte.SIZE];
        Arrays.fill(values, (byte) -1);
        for (byte value = 0; value < ALPHABET.length; value++) {
            values[ALPHABET[value]] = value;
        }
        return values;
    }
}

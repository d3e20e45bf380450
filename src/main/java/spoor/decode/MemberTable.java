package spoor.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A hash table of member names, by their first eight bytes and their length.
public final class MemberTable {
    /// The result of [#indexOf] for names that are not in the table.
    public static final int OTHER = -1;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    /// Slots per name: so many that most unknown names hash to a free slot.
    private static final int SLOTS_PER_NAME = 8;

    private final int shift;
    private final int[] indexes;
    private final byte[][] spellings;
    private final long[] heads;

    public MemberTable(List<String> names) {
        int slots = Integer.highestOneBit(Math.max(1, names.size())) * SLOTS_PER_NAME;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
        indexes = new int[slots];
        spellings = new byte[slots][];
        heads = new long[slots];
        Arrays.fill(indexes, OTHER);
        for (int i = 0; i < names.size(); i++) {
            byte[] spelling = names.get(i).getBytes(StandardCharsets.UTF_8);
            long head = head(spelling, 0, spelling.length);
            int slot = slot(head, spelling.length);
            while (indexes[slot] != OTHER) {
                slot = (slot + 1) & (slots - 1);
            }
            indexes[slot] = i;
            spellings[slot] = spelling;
            heads[slot] = head;
        }
    }

    /// The index of the name in those bytes in the list of names, or [#OTHER].
    public int indexOf(byte[] text, int start, int length) {
        long head = head(text, start, length);
        int slot = slot(head, length);
        while (indexes[slot] != OTHER) {
            if (heads[slot] == head && matches(spellings[slot], text, start, length)) {
                return indexes[slot];
            }
            slot = (slot + 1) & (indexes.length - 1);
        }
        return OTHER;
    }

    private static boolean matches(byte[] spelling, byte[] text, int start, int length) {
        if (spelling.length != length) {
            return false;
        }
        return length <= Long.BYTES
                || (length <= 2 * Long.BYTES
                        ? last(spelling, length) == last(text, start + length)
                        : Arrays.equals(spelling, 0, length, text, start, start + length));
    }

    private static long last(byte[] text, int end) {
        return (long) LONGS.get(text, end - Long.BYTES);
    }

    /// The first eight bytes; a shorter name is padded with zeros.
    private static long head(byte[] text, int start, int length) {
        if (length >= Long.BYTES) {
            return (long) LONGS.get(text, start);
        }
        if (start + Long.BYTES <= text.length) {
            return (long) LONGS.get(text, start) & ~(-1L << (8 * length));
        }
        long head = 0;
        for (int i = length - 1; i >= 0; i--) {
            head = head << 8 | (text[start + i] & 0xff);
        }
        return head;
    }

    private int slot(long head, int length) {
        return (int) (((head + length) * MULTIPLIER) >>> shift);
    }
}

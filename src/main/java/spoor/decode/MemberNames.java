package spoor.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Finds the [MemberName] of a name in a text: by its first eight bytes and its length, then whole.
public final class MemberNames {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BITS = 8;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private static final MemberName[] NAMES = new MemberName[1 << BITS];
    private static final byte[][] SPELLINGS = new byte[1 << BITS][];
    private static final long[] HEADS = new long[1 << BITS];

    static {
        Arrays.fill(NAMES, MemberName.OTHER);
        for (MemberName name : MemberName.values()) {
            if (name != MemberName.OTHER) {
                byte[] spelling = DecodedEvent.ascii(name.spelling());
                long head = head(spelling, 0, spelling.length);
                int slot = slot(head, spelling.length);
                while (NAMES[slot] != MemberName.OTHER) {
                    slot = (slot + 1) & (NAMES.length - 1);
                }
                NAMES[slot] = name;
                SPELLINGS[slot] = spelling;
                HEADS[slot] = head;
            }
        }
    }

    private MemberNames() {}

    /// The name in those bytes, or [MemberName#OTHER].
    public static MemberName of(byte[] text, int start, int length) {
        long head = head(text, start, length);
        int slot = slot(head, length);
        while (NAMES[slot] != MemberName.OTHER) {
            if (HEADS[slot] == head && isSpelled(SPELLINGS[slot], text, start, length)) {
                return NAMES[slot];
            }
            slot = (slot + 1) & (NAMES.length - 1);
        }
        return MemberName.OTHER;
    }

    private static boolean isSpelled(byte[] spelling, byte[] text, int start, int length) {
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

    /// The first eight bytes; those behind a shorter name are 0.
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

    private static int slot(long head, int length) {
        return (int) (((head + length) * MIX) >>> (Long.SIZE - BITS));
    }
}

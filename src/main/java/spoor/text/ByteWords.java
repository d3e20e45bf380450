package spoor.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Compares and hashes bytes eight at a time. It makes no object, and reads no other bytes.
public final class ByteWords {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private ByteWords() {}

    /// Whether `length` bytes are the same in both arrays.
    public static boolean equal(byte[] a, int startA, byte[] b, int startB, int length) {
        if (length < Long.BYTES) {
            return equalShort(a, startA, b, startB, length);
        }
        // The last eight may overlap the previous ones.
        int last = length - Long.BYTES;
        for (int i = 0; i < last; i += Long.BYTES) {
            if ((long) LONGS.get(a, startA + i) != (long) LONGS.get(b, startB + i)) {
                return false;
            }
        }
        return (long) LONGS.get(a, startA + last) == (long) LONGS.get(b, startB + last);
    }

    private static boolean equalShort(byte[] a, int startA, byte[] b, int startB, int length) {
        if (length >= Integer.BYTES) {
            int last = length - Integer.BYTES;
            return (int) INTS.get(a, startA) == (int) INTS.get(b, startB)
                    && (int) INTS.get(a, startA + last) == (int) INTS.get(b, startB + last);
        }
        for (int i = 0; i < length; i++) {
            if (a[startA + i] != b[startB + i]) {
                return false;
            }
        }
        return true;
    }

    /// A hash of `length` bytes.
    public static int hash(byte[] b, int start, int length) {
        long h = length * MIX;
        if (length >= Long.BYTES) {
            int last = length - Long.BYTES;
            for (int i = 0; i < last; i += Long.BYTES) {
                h = (h ^ (long) LONGS.get(b, start + i)) * MIX;
                h ^= h >>> 32;
            }
            h = (h ^ (long) LONGS.get(b, start + last)) * MIX;
        } else if (length >= Integer.BYTES) {
            int head = (int) INTS.get(b, start);
            int tail = (int) INTS.get(b, start + length - Integer.BYTES);
            h = (h ^ ((long) head << 32 | (tail & 0xffffffffL))) * MIX;
        } else {
            for (int i = start; i < start + length; i++) {
                h = (h ^ b[i]) * MIX;
            }
        }
        h ^= h >>> 32;
        h *= MIX;
        return (int) (h >>> 32);
    }
}

package spoor.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/// A hash of bytes under a random key: equal for equal bytes, and different for different ones but
/// for a chance below 2⁻⁵⁰ for texts of up to 64 KB, also if an attacker who does not see the key
/// or the hashes chose them.
///
/// A universal hash: NH of UMAC (RFC 4418) with 64-bit words for each block, and a polynomial
/// modulo 2⁶¹ − 1 over the blocks. Hashes of different objects cannot be compared. Any thread may
/// use it.
public final class KeyedHash {
    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PAIR = 2 * Long.BYTES;
    private static final int PAIRS_IN_BLOCK = 128;
    private static final int BLOCK = PAIR * PAIRS_IN_BLOCK;
    private static final int PRIME_BITS = 61;
    private static final long PRIME = (1L << PRIME_BITS) - 1;

    private final long[] key;

    /// Where the polynomial is evaluated.
    private final long point;

    private KeyedHash(ByteBuffer random) {
        key = new long[2 * PAIRS_IN_BLOCK];
        random.asLongBuffer().get(key);
        point = reduced(random.getLong(BLOCK));
    }

    /// A hash with a new key.
    public static KeyedHash random() {
        byte[] random = new byte[BLOCK + Long.BYTES];
        new SecureRandom().nextBytes(random);
        return new KeyedHash(ByteBuffer.wrap(random));
    }

    /// The hash of some bytes; never 0.
    public long of(ByteSpan text) {
        return of(text.array(), text.start(), text.length());
    }

    /// The hash of `length` bytes from `start` on; never 0.
    public long of(byte[] text, int start, int length) {
        long hash = length;
        int end = start + length;
        int at = start;
        while (at < end) {
            int blockEnd = end - at > BLOCK ? at + BLOCK : end;
            hash = block(hash, text, at, blockEnd);
            at = blockEnd;
        }
        return hash == 0 ? 1 : hash;
    }

    /// The next value of the polynomial.
    private long block(long hash, byte[] text, int start, int end) {
        int pairs = (end - start) / PAIR;
        long low = 0;
        long high = 0;
        int at = start;
        for (int i = 0; i < pairs; i++, at += PAIR) {
            long a = (long) WORD.get(text, at) + key[2 * i];
            long b = (long) WORD.get(text, at + Long.BYTES) + key[2 * i + 1];
            low += a * b;
            high += Math.unsignedMultiplyHigh(a, b);
        }
        if (at < end) {
            int middle = Math.min(end, at + Long.BYTES);
            // The last words may overlap those before them: the length is known.
            boolean overlap = pairs > 0;
            long a = overlap ? (long) WORD.get(text, end - PAIR) : rest(text, at, middle);
            long b = overlap ? (long) WORD.get(text, end - Long.BYTES) : rest(text, middle, end);
            a += key[2 * pairs];
            b += key[2 * pairs + 1];
            low += a * b;
            high += Math.unsignedMultiplyHigh(a, b);
        }
        return next(next(hash, low), high);
    }

    /// Fewer than nine bytes as a number.
    private static long rest(byte[] text, int start, int end) {
        long word = 0;
        for (int at = end - 1; at >= start; at--) {
            word = word << Byte.SIZE | (text[at] & 0xff);
        }
        return word;
    }

    private long next(long hash, long coefficient) {
        long low = hash * point;
        long high = Math.multiplyHigh(hash, point);
        long product =
                reduced((low & PRIME) + (low >>> PRIME_BITS | high << (Long.SIZE - PRIME_BITS)));
        return reduced(product + reduced(coefficient));
    }

    /// The number, which is unsigned, modulo the prime.
    private static long reduced(long number) {
        long sum = (number & PRIME) + (number >>> PRIME_BITS);
        return sum >= PRIME ? sum - PRIME : sum;
    }
}

package spoor.decode.gzip;

import spoor.trail.RandomAccess;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;

/// A stored file as a row of bits, from any place on; the lowest bit of a byte comes first.
final class BitInput {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PIECE = 1 << 16;

    private final RandomAccess stored;
    private final long size;
    private final byte[] piece = new byte[PIECE + Long.BYTES];
    private long base;
    private int at;
    private int end;

    /// The next bits, the first the lowest; only `count` of them count.
    long bits;

    int count;

    BitInput(RandomAccess stored) throws IOException {
        this.stored = stored;
        this.size = stored.size();
    }

    /// How many bits stand before the next one.
    long position() {
        return (base + at) * Byte.SIZE - count;
    }

    boolean isAtEnd() {
        return position() >= size * Byte.SIZE;
    }

    void seek(long bit) throws IOException, DataFormatException {
        long from = bit / Byte.SIZE;
        if (from >= base && from <= base + end) {
            at = (int) (from - base);
        } else {
            base = from;
            at = 0;
            end = 0;
        }
        bits = 0;
        count = 0;
        int skipped = (int) (bit % Byte.SIZE);
        if (skipped > 0) {
            take(skipped);
        }
    }

    /// Makes at least 56 bits known; those behind the file's end are 0.
    void fill() throws IOException, DataFormatException {
        if (at + Long.BYTES > end) {
            read();
        }
        // Bits above `count` are those that stand there anyway, so that they may be set again.
        bits |= (long) LONGS.get(piece, at) << count;
        at += (63 - count) >> 3;
        count |= 56;
    }

    private void read() throws IOException, DataFormatException {
        if (base + at > size + Long.BYTES) {
            throw new DataFormatException("the compressed data ends too early");
        }
        int kept = end - at;
        if (kept > 0) {
            System.arraycopy(piece, at, piece, 0, kept);
        }
        base += at;
        at = 0;
        end = Math.max(0, kept);
        while (end < Long.BYTES) {
            int n = stored.read(base + end, piece, end, PIECE - end);
            if (n < 0) {
                // Zeros stand for what is missing; whoever uses many of them is told above.
                java.util.Arrays.fill(piece, end, end + Long.BYTES, (byte) 0);
                end += Long.BYTES;
            } else {
                end += n;
            }
        }
    }

    int take(int n) throws IOException, DataFormatException {
        if (count < n) {
            fill();
        }
        int taken = (int) (bits & ((1L << n) - 1));
        bits >>>= n;
        count -= n;
        return taken;
    }

    /// The next byte, or -1 at the file's end; must be at a byte's first bit.
    int nextByte() throws IOException {
        try {
            return isAtEnd() ? -1 : take(Byte.SIZE);
        } catch (DataFormatException e) {
            return -1;
        }
    }

    void alignToByte() {
        int odd = count % Byte.SIZE;
        bits >>>= odd;
        count -= odd;
    }
}

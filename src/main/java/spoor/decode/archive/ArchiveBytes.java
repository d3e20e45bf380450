package spoor.decode.archive;

import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.RandomAccess;

import java.io.IOException;
import java.util.Arrays;

/// Reads bytes and numbers of an archive at any offset. Numbers have their lowest byte first. One
/// thread at a time.
///
/// Every method throws an [IOException] where the archive ends before the last byte.
final class ArchiveBytes {
    private final RandomAccess archive;
    private final long size;
    private byte[] window;
    private long base;
    private int length;

    /// @param ahead how many bytes to read at once
    ArchiveBytes(RandomAccess archive, int ahead) throws IOException {
        this.archive = archive;
        this.size = archive.size();
        this.window = new byte[ahead];
    }

    long size() {
        return size;
    }

    int u16(long at) throws IOException {
        int i = indexOf(at, 2);
        return (window[i] & 0xff) | ((window[i + 1] & 0xff) << 8);
    }

    long u32(long at) throws IOException {
        return u16(at) | ((long) u16(at + 2) << 16);
    }

    /// @throws IOException also where the number is larger than any size
    long u63(long at) throws IOException {
        long number = u32(at) | (u32(at + 4) << 32);
        if (number < 0) {
            throw damaged();
        }
        return number;
    }

    /// Looks for a number of four bytes.
    ///
    /// @return its offset, or -1 where there is none
    long find(long number, long from) throws IOException {
        for (long at = from; at + 4 <= size; at++) {
            int i = indexOf(at, 4);
            // Most bytes differ from the first one.
            if (window[i] == (byte) number && u32(at) == number) {
                return at;
            }
        }
        return -1;
    }

    byte[] copy(long at, int count) throws IOException {
        int i = indexOf(at, count);
        return Arrays.copyOfRange(window, i, i + count);
    }

    /// The index of the byte at that offset in the window.
    private int indexOf(long at, int count) throws IOException {
        if (at < 0 || at > size - count) {
            throw new ExplainedException(Message.of("archive.cutOff"), null);
        }
        if (at < base || at + count > base + length) {
            fill(at, count);
        }
        return (int) (at - base);
    }

    private void fill(long at, int count) throws IOException {
        if (window.length < count) {
            window = new byte[count];
        }
        base = at;
        length = 0;
        while (length < count) {
            int n = archive.read(at + length, window, length, window.length - length);
            if (n < 0) {
                throw new ExplainedException(Message.of("archive.cutOff"), null);
            }
            length += n;
        }
    }

    static IOException damaged() {
        return new ExplainedException(Message.of("archive.damaged"), null);
    }
}

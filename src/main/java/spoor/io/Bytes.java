package spoor.io;

import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;
import java.util.Arrays;

/// A growing run of bytes that is used again and again; one thread at a time.
public final class Bytes {
    /// The longest run that can be held.
    public static final int MAX_LENGTH = Integer.MAX_VALUE - 64;

    private byte[] array;
    private int length;

    public Bytes(int capacity) {
        this(new byte[capacity]);
    }

    private Bytes(byte[] array) {
        this.array = array;
    }

    /// Takes an array as it is; it is not copied.
    public static Bytes of(byte[] content) {
        Bytes bytes = new Bytes(content);
        bytes.length = content.length;
        return bytes;
    }

    /// The bytes; only the first [#length()] of them count. Valid until the next change.
    public byte[] array() {
        return array;
    }

    public int length() {
        return length;
    }

    /// Says how many of the array's bytes count.
    public void length(int bytes) {
        length = bytes;
    }

    /// Makes room for that many bytes; what is there is kept.
    ///
    /// @throws IOException where there is not enough memory for so large a file
    public void ensureCapacity(long bytes) throws IOException {
        if (bytes <= array.length) {
            return;
        }
        if (bytes > MAX_LENGTH) {
            throw new ExplainedException(Message.of("io.tooLarge"), null);
        }
        long grown = Math.max(bytes, Math.min(MAX_LENGTH, array.length + (array.length >> 1)));
        try {
            array = Arrays.copyOf(array, (int) grown);
        } catch (OutOfMemoryError e) {
            throw new ExplainedException(Message.of("io.noMemory", bytes / 1_000_000), e);
        }
    }

    /// Gives the memory back where much more was needed once than usually is.
    public void shrinkTo(int capacity) {
        if (array.length > capacity) {
            // First let go, then take: there may not be room for both.
            array = new byte[0];
            length = 0;
            array = new byte[capacity];
        }
    }
}

package spoor.io;

import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;
import java.util.Arrays;

/// A byte array that grows and is reused. Only its first [#length()] bytes are in use. One thread
/// at a time.
public final class Bytes {
    /// The maximum length of an array.
    public static final int MAX_LENGTH = Integer.MAX_VALUE - 64;

    private byte[] array;
    private int length;

    public Bytes(int capacity) {
        this(new byte[capacity]);
    }

    private Bytes(byte[] array) {
        this.array = array;
    }

    /// Wraps an array without copying it.
    public static Bytes of(byte[] content) {
        Bytes bytes = new Bytes(content);
        bytes.length = content.length;
        return bytes;
    }

    /// The array. Valid until the next change.
    public byte[] array() {
        return array;
    }

    public int length() {
        return length;
    }

    /// Sets how many bytes of the array are in use.
    public void length(int bytes) {
        length = bytes;
    }

    /// Grows the array to at least so many bytes; keeps its content.
    ///
    /// @throws IOException if there is not enough memory
    public void ensureCapacity(long bytes) throws IOException {
        if (bytes <= array.length) {
            return;
        }
        if (bytes > MAX_LENGTH) {
            throw new ExplainedException(Message.of("io.tooLarge"), null);
        }
        long grown =
                Math.max(bytes, Math.min(MAX_LENGTH, array.length + (long) (array.length >> 1)));
        try {
            array = Arrays.copyOf(array, (int) grown);
        } catch (OutOfMemoryError e) {
            throw new ExplainedException(Message.of("io.noMemory", bytes / 1_000_000), e);
        }
    }

    /// Replaces a larger array by an empty one of that capacity.
    public void shrinkTo(int capacity) {
        if (array.length > capacity) {
            // Released first: there may not be memory for both.
            array = new byte[0];
            length = 0;
            array = new byte[capacity];
        }
    }
}

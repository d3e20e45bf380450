package spoor.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A run of bytes in an array that holds more.
public record ByteSpan(byte[] array, int start, int length) {
    /// All of an array.
    public static ByteSpan of(byte[] array) {
        return new ByteSpan(array, 0, array.length);
    }

    public int end() {
        return start + length;
    }

    /// A copy of the bytes.
    public byte[] toByteArray() {
        return Arrays.copyOfRange(array, start, end());
    }

    /// The bytes as UTF-8; those that are none become U+FFFD.
    public String text() {
        return new String(array, start, length, StandardCharsets.UTF_8);
    }
}

package spoor.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A part of a byte array.
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

    /// The bytes decoded as UTF-8; invalid ones become U+FFFD.
    public String text() {
        return new String(array, start, length, StandardCharsets.UTF_8);
    }
}

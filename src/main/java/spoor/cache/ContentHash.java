package spoor.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A SHA-256 that identifies the content of a file.
public record ContentHash(long a, long b, long c, long d) {
    public static final int LENGTH = 4 * Long.BYTES;

    /// The SHA-256 of some bytes.
    public static ContentHash of(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every Java has SHA-256", e));
        }
    }

    /// @param hash of 32 bytes
    static ContentHash of(byte[] hash) {
        return read(ByteBuffer.wrap(hash));
    }

    /// Reads what [#write] wrote.
    public static ContentHash read(ByteBuffer from) {
        return new ContentHash(from.getLong(), from.getLong(), from.getLong(), from.getLong());
    }

    public void write(ByteBuffer to) {
        to.putLong(a).putLong(b).putLong(c).putLong(d);
    }

    byte[] bytes() {
        ByteBuffer hash = ByteBuffer.allocate(LENGTH);
        write(hash);
        return hash.array();
    }
}

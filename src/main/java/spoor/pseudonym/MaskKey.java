package spoor.pseudonym;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that pseudonyms are computed with, so that nobody can guess a name and compare. One
/// thread at a time.
final class MaskKey {
    private static final int BYTES = 32;
    private static final int HALF = 1_000_000;
    private static final int ROUNDS = 10;

    private final byte[] secret;
    private final Mac mac;

    private MaskKey(byte[] secret) {
        this.secret = secret;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    static MaskKey random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new MaskKey(secret);
    }

    /// @param hex 64 hexadecimal digits
    /// @throws IllegalArgumentException if it is something else
    static MaskKey of(String hex) {
        byte[] secret = HexFormat.of().parseHex(hex);
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("not a key of 32 bytes");
        }
        return new MaskKey(secret);
    }

    String hex() {
        return HexFormat.of().formatHex(secret);
    }

    /// The HMAC of a text, 32 bytes.
    ///
    /// @param use gives equal texts different bytes for different purposes
    byte[] bytes(char use, byte[] text) {
        mac.update((byte) use);
        return mac.doFinal(text);
    }

    /// The HMAC of a text, 32 bytes.
    byte[] bytes(char use, String text) {
        return bytes(use, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The pseudonym of an account id, in a permutation of all account ids. Its first digit is zero
    /// if the id's is.
    String account(String id) {
        String other = id;
        do {
            other = permuted(other);
        } while ((other.charAt(0) == '0') != (id.charAt(0) == '0'));
        return other;
    }

    /// A Feistel network over two halves of six digits.
    private String permuted(String id) {
        int left = Integer.parseInt(id.substring(0, 6));
        int right = Integer.parseInt(id.substring(6));
        for (int round = 0; round < ROUNDS; round++) {
            long mixed = ByteBuffer.wrap(bytes('a', round + ":" + right)).getLong();
            int next = (int) ((left + Long.remainderUnsigned(mixed, HALF)) % HALF);
            left = right;
            right = next;
        }
        // Other locales may have other digits.
        return String.format(Locale.ROOT, "%06d%06d", left, right);
    }
}

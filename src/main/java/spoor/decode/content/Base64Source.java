package spoor.decode.content;

import spoor.decode.gzip.ByteSource;

import java.io.IOException;
import java.util.Arrays;

/// The bytes of a base64 text in a JSON string, up to its quote.
final class Base64Source implements ByteSource {
    private static final int PIECE = 1 << 12;
    private static final byte[] VALUES = values();

    private final ByteSource source;
    private final byte[] piece = new byte[PIECE];
    private int at;
    private int end;
    private int bits;
    private int bitCount;
    private boolean ended;

    /// @param skip how many bytes come before the text
    Base64Source(ByteSource source, int skip) throws IOException {
        this.source = source;
        for (int i = 0; i < skip; i++) {
            next();
        }
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['-'] = values['+'];
        values['_'] = values['/'];
        return values;
    }

    private int next() throws IOException {
        if (at == end) {
            int n = source.read(piece, 0, PIECE);
            if (n < 0) {
                return -1;
            }
            at = 0;
            end = n;
        }
        return piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int to, int room) throws IOException {
        int n = 0;
        while (n < room && !ended) {
            int letter = next();
            if (letter < 0 || letter == '"' || letter == '=') {
                ended = true;
            } else if (VALUES[letter] >= 0) {
                // A `/` may be escaped in JSON; the backslash is no letter of base64.
                bits = bits << 6 | VALUES[letter];
                bitCount += 6;
                if (bitCount >= Byte.SIZE) {
                    bitCount -= Byte.SIZE;
                    into[to + n++] = (byte) (bits >> bitCount);
                }
            }
        }
        return n == 0 ? -1 : n;
    }
}

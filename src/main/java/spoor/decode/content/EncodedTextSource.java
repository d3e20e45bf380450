package spoor.decode.content;

import spoor.decode.gzip.ByteSource;
import spoor.io.Bytes;
import spoor.text.Ascii;

import java.io.IOException;

/// A text in which each base64 text with records, in a string of JSON or on lines of its own, is
/// replaced by the JSON that it contains. Everything else stays as it is.
final class EncodedTextSource implements ByteSource {
    private static final int PIECE = 1 << 13;

    private final ByteSource source;
    private final byte[] piece = new byte[PIECE];
    private int at;
    private int end;

    /// What is read next.
    private final Bytes ready = new Bytes(PIECE);

    private int readyAt;

    /// The base64 text that is being collected.
    private final Bytes text = new Bytes(PIECE);

    private boolean inLongString;
    private boolean escaped;
    private boolean atLineStart = true;

    EncodedTextSource(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read(byte[] into, int to, int room) throws IOException {
        if (readyAt == ready.length()) {
            readyAt = 0;
            ready.length(0);
            prepare();
        }
        int n = Math.min(room, ready.length() - readyAt);
        System.arraycopy(ready.array(), readyAt, into, to, n);
        readyAt += n;
        return n == 0 ? -1 : n;
    }

    private void prepare() throws IOException {
        int b = 0;
        while (b >= 0 && ready.length() < PIECE) {
            b = next();
            if (b >= 0) {
                step((byte) b);
            }
        }
    }

    private void step(byte b) throws IOException {
        boolean lineStart = atLineStart;
        atLineStart = b == '\n' || (lineStart && Ascii.isSpace(b));
        if (inLongString) {
            append(ready, b);
            inLongString = escaped || b != '"';
            escaped = b == '\\' && !escaped;
        } else if (b == '"') {
            string();
        } else if (lineStart && isBase64(b)) {
            lines(b);
        } else {
            append(ready, b);
        }
    }

    private void string() throws IOException {
        text.length(0);
        escaped = false;
        int b = next();
        while (b >= 0 && (escaped || b != '"') && text.length() < EncodedText.MAX_LENGTH) {
            escaped = b == '\\' && !escaped;
            append(text, (byte) b);
            b = next();
        }
        byte[] decoded = b == '"' && !escaped ? EncodedText.decode(text) : null;
        if (decoded != null) {
            append(decoded, decoded.length);
            return;
        }
        append(ready, (byte) '"');
        append(text.array(), text.length());
        if (b >= 0) {
            inLongString = escaped || b != '"';
            escaped = b == '\\' && !escaped;
            append(ready, (byte) b);
        }
    }

    /// Reads a line of base64, and those after it where it was broken into lines of one length.
    private void lines(byte first) throws IOException {
        text.length(0);
        append(text, first);
        int lineLength = 1;
        int b = next();
        boolean more = true;
        while (more) {
            while (b >= 0 && (isBase64((byte) b) || b == '\r')) {
                append(text, (byte) b);
                lineLength++;
                b = next();
            }
            more = b == '\n' && (lineLength == 64 || lineLength == 76 || lineLength == 77);
            if (more) {
                append(text, (byte) b);
                lineLength = 0;
                b = next();
                more = b >= 0 && isBase64((byte) b);
            }
        }
        byte[] decoded = b < 0 || Ascii.isSpace((byte) b) ? EncodedText.decode(text) : null;
        if (decoded == null) {
            append(text.array(), text.length());
        } else {
            append(decoded, decoded.length);
        }
        if (b >= 0) {
            step((byte) b);
        }
    }

    private static boolean isBase64(byte b) {
        return (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || b == '+'
                || b == '/'
                || b == '-'
                || b == '_'
                || b == '=';
    }

    private void append(byte[] bytes, int length) throws IOException {
        int before = ready.length();
        ready.ensureCapacity((long) before + length);
        System.arraycopy(bytes, 0, ready.array(), before, length);
        ready.length(before + length);
    }

    private static void append(Bytes to, byte b) throws IOException {
        int length = to.length();
        to.ensureCapacity(length + 1L);
        to.array()[length] = b;
        to.length(length + 1);
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
}

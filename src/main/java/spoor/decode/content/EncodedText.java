package spoor.decode.content;

import org.jspecify.annotations.Nullable;

import spoor.decode.gzip.GzipInflater;
import spoor.io.Bytes;
import spoor.text.Ascii;
import spoor.text.ByteSearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Decodes JSON with CloudTrail records that is in base64, plain or gzip, as Kinesis and
/// subscriptions of CloudWatch Logs pass it on.
final class EncodedText {
    /// Services pass on 10 MB at most.
    static final int MAX_LENGTH = 32 << 20;

    /// They pass on a batch of logs, which is far smaller.
    private static final int MAX_INFLATED = 32 << 20;

    /// How the base64 of gzip begins, and that of a JSON object or array.
    private static final List<String> STARTS =
            List.of("H4sI", "eyJ", "eyA", "ewo", "ewk", "ew0", "W3s", "Wwo", "Ww0", "WyA");

    private static final int LONGEST_START = 4;

    private static final ByteSearch RECORD =
            new ByteSearch("eventversion".getBytes(StandardCharsets.US_ASCII));

    private EncodedText() {}

    /// Whether base64 of gzip or JSON may begin there.
    static boolean mayBegin(byte[] text, int start, int end) {
        String begin =
                new String(
                        text,
                        start,
                        Math.max(0, Math.min(LONGEST_START, end - start)),
                        StandardCharsets.ISO_8859_1);
        return STARTS.stream().anyMatch(begin::startsWith);
    }

    /// The JSON in a base64 text; several documents become an array. Null where it has no records.
    static byte @Nullable [] decode(Bytes text) throws IOException {
        if (!mayBegin(text.array(), 0, text.length())) {
            return null;
        }
        byte[] decoded = fromBase64(text);
        if (GzipInflater.isGzip(decoded, decoded.length)) {
            decoded = inflated(decoded);
        }
        boolean hasRecord = RECORD.isFoundIn(decoded, 0, decoded.length);
        return hasRecord ? oneDocument(decoded) : null;
    }

    private static byte[] fromBase64(Bytes text) {
        byte[] letters = Arrays.copyOf(text.array(), text.length());
        for (int i = 0; i < letters.length; i++) {
            letters[i] =
                    letters[i] == '-' ? (byte) '+' : letters[i] == '_' ? (byte) '/' : letters[i];
        }
        try {
            // It ignores line breaks, and the backslash before a `/` in JSON.
            return Base64.getMimeDecoder().decode(letters);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] inflated(byte[] gzip) throws IOException {
        Bytes stored = new Bytes(gzip.length);
        System.arraycopy(gzip, 0, stored.array(), 0, gzip.length);
        stored.length(gzip.length);
        Bytes into = new Bytes(0);
        try (GzipInflater inflater = new GzipInflater()) {
            boolean whole = inflater.inflate(stored, into, MAX_INFLATED);
            return whole && inflater.damage().isEmpty()
                    ? Arrays.copyOf(into.array(), into.length())
                    : new byte[0];
        }
    }

    private static byte @Nullable [] oneDocument(byte[] json) {
        List<Integer> starts = new ArrayList<>();
        int depth = 0;
        boolean inString = false;
        for (int at = 0; at < json.length; at++) {
            byte b = json[at];
            if (inString) {
                at += b == '\\' ? 1 : 0;
                inString = b != '"';
            } else if (b == '{' || b == '[') {
                if (depth++ == 0) {
                    starts.add(at);
                }
            } else if (b == '}' || b == ']') {
                depth--;
            } else if (depth == 0 && !Ascii.isSpace(b)) {
                return null;
            } else {
                inString = b == '"';
            }
        }
        return depth != 0 || starts.isEmpty()
                ? null
                : starts.size() == 1 ? json : array(json, starts);
    }

    private static byte[] array(byte[] json, List<Integer> starts) {
        Bytes array = new Bytes(json.length + starts.size() + 1);
        int length = 0;
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : json.length;
            array.array()[length++] = (byte) (i == 0 ? '[' : ',');
            System.arraycopy(json, start, array.array(), length, end - start);
            length += end - start;
        }
        array.array()[length++] = ']';
        return Arrays.copyOf(array.array(), length);
    }
}

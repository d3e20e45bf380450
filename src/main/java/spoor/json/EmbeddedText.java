package spoor.json;

import org.jspecify.annotations.Nullable;

import spoor.text.Ascii;
import spoor.text.Base64Text;
import spoor.text.DecodedLayer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text inside a value that is encoded: JSON in a string, base64, URL-encoding or escapes. One
/// layer of encoding at a time; the text may itself be encoded.
///
/// @param text the decoded text
/// @param tree the text's values if it is a JSON object or array
public record EmbeddedText(Form form, String text, @Nullable JsonTree tree) {
    /// How many layers are decoded: no real value has more, and each costs as much as the value is
    /// long.
    public static final int MAX_LAYERS = 12;

    /// Shorter base64 is more likely a name or an id.
    private static final int SHORTEST_BASE64 = 16;

    /// Text of this length that is valid UTF-8 is not so by accident.
    private static final int CERTAIN_LENGTH = 32;

    /// How the text was encoded.
    public enum Form {
        JSON,
        BASE64,
        URL_ENCODED,
        ESCAPED
    }

    /// The text inside a value, or nothing if the value is plain.
    public static Optional<EmbeddedText> in(String value) {
        return json(value, Form.JSON)
                .or(() -> urlEncoded(value))
                .or(() -> base64(value))
                .or(() -> escaped(value));
    }

    /// The JSON object or array inside a value, in however many layers.
    public static Optional<JsonTree> treeIn(String value) {
        String text = value;
        for (int layer = 0; layer < MAX_LAYERS; layer++) {
            Optional<EmbeddedText> inner = in(text);
            if (inner.isEmpty() || inner.get().tree != null) {
                return inner.map(EmbeddedText::tree);
            }
            text = inner.get().text;
        }
        return Optional.empty();
    }

    /// Whether a string in a JSON text may be base64 that [#in] decodes. It may return true in
    /// vain.
    ///
    /// It looks at every 16th byte, and around those that may be part of base64.
    public static boolean mayHaveBase64(byte[] text, int start, int end) {
        int at = start + SHORTEST_BASE64 - 1;
        while (at < end) {
            int to = at;
            if (isBase64Part(text[at])) {
                int from = at;
                while (from > start && isBase64Part(text[from - 1])) {
                    from--;
                }
                while (to < end && isBase64Part(text[to])) {
                    to++;
                }
                if (to - from >= SHORTEST_BASE64
                        && from > start
                        && text[from - 1] == '"'
                        && mayBeBase64(text, from, from + SHORTEST_BASE64)) {
                    return true;
                }
            }
            at = to + SHORTEST_BASE64;
        }
        return false;
    }

    /// Line breaks and slashes of base64 may be written as escapes.
    private static boolean isBase64Part(byte b) {
        return b == '\\' || Base64Text.isLetter(b);
    }

    private static boolean mayBeBase64(byte[] text, int from, int to) {
        int escape = Ascii.indexOf(text, from, to, '\\');
        if (escape < 0) {
            return Base64Text.read(text, from, to, to) != null;
        }
        return escape - from < Base64Text.SHORTEST || Base64Text.mayBegin(text, from, escape);
    }

    private static Optional<EmbeddedText> json(String text, Form form) {
        String stripped = text.strip();
        if (!isWithin(stripped, '{', '}') && !isWithin(stripped, '[', ']')) {
            return Optional.empty();
        }
        try {
            JsonTree tree = JsonTree.parse(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new EmbeddedText(form, text, tree));
        } catch (JsonSyntaxException _) {
            // It only looks like JSON.
            return Optional.empty();
        }
    }

    private static boolean isWithin(String text, char first, char last) {
        return text.length() >= 2
                && text.charAt(0) == first
                && text.charAt(text.length() - 1) == last;
    }

    private static Optional<EmbeddedText> urlEncoded(String value) {
        if (value.indexOf('%') < 0) {
            return Optional.empty();
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        DecodedLayer layer = DecodedLayer.ofUrl(bytes, 0, bytes.length);
        return layer == null
                ? Optional.empty()
                : readable(layer.bytes(), layer.length())
                        .map(text -> decoded(Form.URL_ENCODED, text));
    }

    private static Optional<EmbeddedText> base64(String value) {
        if (value.length() < SHORTEST_BASE64) {
            return Optional.empty();
        }
        Base64Text base64 = Base64Text.readWhole(value.getBytes(StandardCharsets.UTF_8));
        return base64 == null
                ? Optional.empty()
                : readable(base64.text(), base64.text().length)
                        .filter(EmbeddedText::isMeant)
                        .map(text -> decoded(Form.BASE64, text));
    }

    /// Few bytes may be UTF-8 by accident, but then some are beyond ASCII.
    private static boolean isMeant(String text) {
        return text.length() >= CERTAIN_LENGTH
                || text.chars().filter(c -> c < 128).count() * 10 >= text.length() * 9L;
    }

    /// Only JSON: a backslash in other text, such as a Windows path, is not an escape.
    private static Optional<EmbeddedText> escaped(String value) {
        String text = value.strip();
        for (int layer = 0; layer < MAX_LAYERS; layer++) {
            boolean quoted = isWithin(text, '"', '"');
            if (!quoted && text.indexOf('\\') < 0) {
                return Optional.empty();
            }
            String inner = quoted ? text.substring(1, text.length() - 1) : text;
            byte[] bytes = inner.getBytes(StandardCharsets.UTF_8);
            DecodedLayer decoded = DecodedLayer.ofString(bytes, 0, bytes.length);
            text = new String(decoded.bytes(), 0, decoded.length(), StandardCharsets.UTF_8).strip();
            Optional<EmbeddedText> json = json(text, Form.ESCAPED);
            if (json.isPresent()) {
                return json;
            }
        }
        return Optional.empty();
    }

    private static EmbeddedText decoded(Form form, String text) {
        return json(text, form).orElseGet(() -> new EmbeddedText(form, text, null));
    }

    /// The bytes as text if they are UTF-8 without control characters, except for line breaks and
    /// tabs.
    private static Optional<String> readable(byte[] bytes, int length) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, length))
                            .toString();
            return text.isBlank() || text.chars().anyMatch(EmbeddedText::isControl)
                    ? Optional.empty()
                    : Optional.of(text);
        } catch (CharacterCodingException _) {
            // Keys, hashes and other bytes that are not text.
            return Optional.empty();
        }
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}

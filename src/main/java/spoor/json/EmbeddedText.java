package spoor.json;

import org.jspecify.annotations.Nullable;

import spoor.text.Base64Text;
import spoor.text.DecodedLayer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A text decoded from a value: JSON in a string, base64, URL-encoding or escapes. One layer of
/// encoding is decoded at a time; the decoded text may itself be encoded.
///
/// @param text the decoded text
/// @param tree the text's values if it is a JSON object or array
public record EmbeddedText(Form form, String text, @Nullable JsonTree tree) {
    /// The number of layers that are decoded. Real values have fewer; decoding a layer takes time
    /// in proportion to its length.
    public static final int MAX_LAYERS = 12;

    /// Shorter base64 is more likely a name or an id.
    static final int SHORTEST_BASE64 = 16;

    /// Bytes of this length are not valid UTF-8 by accident.
    private static final int CERTAIN_LENGTH = 32;

    /// How the text was encoded.
    public enum Form {
        JSON,
        BASE64,
        URL_ENCODED,
        ESCAPED
    }

    /// The text decoded from a value that itself is inside decoded texts; empty if the value is not
    /// encoded, or after [#MAX_LAYERS].
    ///
    /// @param layers how many decoded texts are around the value
    public static Optional<EmbeddedText> in(String value, int layers) {
        return layers < MAX_LAYERS ? in(value) : Optional.empty();
    }

    /// The text decoded from a value; empty if the value is not encoded.
    static Optional<EmbeddedText> in(String value) {
        return json(value, Form.JSON)
                .or(() -> urlEncoded(value))
                .or(() -> base64(value))
                .or(() -> escaped(value));
    }

    private static Optional<EmbeddedText> json(String text, Form form) {
        String stripped = text.strip();
        if (!isEnclosed(stripped, '{', '}') && !isEnclosed(stripped, '[', ']')) {
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

    private static boolean isEnclosed(String text, char first, char last) {
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
                        .filter(EmbeddedText::isPlausible)
                        .map(text -> decoded(Form.BASE64, text));
    }

    /// A few bytes may be valid UTF-8 by accident, but then some of them are not ASCII.
    private static boolean isPlausible(String text) {
        return text.length() >= CERTAIN_LENGTH
                || text.chars().filter(c -> c < 128).count() * 10 >= text.length() * 9L;
    }

    /// Only JSON: a backslash in other text, such as a Windows path, is not an escape.
    private static Optional<EmbeddedText> escaped(String value) {
        String text = value.strip();
        for (int layer = 0; layer < MAX_LAYERS; layer++) {
            boolean quoted = isEnclosed(text, '"', '"');
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

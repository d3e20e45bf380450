package spoor.json;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A text that stands in a value in another form: JSON in a string, base64, or URL-encoded.
///
/// @param text what it says
/// @param tree its values, where it is an object or array in JSON
public record EmbeddedText(Form form, String text, @Nullable JsonTree tree) {
    /// Shorter base64 is more likely a name or an id.
    private static final int SHORTEST_BASE64 = 16;

    /// How the text was written in the value.
    public enum Form {
        JSON,
        BASE64,
        URL_ENCODED
    }

    /// What a value contains; nothing where it is just what it says.
    public static Optional<EmbeddedText> in(String value) {
        Optional<JsonTree> json = json(value);
        if (json.isPresent()) {
            return Optional.of(new EmbeddedText(Form.JSON, value, json.get()));
        }
        return fromUrl(value)
                .map(text -> new EmbeddedText(Form.URL_ENCODED, text, json(text).orElse(null)))
                .or(() ->
                        fromBase64(value)
                                .map(text ->
                                        new EmbeddedText(
                                                Form.BASE64, text, json(text).orElse(null))));
    }

    /// The object or array that a text is.
    static Optional<JsonTree> json(String text) {
        String stripped = text.strip();
        if (stripped.length() < 2
                || !(isWithin(stripped, '{', '}') || isWithin(stripped, '[', ']'))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonTree.parse(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonSyntaxException e) {
            // It only looks like JSON: the value is shown as it is.
            return Optional.empty();
        }
    }

    private static boolean isWithin(String text, char first, char last) {
        return text.charAt(0) == first && text.charAt(text.length() - 1) == last;
    }

    /// What a text with `%7B` and the like stands for; `+` stays.
    static Optional<String> fromUrl(String value) {
        int first = value.indexOf('%');
        if (first < 0) {
            return Optional.empty();
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] != '%') {
                decoded[length++] = bytes[at];
                continue;
            }
            int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            decoded[length++] = (byte) (high << 4 | low);
            at += 2;
        }
        return plausible(decoded, length);
    }

    private static Optional<String> fromBase64(String value) {
        if (value.length() < SHORTEST_BASE64 || !isBase64(value)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(value);
            return plausible(decoded, decoded.length).filter(EmbeddedText::isMostlyAscii);
        } catch (IllegalArgumentException e) {
            // Padded wrongly, so it is no base64.
            return Optional.empty();
        }
    }

    private static boolean isBase64(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (!((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '+'
                    || c == '/')) {
                return false;
            }
        }
        return value.length() - end <= 2 && value.length() % 4 == 0;
    }

    /// The bytes as text, where they are UTF-8 without control characters but for line breaks and
    /// tabs.
    private static Optional<String> plausible(byte[] bytes, int length) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, length))
                            .toString();
            boolean readable =
                    !text.isBlank()
                            && text.chars()
                                    .noneMatch(c ->
                                            Character.isISOControl(c)
                                                    && c != '\n'
                                                    && c != '\r'
                                                    && c != '\t');
            return readable ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            // Not text: keys, hashes and other bytes.
            return Optional.empty();
        }
    }

    /// Few bytes may be UTF-8 by accident; they are hardly all ASCII as well.
    private static boolean isMostlyAscii(String text) {
        return text.chars().filter(c -> c < 128).count() * 10 >= text.length() * 9L;
    }
}

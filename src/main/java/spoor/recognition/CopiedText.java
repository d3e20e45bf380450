package spoor.recognition;

import org.jspecify.annotations.Nullable;

import spoor.text.DecodedLayer;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a value out of what was copied with it: quotes, blanks, a trailing comma, URL encoding,
/// the name of a JSON member.
final class CopiedText {
    /// Longer texts are documents.
    static final int LONGEST = 2_000;

    private static final int MOST_LAYERS = 6;

    /// `"name": value`, `name = value`, `name: value`.
    private static final Pattern MEMBER =
            Pattern.compile(
                    "(?:\\\\?[\"'][^\"']{1,100}\\\\?[\"']\\s*[:=]|[\\w.-]{1,100}(?:\\s*=|:\\s))\\s*"
                            + "(\\S.*)",
                    Pattern.DOTALL);

    private static final Pattern OUTER_BLANKS =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]+|[\\s\\p{Z}\\p{Cf}\\p{Cc}]+$");

    private static final Pattern TRAILING = Pattern.compile("(?:[,;]|\\\\[nrt])+$");

    private static final String OPENING = "\"'`\u201c\u2018\u00ab\u201e<([{";
    private static final String CLOSING = "\"'`\u201d\u2019\u00bb\u201c>)]}";

    private CopiedText() {}

    /// The value, or the text itself if nothing is around it.
    static String value(String text) {
        String value = text;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            String inner = withoutOuter(value);
            if (inner.equals(value)) {
                break;
            }
            value = inner;
        }
        return value;
    }

    private static String withoutOuter(String text) {
        String bare = TRAILING.matcher(OUTER_BLANKS.matcher(text).replaceAll("")).replaceAll("");
        Matcher member = MEMBER.matcher(bare);
        if (member.matches()) {
            return member.group(1);
        }
        return decoded(withoutQuotes(bare));
    }

    private static String withoutQuotes(String text) {
        String bare = text;
        if (bare.startsWith("\\\"")) {
            bare = bare.substring(2);
        }
        if (bare.endsWith("\\\"")) {
            bare = bare.substring(0, bare.length() - 2);
        }
        int last = bare.length() - 1;
        int opening = bare.isEmpty() ? -1 : OPENING.indexOf(bare.charAt(0));
        int closing = bare.isEmpty() ? -1 : CLOSING.indexOf(bare.charAt(last));
        boolean opens = opening >= 0 && bare.indexOf(CLOSING.charAt(opening), 1) < 0;
        boolean closes = closing >= 0 && bare.lastIndexOf(OPENING.charAt(closing), last - 1) < 0;
        if (opening >= 0 && last > 0 && bare.charAt(last) == CLOSING.charAt(opening)) {
            return bare.substring(1, last);
        }
        // A quote that was copied with only one end of the value.
        return opens ? bare.substring(1) : closes ? bare.substring(0, last) : bare;
    }

    /// Without the escapes of JSON and of a URL.
    private static String decoded(String text) {
        return withoutEscapes(withoutEscapes(text, DecodedLayer::ofEscapes), DecodedLayer::ofUrl);
    }

    private static String withoutEscapes(String text, Decoder decoder) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DecodedLayer layer = decoder.decode(bytes, 0, bytes.length);
        if (layer == null) {
            return text;
        }
        String plain = new String(layer.bytes(), 0, layer.length(), StandardCharsets.UTF_8);
        return plain.chars().anyMatch(c -> Character.isISOControl(c) || c == '\ufffd')
                ? text
                : plain;
    }

    private interface Decoder {
        @Nullable DecodedLayer decode(byte[] text, int start, int end);
    }
}

package spoor.pseudonym;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes a text in every way that it can think of: under any number of layers of escapes,
/// URL-encoding and base64.
///
/// It shares no code with what it checks: regular expressions and strings, slow and plain.
final class DecodedForms {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);
    private static final Pattern PERCENT = Pattern.compile("(%[0-9a-fA-F]{2})+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{6,}={0,2}");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9]{6,}={0,2}");

    private final Set<String> texts = new LinkedHashSet<>();

    private DecodedForms() {}

    /// The text and all that is decoded from it, garbage included.
    static Set<String> of(byte[] text) {
        DecodedForms forms = new DecodedForms();
        forms.look(new String(text, UTF_8), 0);
        return forms.texts;
    }

    private void look(String text, int depth) {
        if (text.length() < 4 || depth > 24 || !texts.add(text)) {
            return;
        }
        look(unescaped(text), depth + 1);
        look(urlDecoded(text), depth + 1);
        look(text.replace('+', ' '), depth + 1);
        look(text.replaceAll("[\r\n]", ""), depth + 1);
        for (Pattern run : List.of(BASE64, PART)) {
            Matcher matcher = run.matcher(text);
            while (matcher.find()) {
                base64(matcher.group(), depth + 1);
            }
        }
    }

    private void base64(String letters, int depth) {
        String bare = letters.replace("=", "").replace('-', '+').replace('_', '/');
        if (bare.length() % 4 == 1) {
            bare = bare.substring(0, bare.length() - 1);
        }
        byte[] decoded = Base64.getDecoder().decode(bare);
        look(new String(decoded, UTF_8), depth);
        look(new String(decoded, UTF_16LE), depth);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(
                                match.group(2) == null
                                        ? match.group(3)
                                        : Character.toString(
                                                (char) Integer.parseInt(match.group(2), 16))));
    }

    private static String urlDecoded(String text) {
        return PERCENT.matcher(text)
                .replaceAll(match -> {
                    String run = match.group();
                    byte[] bytes = new byte[run.length() / 3];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = (byte) Integer.parseInt(run.substring(3 * i + 1, 3 * i + 3), 16);
                    }
                    String decoded = new String(bytes, UTF_8);
                    return Matcher.quoteReplacement(
                            decoded.indexOf('\ufffd') < 0
                                    ? decoded
                                    : new String(bytes, ISO_8859_1));
                });
    }
}

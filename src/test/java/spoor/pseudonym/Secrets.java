package spoor.pseudonym;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for values in a text in every form that it can think of: as they are, in any case, and
/// under any number of layers of escapes, URL-encoding and base64.
///
/// It shares no code with what it checks: regular expressions and strings, slow and plain.
final class Secrets {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);
    private static final Pattern PERCENT = Pattern.compile("(%[0-9a-fA-F]{2})+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{6,}={0,2}");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9]{6,}={0,2}");

    private final List<String> values;
    private final Set<String> looked = new HashSet<>();
    private final List<String> left = new ArrayList<>();

    Secrets(List<String> values) {
        this.values = values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }

    /// Which values are left, and the text in which they were found.
    List<String> leftIn(byte[] text) {
        look(new String(text, UTF_8), 0);
        return left;
    }

    private void look(String text, int depth) {
        if (text.length() < 4 || depth > 24 || !looked.add(text)) {
            return;
        }
        String small = text.toLowerCase(Locale.ROOT);
        for (String value : values) {
            int at = small.indexOf(value);
            if (at >= 0) {
                left.add(
                        value
                                + " in "
                                + text.substring(
                                        Math.max(0, at - 30),
                                        Math.min(text.length(), at + value.length() + 30)));
            }
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

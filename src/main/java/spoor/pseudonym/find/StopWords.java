package spoor.pseudonym.find;

import spoor.io.TextResource;
import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words that identify nobody, and values that are placeholders.
public final class StopWords {
    private static final Set<String> KEPT = load("kept.txt");
    private static final Set<String> ORDINARY = load("ordinary.txt");
    private static final Pattern REGION =
            Pattern.compile("[a-z]{2}(?:[a-z]{2})?(-[a-z]+)+-\\d[a-z]?");
    private static final Pattern ZONE_ID = Pattern.compile("[a-z]{3,5}\\d-az\\d");
    private static final int LONGEST = 40;
    private static final int LONGEST_MARK = 64;

    /// Numbers with fewer digits, such as dates and sizes, are not names.
    private static final int DIGITS_OF_A_NAME = 9;

    private StopWords() {}

    /// Whether a part of an ARN or path is AWS's own word: `role`, `queue`, `AWSLogs`, a Region.
    public static boolean isKept(byte[] text, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        String word = ascii(text, from, to);
        return KEPT.contains(word) || isRegion(word);
    }

    /// How to search for a name: 0 (not at all), [NameSet#WORD] or [NameSet#ANYWHERE].
    ///
    /// @param folded the name in lower case
    public static int searchMode(byte[] folded) {
        if (folded.length < NameSet.SHORTEST) {
            return 0;
        }
        if (folded.length <= LONGEST) {
            String word = ascii(folded, 0, folded.length);
            if (KEPT.contains(word) || ORDINARY.contains(word) || isRegion(word)) {
                return 0;
            }
        }
        int digits = 0;
        for (byte b : folded) {
            if (Ascii.isLetter(b)) {
                return folded.length < NameSet.WINDOW ? NameSet.WORD : NameSet.ANYWHERE;
            }
            digits = Ascii.isDigit(b) ? digits + 1 : 0;
            if (digits >= DIGITS_OF_A_NAME) {
                return NameSet.WORD;
            }
        }
        return 0;
    }

    /// Whether a text is the name of a Region.
    static boolean isRegion(byte[] text, int from, int to) {
        return isRegion(ascii(text, from, to));
    }

    /// Whether a text is the id of an Availability Zone, such as `euc1-az2`.
    static boolean isZone(byte[] text, int from, int to) {
        return to - from <= 10 && ZONE_ID.matcher(ascii(text, from, to)).matches();
    }

    /// Whether a text in lower case is the name of a Region.
    static boolean isRegion(String word) {
        return word.length() > 8
                && (word.charAt(2) == '-' || word.charAt(4) == '-')
                && REGION.matcher(word).matches();
    }

    /// Whether a value is not a name but a placeholder, such as the mark of a hidden value, or a
    /// service.
    public static boolean isPlaceholder(byte[] text, int from, int to) {
        if (to - from > LONGEST_MARK || !mayBePlaceholder(text, from, to)) {
            return false;
        }
        String value = ascii(text, from, to);
        return value.isBlank()
                || value.chars().allMatch(c -> c == '*' || c == '-' || c == '?')
                || value.equals("hidden_due_to_security_reasons")
                || value.equals("anonymous_principal")
                || value.equals("***omitted***")
                || value.startsWith("value hidden due to security reasons")
                || value.equals("<sensitivedataremoved>")
                || value.equals("[redacted]")
                || value.equals("aws internal")
                || isService(value);
    }

    /// Whether a text is the host name of an AWS service.
    public static boolean isService(byte[] text, int from, int to) {
        return to - from <= LONGEST_MARK
                && to > from
                && endsLikeService(text[to - 1])
                && isService(ascii(text, from, to));
    }

    private static boolean endsLikeService(byte last) {
        return Ascii.fold(last) == 'm' || Ascii.fold(last) == 'n';
    }

    /// A quick check that nearly all names fail.
    private static boolean mayBePlaceholder(byte[] text, int from, int to) {
        return switch (text[from]) {
            case ' ', '*', '-', '?', '<', '[', 'h', 'H', 'a', 'A', 'v', 'V' -> true;
            default -> endsLikeService(text[to - 1]);
        };
    }

    private static boolean isService(String value) {
        return (value.endsWith(".amazonaws.com")
                        || value.endsWith(".amazonaws.com.cn")
                        || value.endsWith(".amazon.com"))
                && value.chars()
                        .allMatch(c ->
                                (c >= 'a' && c <= 'z')
                                        || (c >= '0' && c <= '9')
                                        || c == '.'
                                        || c == '-');
    }

    private static String ascii(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> load(String name) {
        Set<String> words = new HashSet<>();
        for (String line : TextResource.lines(StopWords.class, name)) {
            words.addAll(List.of(line.toLowerCase(Locale.ROOT).split(" ", -1)));
        }
        return words;
    }
}

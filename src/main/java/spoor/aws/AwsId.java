package spoor.aws;

import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// The unique ids of IAM: `AKIA…`, `ASIA…`, `AROA…` and others.
public final class AwsId {
    /// The length of the prefix, which depends on what the id identifies.
    public static final int PREFIX = 4;

    private static final int SHORTEST = 16;
    private static final int LONGEST = 128;

    /// From the IAM User Guide, "IAM identifiers".
    private static final Set<String> PREFIXES =
            Set.of(
                    "ABIA", "ACCA", "AGPA", "AIDA", "AIPA", "AKIA", "ANPA", "ANVA", "APKA", "AROA",
                    "ASCA", "ASIA");

    private AwsId() {}

    /// The end of the id that begins at an `A` or `a`, or -1.
    public static int end(byte[] text, int at, int from, int to) {
        boolean upper = text[at] == 'A';
        if (at + SHORTEST > to || (at > from && continues(text[at - 1], upper))) {
            return -1;
        }
        int end = at;
        int digits = 0;
        while (end < to && continues(text[end], upper)) {
            digits += Ascii.isDigit(text[end]) ? 1 : 0;
            end++;
        }
        int length = end - at;
        // Letters in lower case may be a word, so the id must have a usual length and a digit.
        boolean fits =
                upper
                        ? length >= SHORTEST && length <= LONGEST
                        : (length == 20 || length == 21)
                                && digits > 0
                                && (at == from || !Ascii.isWord(text[at - 1]))
                                && (end == to || !Ascii.isWord(text[end]));
        return fits && hasPrefix(new String(text, at, PREFIX, StandardCharsets.ISO_8859_1))
                ? end
                : -1;
    }

    /// Whether the text from `from` to before `to` is an id.
    public static boolean isWhole(byte[] text, int from, int to) {
        return to > from && (text[from] | 0x20) == 'a' && end(text, from, from, to) == to;
    }

    /// Whether a text begins with the prefix of an id, in any case.
    public static boolean hasPrefix(String text) {
        return text.length() >= PREFIX
                && PREFIXES.contains(text.substring(0, PREFIX).toUpperCase(Locale.ROOT));
    }

    private static boolean continues(byte b, boolean upper) {
        return Ascii.isDigit(b) || (upper ? Ascii.isUpper(b) : Ascii.isLower(b));
    }
}

package spoor.aws;

import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Recognises AWS's unique ids: `AKIA…`, `ASIA…`, `AROA…` and their like.
public final class UniqueIds {
    /// How many letters say what an id is of.
    public static final int PREFIX = 4;

    private static final int SHORTEST = 16;
    private static final int LONGEST = 128;

    private static final Set<String> PREFIXES =
            Set.of(
                    "ABIA", "ACCA", "AGPA", "AIDA", "AIPA", "AKIA", "ANPA", "ANVA", "APKA", "AROA",
                    "ASCA", "ASIA");

    private UniqueIds() {}

    /// Where an id ends that begins at an `A` or `a`, or -1.
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
        // In small letters it could be a word, so it must have an id's length, and a digit.
        boolean fits =
                upper
                        ? length >= SHORTEST && length <= LONGEST
                        : (length == 20 || length == 21)
                                && digits > 0
                                && (at == from || !Ascii.isWord(text[at - 1]))
                                && (end == to || !Ascii.isWord(text[end]));
        return fits && hasPrefix(text, at) ? end : -1;
    }

    public static boolean isWhole(byte[] text, int from, int to) {
        return to > from && (text[from] | 0x20) == 'a' && end(text, from, from, to) == to;
    }

    private static boolean continues(byte b, boolean upper) {
        return Ascii.isDigit(b) || (upper ? Ascii.isUpper(b) : Ascii.isLower(b));
    }

    private static boolean hasPrefix(byte[] text, int at) {
        String prefix = new String(text, at, PREFIX, StandardCharsets.ISO_8859_1);
        return PREFIXES.contains(prefix.toUpperCase(java.util.Locale.ROOT));
    }
}

package spoor.pseudonym.find;

import spoor.text.Ascii;

import java.util.Arrays;

/// Tells random letters and digits, such as hashes, keys and ids without a prefix, from words.
final class RandomTokens {
    /// Shorter tokens may be version numbers and abbreviations.
    static final int SHORTEST = 13;

    static final int SHORTEST_BLOB = 64;

    private static final int SHORTEST_MIXED = 10;
    private static final int LONGEST_CAPITALS = 32;

    /// No word has so many letters of which none is after F; without a letter it may be a number.
    private static final int SHORTEST_HEX = 16;

    private static final int SHORTEST_IN_LOWER_CASE = 16;

    private RandomTokens() {}

    /// Whether the letters and digits in between look random.
    static boolean isRandom(byte[] text, int from, int to) {
        int length = to - from;
        if (length < SHORTEST) {
            return false;
        }
        int digits = 0;
        int capitals = 0;
        int changes = 0;
        boolean hex = true;
        for (int i = from; i < to; i++) {
            digits += Ascii.isDigit(text[i]) ? 1 : 0;
            capitals += Ascii.isUpper(text[i]) ? 1 : 0;
            hex &= Ascii.isHex(text[i]);
            changes += i > from && kind(text[i]) != kind(text[i - 1]) ? 1 : 0;
        }
        int letters = length - digits;
        if (hex && letters > 0 && length >= SHORTEST_HEX) {
            return true;
        }
        if (capitals == letters) {
            return letters >= 3 && changes >= 2 && (digits >= 2 || isOfAws(text, from, to));
        }
        if (length < SHORTEST_IN_LOWER_CASE) {
            return false;
        }
        if (capitals == 0) {
            return digits >= 2 && changes >= 4 && changes * 4 >= length;
        }
        // Words in camel case change about once in three letters.
        return digits > 0 && changes * 9 >= length * 4;
    }

    /// Whether the letters and digits look random as they are or in capitals.
    static boolean isRandomInAnyCase(byte[] text, int from, int to) {
        byte[] capitals = Arrays.copyOfRange(text, from, to);
        for (int i = 0; i < capitals.length; i++) {
            capitals[i] = Ascii.isLower(capitals[i]) ? (byte) (capitals[i] & ~0x20) : capitals[i];
        }
        return isRandom(text, from, to) || isRandom(capitals, 0, capitals.length);
    }

    /// How the ids of CloudFront, Route 53 and certificates begin: `E1ABC…`, `Z2ABC…`, `C3ABC…`.
    private static boolean isOfAws(byte[] text, int from, int to) {
        return "ECIZ".indexOf(text[from]) >= 0 && to - from <= LONGEST_CAPITALS;
    }

    /// Whether the whole text looks like an id. Shorter ones do if their letters have one case, and
    /// are mixed more with digits.
    static boolean isRandomId(byte[] text, int from, int to) {
        int capitals = 0;
        int digits = 0;
        int changes = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < 0 || !Ascii.isWord(text[i])) {
                return false;
            }
            capitals += Ascii.isUpper(text[i]) ? 1 : 0;
            digits += Ascii.isDigit(text[i]) ? 1 : 0;
            changes += i > from && kind(text[i]) != kind(text[i - 1]) ? 1 : 0;
        }
        boolean oneCase = capitals == 0 || capitals + digits == to - from;
        return isRandom(text, from, to)
                || (oneCase && to - from >= SHORTEST_MIXED && digits >= 2 && changes >= 4);
    }

    /// Whether a long text of the letters of base64 looks random; paths and names in camel case do
    /// not.
    static boolean isRandomBlob(byte[] text, int from, int to) {
        if (to - from < SHORTEST_BLOB) {
            return false;
        }
        int[] counts = new int[3];
        int changes = 0;
        int letters = 0;
        int last = -1;
        for (int i = from; i < to; i++) {
            if (text[i] >= 0 && Ascii.isWord(text[i])) {
                int kind = kind(text[i]);
                counts[kind]++;
                letters++;
                changes += kind == last ? 0 : 1;
                last = kind;
            }
        }
        int rarest = Math.min(counts[0], Math.min(counts[1], counts[2]));
        return rarest * 16 >= letters && changes * 9 >= letters * 4;
    }

    private static int kind(byte b) {
        return Ascii.isDigit(b) ? 0 : Ascii.isUpper(b) ? 1 : 2;
    }
}

package spoor.text;

import java.util.Arrays;

/// Looks at bytes of UTF-8 as ASCII; what is not ASCII counts as a letter.
public final class Ascii {
    private Ascii() {}

    public static byte fold(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
    }

    /// A copy with capital letters made small.
    public static byte[] folded(byte[] text, int from, int to) {
        byte[] copy = Arrays.copyOfRange(text, from, to);
        for (int i = 0; i < copy.length; i++) {
            copy[i] = fold(copy[i]);
        }
        return copy;
    }

    /// Whether it is white space between the tokens of JSON.
    public static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    public static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    public static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    public static boolean isLower(byte b) {
        return b >= 'a' && b <= 'z';
    }

    public static boolean isLetter(byte b) {
        return isUpper(b) || isLower(b) || b < 0;
    }

    public static boolean isWord(byte b) {
        return isLetter(b) || isDigit(b);
    }

    public static boolean isHex(byte b) {
        return isDigit(b) || (b >= 'a' && b <= 'f') || (b >= 'A' && b <= 'F');
    }

    /// The value of a hexadecimal digit, or -1.
    public static int hex(byte b) {
        return Character.digit((char) (b & 0xff), 16);
    }

    /// Whether a word ends before that byte: `bob|-x`, `bob|2`, `my|Bob`.
    public static boolean isBoundary(byte before, byte after) {
        if (!isWord(before) || !isWord(after)) {
            return true;
        }
        return isDigit(before) != isDigit(after) || (isLower(before) && isUpper(after));
    }

    /// Whether the text has that word at a place; the word is in small letters.
    public static boolean matches(byte[] text, int at, int to, String word) {
        if (at < 0 || at + word.length() > to) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (fold(text[at + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Where the run of digits ends that contains `at`.
    public static int digitsEnd(byte[] text, int at, int to) {
        int end = at;
        while (end < to && isDigit(text[end])) {
            end++;
        }
        return end;
    }

    /// Whether the text is 32 hexadecimal digits in the groups of a GUID.
    public static boolean isGuid(byte[] text, int from, int to) {
        if (to - from != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            byte b = text[from + i];
            if (dash ? b != '-' : !isHex(b)) {
                return false;
            }
        }
        return true;
    }

    public static int indexOf(byte[] text, int from, int to, char wanted) {
        for (int i = from; i < to; i++) {
            if (text[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}

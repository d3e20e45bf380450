package spoor.pseudonym.find;

import spoor.text.Ascii;

/// Recognises the ids of accounts: twelve digits, in a row or in groups of four with dashes.
public final class AccountNumbers {
    public static final int DIGITS = 12;

    private static final int GROUP = 4;
    private static final int GROUPED = 14;

    /// Twelve digits inside a longer run of hexadecimal digits belong to a hash, not to an account.
    private static final int HASH_DIGITS = 24;

    private AccountNumbers() {}

    /// The end of the account id whose first run of digits is given, or -1.
    static int end(byte[] text, int at, int digitsEnd, int from, int to) {
        if (digitsEnd - at == DIGITS) {
            return isInsideHash(text, at, digitsEnd, from, to) ? -1 : digitsEnd;
        }
        int end = at + GROUPED;
        boolean grouped =
                digitsEnd - at == GROUP
                        && end <= to
                        && isGrouped(text, at)
                        && (at == from || !continues(text[at - 1]))
                        && (end == to || !continues(text[end]));
        return grouped ? end : -1;
    }

    /// Whether the whole text is an account id.
    public static boolean isWhole(byte[] text) {
        return (text.length == DIGITS && Ascii.digitsEnd(text, 0, DIGITS) == DIGITS)
                || (text.length == GROUPED && isGrouped(text, 0));
    }

    private static boolean isGrouped(byte[] text, int at) {
        for (int i = 0; i < GROUPED; i++) {
            byte b = text[at + i];
            if (i % (GROUP + 1) == GROUP ? b != '-' : !Ascii.isDigit(b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean continues(byte b) {
        return Ascii.isWord(b) || b == '-';
    }

    private static boolean isInsideHash(byte[] text, int at, int end, int from, int to) {
        int start = at;
        while (start > from && at - start < 40 && Ascii.isHex(text[start - 1])) {
            start--;
        }
        int last = end;
        while (last < to && last - end < 40 && Ascii.isHex(text[last])) {
            last++;
        }
        if (last - start >= HASH_DIGITS) {
            return true;
        }
        return start == at && last == end && isEndOfGuid(text, at, from);
    }

    /// The last group of a GUID also has twelve digits.
    private static boolean isEndOfGuid(byte[] text, int at, int from) {
        if (at - 24 < from) {
            return false;
        }
        for (int i = 0; i < 24; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            byte b = text[at - 24 + i];
            if (dash ? b != '-' : !Ascii.isHex(b)) {
                return false;
            }
        }
        return true;
    }
}

package spoor.pseudonym.find;

import spoor.text.Ascii;
import spoor.text.Base64Text;

/// Finds ids by their form wherever they are: GUIDs, AWS's resource ids, and random letters and
/// digits. One thread at a time.
final class OpaqueIds {
    private static final int GUID_LENGTH = 36;
    private static final int GUID_GROUP = 8;

    /// What precedes a GUID in the id of a user of an identity store.
    private static final int STORE_LETTERS = 10;

    private static final int LONGEST_REGION = 20;

    /// The shortest run of letters and digits after the prefix of an id.
    private static final int SHORTEST = 4;

    /// The most words in a prefix, as in `subnet-cidr-assoc-`.
    private static final int PREFIX_WORDS = 3;

    private final Patterns patterns;

    OpaqueIds(Patterns patterns) {
        this.patterns = patterns;
    }

    /// Reports all ids in the text.
    ///
    /// @param random whether to report random letters and digits
    void find(byte[] text, int from, int to, boolean random) {
        int at = from;
        int lettersEnd = from;
        boolean seeksRandom = false;
        while (at < to) {
            if (!isAlphanumeric(text[at])) {
                at++;
                continue;
            }
            if (random && at >= lettersEnd) {
                lettersEnd = lettersEnd(text, at, to);
                seeksRandom = !isEncodedText(text, at, lettersEnd, to);
                if (seeksRandom && RandomTokens.isRandomBlob(text, at, lettersEnd)) {
                    patterns.value(at, lettersEnd, FoundKind.UNCERTAIN);
                    at = lettersEnd;
                    continue;
                }
            }
            int start = afterEscape(text, at, from, to);
            int end = start;
            while (end < to && isAlphanumeric(text[end])) {
                end++;
            }
            at = end - start < SHORTEST ? end : run(text, start, end, from, to, seeksRandom);
        }
    }

    /// The end of the letters of base64 from `at`.
    private static int lettersEnd(byte[] text, int at, int to) {
        int end = at;
        while (end < to && Base64Text.isLetter(text[end])) {
            end++;
        }
        return end;
    }

    /// Whether letters are base64 of text; what is inside is found after it is decoded.
    private static boolean isEncodedText(byte[] text, int from, int end, int to) {
        return end - from >= RandomTokens.SHORTEST && Base64Text.read(text, from, end, to) != null;
    }

    /// The offset after the hexadecimal digits of `%2F`, or the letters of an escape such as `\\n`
    /// or `\\u0041`, if they are at `at`.
    private static int afterEscape(byte[] text, int at, int from, int to) {
        byte before = at > from ? text[at - 1] : 0;
        int start = at;
        if (before == '%') {
            boolean percent;
            do {
                percent = Ascii.matches(text, start, to, "25");
                start += 2;
            } while (percent);
        } else if (before == '\\') {
            start += text[at] == 'u' ? 5 : text[at] == 'x' ? 3 : 1;
        }
        return Math.min(start, to);
    }

    private static boolean isAlphanumeric(byte b) {
        return b >= 0 && Ascii.isWord(b);
    }

    /// Tests a run of letters and digits, and what is around it.
    ///
    /// @return the offset after what was tested
    private int run(byte[] text, int start, int end, int from, int to, boolean random) {
        boolean request = RequestIds.isAfterWords(text, start, from);
        if (end - start == GUID_GROUP && isGuid(text, start, to)) {
            int guidEnd = start + GUID_LENGTH;
            if (request) {
                return guidEnd;
            }
            patterns.value(storeStart(text, start, from), guidEnd, FoundKind.UNCERTAIN);
            return guidEnd;
        }
        byte before = start > from ? text[start - 1] : 0;
        int idStart = before == '-' ? idStart(text, start, end, from) : -1;
        if (before == '_') {
            idStart = poolStart(text, start, end, from);
        } else if (IdForms.isTape(text, start, end)) {
            idStart = start;
        }
        if (idStart >= 0) {
            int idEnd = unitEnd(text, idStart, end, to);
            patterns.value(idStart, idEnd, FoundKind.UNCERTAIN);
            return idEnd;
        }
        if (random
                && !request
                && RandomTokens.isRandom(text, start, end)
                && !isEncodedText(text, start, end, to)) {
            patterns.value(start, end, FoundKind.UNCERTAIN);
        }
        return end;
    }

    private static boolean isGuid(byte[] text, int start, int to) {
        int end = start + GUID_LENGTH;
        return end <= to
                && Ascii.isGuid(text, start, end)
                && (end == to || !isAlphanumeric(text[end]));
    }

    /// The start of an id that ends with a GUID.
    private static int storeStart(byte[] text, int guid, int from) {
        int start = guid - 1 - STORE_LETTERS;
        boolean store =
                start >= from
                        && text[guid - 1] == '-'
                        && (start == from || !isAlphanumeric(text[start - 1]));
        for (int i = start; store && i < guid - 1; i++) {
            store = Ascii.isHex(text[i]);
        }
        return store ? start : guid;
    }

    /// The start of a resource id whose part after the prefix is given, or -1.
    private static int idStart(byte[] text, int start, int end, int from) {
        int found = -1;
        int word = start - 1;
        for (int words = 0; words < PREFIX_WORDS && word > from; words++) {
            int wordEnd = word;
            while (word > from && isAlphanumeric(text[word - 1])) {
                word--;
            }
            if (word == wordEnd) {
                break;
            }
            found = IdForms.isId(text, word, start - 1, end) ? word : found;
            if (word == from || text[word - 1] != '-') {
                break;
            }
            word--;
        }
        return found;
    }

    /// The start of the id of a Cognito user pool whose last letters are given, or -1.
    private static int poolStart(byte[] text, int letters, int end, int from) {
        int start = letters - 1;
        while (start > from
                && letters - start < LONGEST_REGION
                && (text[start - 1] == '-' || isAlphanumeric(text[start - 1]))) {
            start--;
        }
        return IdForms.poolRegionLength(text, start, end) > 0 ? start : -1;
    }

    /// The end of an id; that of an organizational unit has two parts.
    private static int unitEnd(byte[] text, int start, int end, int to) {
        int last = end;
        if (Ascii.matches(text, start, end, "ou-") && end < to && text[end] == '-') {
            last = end + 1;
            while (last < to && isAlphanumeric(text[last])) {
                last++;
            }
        }
        return last - end > GUID_GROUP ? last : end;
    }
}

package spoor.record;

import spoor.text.Ascii;

/// What a member's name tells about whether it says that a call failed. Readers rule out most
/// members of responses by it, and need [OutcomeRules] only for the few others. Immutable.
///
/// It returns true for some members that say nothing, but never false for one that does.
public final class OutcomeHints {
    /// Each name in the patterns of [ResponseMembers] that is not that of an event contains one.
    private static final String[] WORDS = {
        "error",
        "fail",
        "invalid",
        "notdeleted",
        "notfound",
        "rejected",
        "return",
        "succe",
        "unprocessed",
        "unsuccessful"
    };

    /// For each pair of letters the words that begin with it, as bits.
    private static final int[] WORDS_AT = wordsAt();

    private final boolean isFailureName;
    private final boolean isErrored;
    private final boolean isStatusName;
    private final boolean mayContainOutcome;

    private OutcomeHints(byte[] name, int from, int to) {
        boolean escaped = Ascii.indexOf(name, from, to, '\\') >= 0;
        isFailureName = escaped || mayBeFailureName(name, from, to);
        isErrored = escaped || Ascii.matches(name, from, to, "errored");
        isStatusName =
                escaped || endsWith(name, from, to, "status") || endsWith(name, from, to, "code");
        mayContainOutcome =
                endsWith(name, from, to, "operation")
                        || endsWith(name, from, to, "parameters")
                        || endsWith(name, from, to, "response")
                        || endsWith(name, from, to, "result")
                        || endsWith(name, from, to, "status");
    }

    /// The hints of a member's name.
    ///
    /// @param from where it begins, without a quote
    /// @param to where it ends
    public static OutcomeHints of(byte[] name, int from, int to) {
        return new OutcomeHints(name, from, to);
    }

    /// Whether the member may say that the call failed.
    ///
    /// @param value where its value begins; the array has bytes after it
    public boolean maySayFailure(byte[] text, int value) {
        byte first = text[value];
        return (first == '"' && isFailureWord(text, value + 1))
                || (isFailureName && isFilled(text, first, value))
                || (isErrored && first == 't')
                || (isStatusName && isHttpError(text, first == '"' ? value + 1 : value));
    }

    /// Whether the member may be an object with such members.
    public boolean mayContainOutcome() {
        return mayContainOutcome;
    }

    private static boolean isHttpError(byte[] text, int at) {
        return text[at] == '4' || text[at] == '5' || text[at] == '\\';
    }

    /// Whether an item of a list may say that it failed.
    ///
    /// @param from where the array begins
    /// @param to where it ends
    public static boolean listMaySayFailure(byte[] text, int from, int to) {
        return FailureWords.isAnyIn(text, from, to);
    }

    /// Whether names of failures contain a word that the name has.
    private static boolean mayBeFailureName(byte[] name, int from, int to) {
        for (int at = from; at < to - 1; at++) {
            int words = WORDS_AT[pair(name[at], name[at + 1])];
            if (words != 0 && isWord(words, name, at, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(int words, byte[] name, int at, int to) {
        for (int left = words; left != 0; left &= left - 1) {
            if (Ascii.matches(name, at, to, WORDS[Integer.numberOfTrailingZeros(left)])) {
                return true;
            }
        }
        return false;
    }

    private static int[] wordsAt() {
        int[] words = new int[1 << 10];
        for (int i = 0; i < WORDS.length; i++) {
            words[pair((byte) WORDS[i].charAt(0), (byte) WORDS[i].charAt(1))] |= 1 << i;
        }
        return words;
    }

    /// Two letters in any case as a number of ten bits; other bytes are taken for letters.
    private static int pair(byte first, byte second) {
        return (first & 0x1f) << 5 | (second & 0x1f);
    }

    private static boolean endsWith(byte[] name, int from, int to, String end) {
        return to - from >= end.length() && Ascii.matches(name, to - end.length(), to, end);
    }

    /// Whether the text of a string begins like the result of a failed call, or like JSON.
    public static boolean isFailureWord(byte[] text, int at) {
        return switch (text[at] | 0x20) {
            case 'f' -> mayBegin(text, at, "fail");
            case 'e' -> mayBegin(text, at, "error");
            case 'a' -> mayBegin(text, at, "aborted") || mayBegin(text, at, "accessdenied");
            case 'd' -> mayBegin(text, at, "denied");
            default -> text[at] == '\\';
        };
    }

    /// Whether a text begins with a word, or with an escape after a part of it.
    private static boolean mayBegin(byte[] text, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            byte b = text[at + i];
            if (Ascii.fold(b) != word.charAt(i)) {
                return b == '\\';
            }
        }
        return true;
    }

    /// Whether a value says something: not null, true, 0, or nothing in quotes or brackets.
    private static boolean isFilled(byte[] text, byte first, int value) {
        return switch (first) {
            case 'n', 't' -> false;
            case '0' -> Ascii.isDigit(text[value + 1]);
            case '"' -> text[value + 1] != '"';
            case '[' -> text[value + 1] != ']';
            case '{' -> text[value + 1] != '}';
            default -> true;
        };
    }
}

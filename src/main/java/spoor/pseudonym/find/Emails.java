package spoor.pseudonym.find;

import spoor.text.Ascii;

/// Recognises e-mail addresses.
public final class Emails {
    private static final int LONGEST = 128;

    private Emails() {}

    /// The start of the address whose `@` is at `at`; `at` itself if there is none.
    static int start(byte[] text, int at, int from) {
        int start = at;
        int first = Math.max(from, at - LONGEST);
        while (start > first && isLocal(text[start - 1])) {
            start--;
        }
        while (start < at && (text[start] == '.' || text[start] == '-' || text[start] == '\'')) {
            start++;
        }
        return start;
    }

    /// The end of the address whose `@` is at `at`; -1 if no domain follows.
    public static int end(byte[] text, int at, int to) {
        int end = at + 1;
        int last = Math.min(to, at + 1 + LONGEST);
        while (end < last && (Ascii.isWord(text[end]) || text[end] == '.' || text[end] == '-')) {
            end++;
        }
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) {
            end--;
        }
        int dot = end - 1;
        while (dot > at && text[dot] != '.') {
            dot--;
        }
        boolean domain = dot > at + 1 && end - dot > 2 && Ascii.isLetter(text[dot + 1]);
        return domain ? end : -1;
    }

    private static boolean isLocal(byte b) {
        return Ascii.isWord(b) || b == '.' || b == '_' || b == '-' || b == '+' || b == '\'';
    }
}

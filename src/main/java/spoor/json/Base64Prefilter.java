package spoor.json;

import spoor.text.Ascii;
import spoor.text.Base64Text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Quickly rules out JSON texts without base64 that [EmbeddedText] decodes. It returns true for
/// some texts without base64, but never false for a text with base64.
///
/// Base64 begins after a quote and has at least 16 letters, so it is enough to look at the last
/// quote in each 16 bytes, and at what follows it.
final class Base64Prefilter {
    private static final int SHORTEST = EmbeddedText.SHORTEST_BASE64;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEVENS = 0x7f7f7f7f7f7f7f7fL;
    private static final long HIGHS = ~SEVENS;
    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTES = ONES * '"';
    private static final long COLONS = ONES * ':';
    private static final long COMMAS = ONES * ',';
    private static final long DOTS = ONES * '.';

    /// No letter of base64 is less.
    private static final long LOWEST = ONES * '+';

    /// For each byte its value in base64; [#ESCAPE] for a backslash, -1 for others.
    private static final int[] VALUES = values();

    /// Greater than any four letters.
    private static final int ESCAPE = 1 << 24;

    /// The bits of a byte of UTF-8 that tell whether it continues a character.
    private static final int CONTINUATION = 0xc0;

    private static final int STARTS = 1;
    private static final int CONTINUES = 2;

    /// For each byte of text what may follow it: [#STARTS], [#CONTINUES] or both; 0 for bytes that
    /// are not text.
    private static final int[] NEXT = next();

    private Base64Prefilter() {}

    private static int[] next() {
        int[] next = new int[256];
        for (int b = ' '; b < 0xf5; b++) {
            next[b] = b < 0x80 ? STARTS : b < 0xc0 ? STARTS | CONTINUES : b < 0xc2 ? 0 : CONTINUES;
        }
        next[0x7f] = 0;
        next['\t'] = STARTS;
        next['\n'] = STARTS;
        next['\r'] = STARTS;
        return next;
    }

    private static int[] values() {
        int[] values = new int[256];
        Arrays.setAll(values, b -> Base64Text.isLetter((byte) b) ? Base64Text.value((byte) b) : -1);
        values['\\'] = ESCAPE;
        return values;
    }

    /// Tests the JSON text from `start` to before `end`.
    static boolean mayHaveBase64(byte[] text, int start, int end) {
        int at = start;
        for (; at + SHORTEST <= end; at += SHORTEST) {
            int quote = lastQuote(text, at);
            if (quote >= 0 && mayBeginAfter(text, quote, end)) {
                return true;
            }
        }
        return false;
    }

    /// The last quote in the 16 bytes from `at`, or -1.
    private static int lastQuote(byte[] text, int at) {
        long quotes = quotes((long) LONGS.get(text, at + Long.BYTES));
        if (quotes != 0) {
            return at + SHORTEST - 1 - (Long.numberOfLeadingZeros(quotes) >>> 3);
        }
        quotes = quotes((long) LONGS.get(text, at));
        return quotes == 0 ? -1 : at + Long.BYTES - 1 - (Long.numberOfLeadingZeros(quotes) >>> 3);
    }

    /// The highest bit of each of eight bytes that is a quote.
    private static long quotes(long eight) {
        long different = eight ^ QUOTES;
        return ~(((different & SEVENS) + SEVENS) | different | SEVENS);
    }

    private static boolean mayBeginAfter(byte[] text, int quote, int end) {
        int from = quote + 1;
        if (from + SHORTEST >= end
                || ((separators((long) LONGS.get(text, from))
                                        | separators((long) LONGS.get(text, from + Long.BYTES)))
                                & HIGHS)
                        != 0
                || !mayBegin(text, from)) {
            return false;
        }
        int to = Ascii.indexOf(text, from, end, '"');
        // The dashes of a GUID are no part of UTF-8.
        return to >= 0 && !Ascii.isGuid(text, from, to) && mayBeBase64(text, from, to);
    }

    /// Has the highest bit of a byte set if one of eight ASCII characters is a colon, comma, dot,
    /// quote, blank or the like; never for base64.
    private static long separators(long eight) {
        return ((eight ^ COLONS) - ONES)
                | ((eight ^ COMMAS) - ONES)
                | ((eight ^ DOTS) - ONES)
                | (eight - LOWEST);
    }

    /// Whether the first three bytes in base64 may be text: this rejects nearly all words.
    private static boolean mayBegin(byte[] text, int from) {
        int letters = 0;
        for (int i = from; i < from + 4; i++) {
            int value = VALUES[text[i] & 0xff];
            if (value < 0 || value == ESCAPE) {
                return value == ESCAPE;
            }
            letters = letters << 6 | value;
        }
        int first = letters >> 16;
        int second = letters >> 8 & 0xff;
        if (second == 0) {
            return first != 0; // UTF-16
        }
        boolean starts = NEXT[first] != 0 && (first & CONTINUATION) != 0x80;
        return starts && follows(first, second) && follows(second, letters & 0xff);
    }

    /// Whether a byte may follow another one in text; some wrong pairs pass.
    private static boolean follows(int one, int next) {
        return (NEXT[one] & ((next & CONTINUATION) == 0x80 ? CONTINUES : STARTS)) != 0
                && NEXT[next] != 0;
    }

    /// Tests what is between two quotes. Line breaks, slashes and padding of base64 may be written
    /// as escapes; the last quote may have backslashes in front.
    private static boolean mayBeBase64(byte[] text, int from, int to) {
        int escape = Ascii.indexOf(text, from, from + SHORTEST, '\\');
        int letters = escape < 0 ? from + SHORTEST : escape;
        while (letters > from && text[letters - 1] == '=') {
            letters--;
        }
        return mayBeText(text, from, letters, escape < 0) && isParts(text, letters, to);
    }

    /// @param complete whether the letters are not followed by others that are written as escapes
    private static boolean mayBeText(byte[] text, int from, int to, boolean complete) {
        if (to - from < Base64Text.SHORTEST) {
            return true;
        }
        return isLetters(text, from, to)
                && Base64Text.mayBegin(text, from, to)
                && (!complete || Base64Text.read(text, from, to, to) != null);
    }

    private static boolean isLetters(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Base64Text.isLetter(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParts(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Base64Text.isLetter(text[i]) && text[i] != '\\' && text[i] != '=') {
                return false;
            }
        }
        return true;
    }
}

package spoor.json;

import spoor.text.Ascii;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// How much the bytes of a JSON text differ from its [ReadableText]. Searches need the readable
/// text only if they differ in a character of the searched text.
public enum Spelling {
    /// Not at all.
    PLAIN,
    /// At most in quotes, backslashes, slashes, apostrophes and invisible characters.
    ESCAPED,
    /// Perhaps in any character.
    ENCODED;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long BACKSLASHES = ONES * '\\';
    private static final long PERCENTS = ONES * '%';

    /// The spelling of the JSON text from `start` to before `end`.
    public static Spelling of(byte[] json, int start, int end) {
        Spelling spelling = PLAIN;
        int at = start;
        while (at < end && spelling != ENCODED) {
            int to = Math.min(end, at + Long.BYTES);
            if (to - at < Long.BYTES || isSuspect((long) LONGS.get(json, at))) {
                for (int i = at; i < to; i++) {
                    spelling = max(spelling, of(json, i, end, json[i]));
                }
            }
            at = to;
        }
        return spelling == ENCODED || Base64Prefilter.mayHaveBase64(json, start, end)
                ? ENCODED
                : spelling;
    }

    private static Spelling max(Spelling one, Spelling other) {
        return one.ordinal() > other.ordinal() ? one : other;
    }

    /// Whether one of eight bytes is a backslash or a percent sign, or not visible ASCII.
    private static boolean isSuspect(long eight) {
        long found = ((eight ^ BACKSLASHES) - ONES) | ((eight ^ PERCENTS) - ONES);
        // Adding 1 finds the delete character.
        return ((found | eight | (eight + ONES)) & HIGHS) != 0;
    }

    private static Spelling of(byte[] json, int at, int end, byte b) {
        return switch (b) {
            case '%' ->
                    at + 2 < end && Ascii.isHex(json[at + 1]) && Ascii.isHex(json[at + 2])
                            ? ENCODED
                            : PLAIN;
            // Only the last of several backslashes is before the letter of the escape.
            case '\\' ->
                    at + 1 < end && (json[at + 1] == 'u' || json[at + 1] == 'x')
                            ? ENCODED
                            : ESCAPED;
            default -> b < 0 || b == 0x7f ? ESCAPED : PLAIN;
        };
    }

    /// Whether a search for a text needs the readable text of records with this spelling.
    public boolean mayHide(String searched) {
        return switch (this) {
            case PLAIN -> false;
            case ESCAPED -> searched.chars().anyMatch(c -> c < ' ' || "\"\\/'".indexOf(c) >= 0);
            case ENCODED -> true;
        };
    }
}

package spoor.text;

import java.text.Bidi;

/// Foreign text within a sentence on the screen: letters that run from right to left must not carry
/// the words around them along.
public final class Isolated {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Isolated() {}

    /// The text, within invisible marks if it has letters that run from right to left. The marks
    /// are for the screen only, never for copies.
    public static String of(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
                : text;
    }
}

package spoor.text;

import java.util.Locale;

/// The one rule by which texts are compared if case is ignored: letters beyond ASCII match their
/// upper and lower case; an ASCII letter only matches ASCII letters, so that ASCII text can be
/// compared byte by byte.
public final class CaseFolding {
    private CaseFolding() {}

    /// The text with each character folded. Its characters keep their offsets, and a part of a text
    /// folds to a part of the folded text.
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return foldAll(text);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String foldAll(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(CaseFolding::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int fold(int point) {
        if (point < 0x80) {
            return Character.toLowerCase(point);
        }
        int folded = Character.toLowerCase(Character.toUpperCase(point));
        boolean keepsLength =
                folded >= 0x80 && Character.charCount(folded) == Character.charCount(point);
        return keepsLength ? folded : point;
    }
}

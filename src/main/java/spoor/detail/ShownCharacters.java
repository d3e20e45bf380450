package spoor.detail;

import spoor.text.Printable;

/// The text and width of an original's characters in columns of equal width.
public final class ShownCharacters {
    private static final int TAB = 4;

    private ShownCharacters() {}

    /// The text shown for a character: nothing for line breaks, blanks for a tab, escapes for
    /// invisible characters.
    public static String of(int point) {
        return switch (point) {
            case '\n', '\r' -> "";
            case '\t' -> " ".repeat(TAB);
            default -> Printable.of(Character.toString(point));
        };
    }

    /// The number of columns of a character.
    public static int width(int point) {
        if (point >= ' ' && point < 0x7f) {
            return 1;
        }
        if (point == '\n' || point == '\r') {
            return 0;
        }
        if (point == '\t') {
            return TAB;
        }
        if (Printable.isHidden(point)) {
            return point > 0xffff ? 12 : 6;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    /// Whether a character is of double width: the scripts of East Asia, and emoji.
    static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe30 && point <= 0xfe6f)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0xffe0 && point <= 0xffe6)
                || (point >= 0x1f300 && point <= 0x1faff)
                || (point >= 0x20000 && point <= 0x3fffd);
    }
}

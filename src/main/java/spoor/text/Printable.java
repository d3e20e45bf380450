package spoor.text;

/// Makes text from logs harmless to look at: what would move the cursor, change the direction of
/// writing or hide itself is shown as an escape.
public final class Printable {
    private Printable() {}

    /// The text with control, format and other invisible characters written as `\u202e`.
    public static String of(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isHidden(point)) {
                return escape(text);
            }
            i += Character.charCount(point);
        }
        return text;
    }

    /// The same for texts of several lines: line breaks and tabs stay.
    public static String ofLines(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLayout(text, i)) {
                shown.append(of(text.substring(start, i))).append(text.charAt(i));
                start = i + 1;
            }
        }
        return shown.append(of(text.substring(start))).toString();
    }

    private static boolean isLayout(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '\t' -> true;
            case '\r' -> at + 1 < text.length() && text.charAt(at + 1) == '\n';
            default -> false;
        };
    }

    private static String escape(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (isHidden(point)) {
                        for (char c : Character.toChars(point)) {
                            shown.append("\\u%04x".formatted((int) c));
                        }
                    } else {
                        shown.appendCodePoint(point);
                    }
                });
        return shown.toString();
    }

    /// Whether a character would be invisible, or would move the text next to it.
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            // No-break space and the like look like a space, but are not one.
            case Character.SPACE_SEPARATOR -> point != ' ';
            default -> isIgnorable(point);
        };
    }

    /// Letters, marks and unassigned characters that leave no trace on the screen: Unicode's
    /// Default_Ignorable_Code_Point without those whose type shows it, and the empty Braille
    /// pattern.
    private static boolean isIgnorable(int point) {
        if (point < 0x34f) {
            return false;
        }
        return switch (point) {
            // The grapheme joiner; the fillers of Hangul; inherent vowels of Khmer.
            case 0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2065, 0x2800, 0x3164, 0xffa0 -> true;
            default ->
                    // Variation selectors of Mongolian, then all others.
                    (point >= 0x180b && point <= 0x180f)
                            || (point >= 0xfe00 && point <= 0xfe0f)
                            || (point >= 0xfff0 && point <= 0xfff8)
                            || (point >= 0xe0000 && point <= 0xe0fff);
        };
    }
}

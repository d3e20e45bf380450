package spoor.event;

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

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            // No-break space and the like look like a space, but are not one.
            case Character.SPACE_SEPARATOR -> point != ' ';
            // The fillers of Hangul and the empty Braille pattern are letters by type, but are
            // blank.
            default ->
                    point == 0x115f
                            || point == 0x1160
                            || point == 0x3164
                            || point == 0xffa0
                            || point == 0x2800;
        };
    }
}

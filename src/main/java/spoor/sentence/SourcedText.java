package spoor.sentence;

import spoor.json.JsonPath;
import spoor.text.Printable;

/// A text of the record and the place where it stands.
record SourcedText(String text, JsonPath path) {
    /// How many characters of a text are shown; of a longer one its beginning and its end.
    static final int LONGEST = 120;

    private static final int END = 40;

    /// The text, without anything that hides, and not too long.
    String shown() {
        return shown(text, LONGEST, END);
    }

    /// The beginning of the text, without anything that hides.
    String beginning(int longest) {
        return shown(text, longest, 0);
    }

    boolean isLongerThan(int characters) {
        return text.codePointCount(0, text.length()) > characters;
    }

    private static String shown(String text, int longest, int end) {
        int[] points = Printable.of(text).codePoints().toArray();
        return points.length <= longest
                ? new String(points, 0, points.length)
                : new String(points, 0, longest - end - 1)
                        + "\u2026"
                        + new String(points, points.length - end, end);
    }

    SourcedText withText(String other) {
        return new SourcedText(other, path);
    }
}

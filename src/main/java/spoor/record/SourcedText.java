package spoor.record;

import spoor.json.JsonPath;
import spoor.text.Printable;

/// A text of the record and its path.
public record SourcedText(String text, JsonPath path) {
    /// The most characters that are shown; of a longer text, its beginning and its end are shown.
    public static final int MAX_LENGTH = 120;

    private static final int END = 40;

    /// The text in printable characters, shortened if it is long.
    public String shown() {
        return shown(text, MAX_LENGTH, END);
    }

    /// The beginning of the text in printable characters.
    public String beginning(int longest) {
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

    public SourcedText withText(String other) {
        return new SourcedText(other, path);
    }
}

package spoor.json;

import java.util.List;

/// A line of a text that is laid out for reading.
///
/// @param depth how many levels it is indented
/// @param spans what stands on it, from left to right
public record JsonLine(int depth, List<Span> spans) {
    /// What a span is, and so how it is coloured.
    public enum Kind {
        NAME,
        STRING,
        NUMBER,
        LITERAL,
        PUNCTUATION
    }

    /// A part of a line.
    ///
    /// @param text in the spelling of the original
    /// @param start where the original of a value begins, in bytes; -1 for punctuation
    public record Span(Kind kind, String text, int start) {}

    /// The line as plain text, four spaces a level.
    public String plain() {
        StringBuilder line = new StringBuilder(" ".repeat(4 * depth));
        for (Span span : spans) {
            line.append(span.text());
        }
        return line.toString();
    }
}

package spoor.detail;

/// A selection in an original, in characters.
///
/// @param anchor where the selection began
/// @param caret where it ends, before or after the anchor
public record TextSelection(int anchor, int caret) {
    public static final TextSelection NONE = new TextSelection(0, 0);

    public int start() {
        return Math.min(anchor, caret);
    }

    public int end() {
        return Math.max(anchor, caret);
    }

    public boolean isEmpty() {
        return anchor == caret;
    }

    /// The selection after the caret was moved.
    ///
    /// @param extend whether the anchor stays
    public TextSelection to(int newCaret, boolean extend) {
        return new TextSelection(extend ? anchor : newCaret, newCaret);
    }

    /// The token that contains a character, without its quotes.
    public static TextSelection ofToken(OriginalText text, int character) {
        if (text.tokens().count() == 0) {
            return NONE;
        }
        int token =
                text.tokens().tokenAt(Math.min(character, Math.max(0, text.text().length() - 1)));
        int start = text.tokens().start(token);
        int end =
                token + 1 < text.tokens().count()
                        ? text.tokens().start(token + 1)
                        : text.text().length();
        boolean quoted = end - start >= 2 && text.text().charAt(start) == '"';
        return quoted ? new TextSelection(start + 1, end - 1) : new TextSelection(start, end);
    }

    /// The selected text, unchanged.
    public String of(OriginalText text) {
        return text.text().substring(start(), end());
    }
}

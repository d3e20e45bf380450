package spoor.detail;

/// What is selected of an original, in characters: from where the selection began to where the
/// caret is.
///
/// @param anchor where it began
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

    /// With the caret elsewhere.
    ///
    /// @param extend whether the anchor stays, so that what lies between is selected
    public TextSelection to(int place, boolean extend) {
        return new TextSelection(extend ? anchor : place, place);
    }

    /// The token around a place, without its quotes.
    public static TextSelection ofToken(OriginalText text, int place) {
        if (text.tokens().count() == 0) {
            return NONE;
        }
        int token = text.tokens().at(Math.min(place, Math.max(0, text.text().length() - 1)));
        int start = text.tokens().start(token);
        int end =
                token + 1 < text.tokens().count()
                        ? text.tokens().start(token + 1)
                        : text.text().length();
        boolean quoted = end - start >= 2 && text.text().charAt(start) == '"';
        return quoted ? new TextSelection(start + 1, end - 1) : new TextSelection(start, end);
    }

    /// What is selected, character by character as it is.
    public String of(OriginalText text) {
        return text.text().substring(start(), end());
    }
}

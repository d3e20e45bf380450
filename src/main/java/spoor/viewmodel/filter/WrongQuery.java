package spoor.viewmodel.filter;

/// Why what is typed is no query.
///
/// @param text what was typed
/// @param place where it goes wrong, in characters from 0; the text's length for its end
/// @param message what was expected there
public record WrongQuery(String text, int place, String message) {
    private static final int LONGEST_WORD = 60;

    /// Where the wrong word ends, from 0; at the end of the text there is none.
    public int end() {
        int end = place;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The wrong word, cut where it is long; empty at the end of the text.
    public String word() {
        int end = end();
        return end - place <= LONGEST_WORD
                ? text.substring(place, end)
                : text.substring(place, text.offsetByCodePoints(place, LONGEST_WORD / 2))
                        + "\u2026";
    }
}

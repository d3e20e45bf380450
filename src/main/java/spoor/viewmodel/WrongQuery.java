package spoor.viewmodel;

/// Why what is typed is no query.
///
/// @param text what was typed
/// @param place where it goes wrong, in characters from 0; the text's length for its end
/// @param message what was expected there
public record WrongQuery(String text, int place, String message) {
    /// Where the wrong word ends, from 0; at the end of the text there is none.
    public int end() {
        int end = place;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}

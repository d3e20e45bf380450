package spoor.viewmodel.filter;

import spoor.query.QuerySyntaxException;
import spoor.viewmodel.shared.Messages;

/// What is wrong with a query.
///
/// @param text of the query
/// @param place where the wrong part begins, in characters from 0; the text's length for its end
/// @param end where the wrong part ends, in characters from 0
/// @param message what was expected there
public record WrongQuery(String text, int place, int end, String message) {
    private static final int LONGEST_WORD = 60;

    static WrongQuery of(String text, QuerySyntaxException error) {
        return new WrongQuery(
                text,
                error.position(),
                error.end() > error.position() ? error.end() : endOfWord(text, error.position()),
                Messages.text(error.explanation()));
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The wrong part, cut where it is long; empty at the end of the text.
    public String word() {
        return end - place <= LONGEST_WORD
                ? text.substring(place, end)
                : text.substring(place, text.offsetByCodePoints(place, LONGEST_WORD / 2))
                        + "\u2026";
    }
}

package spoor.viewmodel.filter;

import spoor.query.CompletionPlace;

import java.util.List;
import java.util.Optional;

/// What can be typed at the caret of a query.
///
/// @param query the query
/// @param place where it is typed; nothing for whole queries
/// @param list the best first
public record Suggestions(String query, Optional<CompletionPlace> place, List<Suggestion> list) {
    static final Suggestions NONE = new Suggestions("", Optional.empty(), List.of());

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// Whether something is typed that the suggestions continue or explain.
    public boolean continueTyping() {
        return place.filter(found -> !found.typed().isEmpty()).isPresent()
                || (!list.isEmpty() && list.getFirst().kind() == Suggestion.Kind.QUERY);
    }

    /// The query and the caret after a suggestion is typed.
    public CompletionPlace.Completed accept(Suggestion suggestion) {
        String text = suggestion.text();
        if (place.isEmpty() || suggestion.isQuery()) {
            return new CompletionPlace.Completed(text, text.length());
        }
        boolean atEnd = place.get().end() == query.length();
        return place.get()
                .complete(
                        query,
                        suggestion.kind() == Suggestion.Kind.WORD && atEnd ? text + " " : text);
    }
}

package spoor.query;

import spoor.event.Field;
import spoor.event.RecordSchema;

import java.util.List;
import java.util.Optional;

/// What may be typed at the caret of a query.
///
/// @param kind what may be there
/// @param start the offset of what is typed so far; a completion replaces the text from there
/// @param end the offset up to which it replaces the text
/// @param typed what is typed so far, without quotes; it ends at the caret
/// @param context the query without this condition: values are counted in the events it matches
public record CompletionPlace(Kind kind, int start, int end, String typed, String context) {
    /// What may be at a place.
    public sealed interface Kind {
        /// The beginning of a condition.
        record Term() implements Kind {}

        /// A value of a field.
        record ValueOf(Field field) implements Kind {}

        /// A word after `has:` or `is:`.
        record MarkOf(String name, List<String> words) implements Kind {}

        /// `>=` or another sign, after the name of a field whose values can be compared.
        record Sign() implements Kind {}

        /// `and` or `or`.
        record Operator() implements Kind {}
    }

    /// The place at the caret; empty where nothing can be completed, such as in a text to search
    /// for.
    ///
    /// @param caret an offset in the text
    public static Optional<CompletionPlace> at(RecordSchema schema, String text, int caret) {
        return new CompletionFinder(schema, text, caret).find();
    }

    /// The text and the caret after a completion.
    ///
    /// @param completion replaces what is typed so far
    public Completed complete(String text, String completion) {
        return new Completed(
                text.substring(0, start) + completion + text.substring(end),
                start + completion.length());
    }

    /// A query and the caret in it.
    public record Completed(String text, int caret) {}
}

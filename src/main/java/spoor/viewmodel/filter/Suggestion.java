package spoor.viewmodel.filter;

/// Something to type next, or to ask instead.
///
/// @param text what is typed
/// @param label how it is shown
/// @param note what it means, or how many events have it
public record Suggestion(String text, String label, String note, Kind kind) {
    /// What is typed.
    public enum Kind {
        /// The beginning of a condition: more of it follows.
        BEGINNING,
        /// A word or value, which a blank follows.
        WORD,
        /// A whole query that is asked at once.
        QUERY,
        /// A query that was asked before.
        EARLIER
    }

    static Suggestion beginning(String text, String note) {
        return new Suggestion(text, text, note, Kind.BEGINNING);
    }

    static Suggestion word(String text, String label, String note) {
        return new Suggestion(text, label, note, Kind.WORD);
    }

    static Suggestion query(String query, String label, String note) {
        return new Suggestion(query, label, note, Kind.QUERY);
    }

    static Suggestion earlier(String query) {
        return new Suggestion(query, query, "", Kind.EARLIER);
    }

    /// Whether it is a query that is asked at once.
    public boolean isQuery() {
        return kind == Kind.QUERY || kind == Kind.EARLIER;
    }
}

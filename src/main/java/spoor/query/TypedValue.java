package spoor.query;

import spoor.message.Message;

/// A value in the text of a query.
///
/// @param text the value without quotes and escapes
/// @param start its offset in the query, including quotes
/// @param end the offset after it
/// @param quoted whether it is in quotes, so that a star is an ordinary character
record TypedValue(String text, int start, int end, boolean quoted) {
    /// Reads a value, which may be in quotes.
    static TypedValue read(QueryText query) throws QuerySyntaxException {
        int start = query.position();
        boolean quoted = query.isNext('"');
        String text = quoted ? query.quoted() : query.word();
        return new TypedValue(text, start, query.position(), quoted);
    }

    Wildcard pattern() {
        return quoted ? Wildcard.literal(text) : Wildcard.of(text);
    }

    /// Whether it has a star that matches any characters.
    boolean hasStar() {
        return !quoted && text.contains("*");
    }

    /// The error for this value.
    QuerySyntaxException expected(String key, Object... values) {
        return new QuerySyntaxException(start, end, Message.of(key, values));
    }
}

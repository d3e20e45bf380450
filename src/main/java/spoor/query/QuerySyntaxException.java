package spoor.query;

import spoor.message.Explained;
import spoor.message.Message;

/// A syntax error in a typed query: its position and what was expected there.
public final class QuerySyntaxException extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final transient Message explanation;

    /// @param position in the query, in characters from 0
    /// @param key the message key of what was expected
    QuerySyntaxException(int position, String key, Object... values) {
        this(position, Message.of(key, values));
    }

    private QuerySyntaxException(int position, Message explanation) {
        super(explanation.inEnglish());
        this.position = position;
        this.explanation = explanation;
    }

    /// What was expected.
    @Override
    public Message explanation() {
        return explanation;
    }

    /// The position of the error in the query, in characters from 0.
    public int position() {
        return position;
    }
}

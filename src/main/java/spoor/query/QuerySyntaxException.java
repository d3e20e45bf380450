package spoor.query;

import spoor.message.Explained;
import spoor.message.Message;

/// A syntax error in a typed query: its position and what was expected there.
public final class QuerySyntaxException extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final int end;
    private final transient Message explanation;

    /// @param position in the query, in characters from 0
    /// @param key the message key of what was expected
    QuerySyntaxException(int position, String key, Object... values) {
        this(position, position, Message.of(key, values));
    }

    /// @param end the end of what is wrong, or its position if that is not known
    QuerySyntaxException(int position, int end, Message explanation) {
        super(explanation.inEnglish());
        this.position = position;
        this.end = end;
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

    /// The end of what is wrong in the query, in characters from 0. It is the position if only that
    /// is known.
    public int end() {
        return end;
    }
}

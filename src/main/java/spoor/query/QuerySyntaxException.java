package spoor.query;

/// Says where a typed query goes wrong and what was expected there.
public final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String message;

    QuerySyntaxException(int position, String message) {
        super(message);
        this.position = position;
        this.message = message;
    }

    /// What was expected.
    @Override
    public String getMessage() {
        return message;
    }

    /// The place in the query, in characters from 0.
    public int position() {
        return position;
    }
}

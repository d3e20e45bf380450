package spoor.cli;

import spoor.message.Explained;
import spoor.message.Message;

/// Says what is wrong with the arguments, and what would be right.
final class UsageException extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final transient Message explanation;

    /// @param key of the text that says it
    UsageException(String key, Object... values) {
        this(Message.of(key, values));
    }

    UsageException(Message explanation) {
        super(explanation.inEnglish());
        this.explanation = explanation;
    }

    @Override
    public Message explanation() {
        return explanation;
    }
}

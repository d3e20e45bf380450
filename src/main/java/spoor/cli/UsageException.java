package spoor.cli;

import spoor.message.Explained;
import spoor.message.Message;

/// An error in the arguments. Its message names the correct form.
final class UsageException extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final transient Message explanation;

    /// @param key the message key of the error
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

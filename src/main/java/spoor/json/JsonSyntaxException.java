package spoor.json;

import org.jspecify.annotations.Nullable;

import spoor.message.Explained;
import spoor.message.Message;

/// A text is not JSON: where and why.
public final class JsonSyntaxException extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final transient Message explanation;

    JsonSyntaxException(long offset, Message explanation, @Nullable Throwable cause) {
        super(explanation.inEnglish(), cause);
        this.offset = offset;
        this.explanation = explanation;
    }

    @Override
    public Message explanation() {
        return explanation;
    }

    /// Where reading stopped, in bytes from the start of the text.
    public long offset() {
        return offset;
    }
}

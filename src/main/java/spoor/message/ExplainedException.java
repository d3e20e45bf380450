package spoor.message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// A failure of input or output that carries what users are told. Its own message is the same in
/// English, for log files.
public class ExplainedException extends IOException implements Explained {
    private static final long serialVersionUID = 1;

    private final transient Message explanation;

    public ExplainedException(Message explanation, @Nullable Throwable cause) {
        super(explanation.inEnglish(), cause);
        this.explanation = explanation;
    }

    @Override
    public final Message explanation() {
        return explanation;
    }
}

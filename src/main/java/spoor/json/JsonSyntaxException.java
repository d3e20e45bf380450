package spoor.json;

import org.jspecify.annotations.Nullable;

/// Says where and why a text is not JSON.
public final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;

    JsonSyntaxException(long offset, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.offset = offset;
    }

    /// Where reading stopped, in bytes from the start of the text.
    public long offset() {
        return offset;
    }
}

package spoor.decode.fast;

/// A text cannot be read as JSON: where and why. It has no stack trace and no message.
final class InvalidJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final JsonFault fault;

    InvalidJson(int at, JsonFault fault) {
        super(null, null, false, false);
        this.at = at;
        this.fault = fault;
    }

    /// The offset of the first byte that cannot continue the text.
    int at() {
        return at;
    }

    JsonFault fault() {
        return fault;
    }
}

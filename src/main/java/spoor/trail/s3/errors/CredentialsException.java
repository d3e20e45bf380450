package spoor.trail.s3.errors;

/// No credentials could be obtained. Thrown by a credentials provider, through the SDK.
public final class CredentialsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why there are none.
    public enum Reason {
        /// None of the usual places has any.
        NOT_FOUND,
        /// The profile's own source failed.
        PROFILE,
        /// The profile signs in, and its sign-in is missing or has expired.
        EXPIRED,
        /// Nobody entered the code of a multi-factor device, or STS refused it.
        MFA
    }

    private final Reason reason;

    public CredentialsException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public CredentialsException(Reason reason, String message, Exception cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}

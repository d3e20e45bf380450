package spoor.trail.s3.errors;

import org.jspecify.annotations.Nullable;

import spoor.message.Explained;
import spoor.message.Message;

/// No credentials could be obtained. Thrown by a credentials provider, through the SDK.
public final class CredentialsException extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1;

    /// Why there are none.
    public enum Reason {
        /// None of the default places has any.
        NOT_FOUND,
        /// The profile's own source failed.
        PROFILE,
        /// The profile signs in, and its sign-in is missing or has expired.
        EXPIRED,
        /// The configuration cannot be used.
        CONFIGURATION,
        /// Nobody entered the code of a multi-factor device, or STS refused it.
        MFA
    }

    private final Reason reason;
    private final transient Message explanation;

    public CredentialsException(Reason reason, Message explanation, @Nullable Exception cause) {
        super(explanation.inEnglish(), cause);
        this.reason = reason;
        this.explanation = explanation;
    }

    public CredentialsException(Reason reason, Message explanation) {
        this(reason, explanation, null);
    }

    Reason reason() {
        return reason;
    }

    @Override
    public Message explanation() {
        return explanation;
    }
}

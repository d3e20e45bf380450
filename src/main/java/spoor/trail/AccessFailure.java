package spoor.trail;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.message.ExplainedException;
import spoor.message.Message;

import java.util.Optional;

/// Something that went wrong on the way to a remote place, in words that say what to do.
public final class AccessFailure extends ExplainedException {
    private static final long serialVersionUID = 1;

    /// What kind of thing went wrong.
    public enum Kind {
        /// The sign-in or the session token has expired; it can go on with a new one.
        EXPIRED,
        /// No credentials, or wrong ones.
        CREDENTIALS,
        /// A code of a multi-factor device is needed.
        MFA,
        /// The identity may not do that.
        DENIED,
        /// There is no such bucket or object.
        MISSING,
        /// The object is archived and would have to be restored first.
        ARCHIVED,
        /// The server asks for fewer requests.
        THROTTLED,
        /// The place cannot be reached, or breaks off.
        NETWORK,
        /// What answered is not S3, or does not keep to its rules.
        NOT_S3,
        /// Anything else.
        OTHER
    }

    private final Kind kind;
    private final String command;

    /// @param explanation what is wrong and what to do
    /// @param command a command that helps, to be copied; may be empty
    public AccessFailure(
            Kind kind, Message explanation, String command, @Nullable Throwable cause) {
        super(explanation, cause);
        this.kind = kind;
        this.command = command;
    }

    public AccessFailure(Kind kind, Message explanation) {
        this(kind, explanation, "", null);
    }

    public AccessFailure(Kind kind, String text, String command, Throwable cause) {
        this(kind, Message.verbatim(text), command, cause);
    }

    public AccessFailure(Kind kind, String text) {
        this(kind, Message.verbatim(text));
    }

    public Kind kind() {
        return kind;
    }

    /// Whether it can go on once somebody has signed in, given a code, or mended the credentials:
    /// the process of a profile, for instance, fails in its own way where its sign-in has expired.
    public boolean isMendedBySigningIn() {
        return kind == Kind.EXPIRED || kind == Kind.MFA || kind == Kind.CREDENTIALS;
    }

    /// A command for a terminal that helps.
    public Optional<String> command() {
        return command.isEmpty() ? Optional.empty() : Optional.of(command);
    }

    /// The problem of a file or folder that could not be read because of this.
    public Problem problem(String place) {
        return new Problem(Problem.Kind.UNREADABLE, place, 0, explanation(), command);
    }
}

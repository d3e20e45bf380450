package spoor.trail;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.message.ExplainedException;
import spoor.message.Message;

import java.util.Optional;

/// A failure on the way to a remote place. It names a remedy.
public final class AccessFailure extends ExplainedException {
    private static final long serialVersionUID = 1;

    /// What went wrong.
    public enum Kind {
        /// The sign-in or the session token has expired; a new one helps.
        EXPIRED,
        /// No credentials, or wrong ones.
        CREDENTIALS,
        /// The code of a multi-factor device is required.
        MFA,
        /// The identity does not have the permission.
        DENIED,
        /// There is no such bucket or object.
        MISSING,
        /// The object is archived and would have to be restored first.
        ARCHIVED,
        /// The server asks for fewer requests.
        THROTTLED,
        /// The server cannot be reached, or the connection broke.
        NETWORK,
        /// The server is not S3, or violates its protocol.
        NOT_S3,
        /// Anything else.
        OTHER
    }

    private final Kind kind;
    private final String command;
    private final boolean counted;

    /// @param explanation what is wrong and what to do
    /// @param command a command that helps, to be copied; may be empty
    public AccessFailure(
            Kind kind, Message explanation, String command, @Nullable Throwable cause) {
        this(kind, explanation, command, cause, false);
    }

    private AccessFailure(
            Kind kind,
            Message explanation,
            String command,
            @Nullable Throwable cause,
            boolean counted) {
        super(explanation, cause);
        this.kind = kind;
        this.command = command;
        this.counted = counted;
    }

    public AccessFailure(Kind kind, Message explanation) {
        this(kind, explanation, "", null);
    }

    /// The same failure of a file that the source counts in a problem of many files.
    public AccessFailure counted() {
        return new AccessFailure(kind, explanation(), command, getCause(), true);
    }

    /// Whether the source counts the file in a problem of many files, so that it has no own one.
    public boolean isCounted() {
        return counted;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether the user can help by signing in, entering a code, or correcting the credentials. A
    /// profile's `credential_process` reports an expired sign-in with its own error.
    public boolean isMendedBySigningIn() {
        return kind == Kind.EXPIRED || kind == Kind.MFA || kind == Kind.CREDENTIALS;
    }

    /// A command for a terminal that helps.
    public Optional<String> command() {
        return command.isEmpty() ? Optional.empty() : Optional.of(command);
    }

    /// The problem of a file or folder that could not be read because of this.
    public Problem problem(String place) {
        return new Problem(
                Problem.Kind.UNREADABLE, place, Problem.NO_OFFSET, explanation(), command);
    }
}

package spoor.viewmodel;

import org.jspecify.annotations.Nullable;

import spoor.source.s3.MfaPrompt;
import spoor.source.s3.S3Access;
import spoor.source.s3.S3Service;
import spoor.source.s3.S3Session;

import java.io.IOException;
import java.util.Optional;

/// A connection that is made when it is first used. Any thread may use it.
final class LazySession {
    private final S3Service s3;
    private final S3Access access;
    private final MfaPrompt mfa;
    private @Nullable S3Session session;
    private boolean closed;

    LazySession(S3Service s3, S3Access access, MfaPrompt mfa) {
        this.s3 = s3;
        this.access = access;
        this.mfa = mfa;
    }

    /// The connection; making it takes a moment.
    ///
    /// @throws IOException where the configuration cannot be used
    synchronized S3Session get() throws IOException {
        if (closed) {
            throw new java.util.concurrent.CancellationException();
        }
        S3Session open = session;
        if (open == null) {
            open = s3.connect(access, mfa);
            session = open;
        }
        return open;
    }

    /// Hands the connection over to somebody who closes it.
    synchronized Optional<S3Session> take() {
        Optional<S3Session> open = Optional.ofNullable(session);
        session = null;
        closed = true;
        return open;
    }
}

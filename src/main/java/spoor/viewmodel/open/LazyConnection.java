package spoor.viewmodel.open;

import org.jspecify.annotations.Nullable;

import spoor.trail.s3.S3Service;
import spoor.trail.s3.S3Session;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.S3Access;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// A connection that is made when it is first used. Any thread may use it.
final class LazyConnection {
    private final S3Service s3;
    private final S3Access access;
    private final MfaPrompt mfa;
    private @Nullable S3Session session;
    private boolean closed;
    private volatile boolean handedOver;
    private volatile boolean gaveUp;

    LazyConnection(S3Service s3, S3Access access, MfaPrompt mfa) {
        this.s3 = s3;
        this.access = access;
        this.mfa = mfa;
    }

    /// The connection; making it takes a moment.
    ///
    /// @throws IOException where the configuration cannot be used
    /// @throws CancellationException once closed
    synchronized S3Session get() throws IOException {
        if (closed) {
            throw new CancellationException();
        }
        S3Session open = session;
        if (open == null) {
            open = s3.connect(access, this::code);
            session = open;
        }
        return open;
    }

    /// Several calls may need a code at once; a user who gave up is not asked again by each of
    /// them.
    private Optional<String> code(String profile, String device) {
        if (gaveUp && !handedOver) {
            return Optional.empty();
        }
        Optional<String> code = mfa.code(profile, device);
        gaveUp = code.isEmpty();
        return code;
    }

    /// Hands the connection over to a caller that closes it.
    ///
    /// @throws IOException where the configuration cannot be used
    synchronized S3Session handOver() throws IOException {
        S3Session open = get();
        session = null;
        closed = true;
        handedOver = true;
        return open;
    }

    synchronized void close() {
        if (session != null) {
            session.close();
        }
        session = null;
        closed = true;
    }
}

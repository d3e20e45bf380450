package spoor.engine.open;

import spoor.engine.SqlEngine;
import spoor.engine.athena.AthenaEngine;
import spoor.engine.trino.TrinoAccess;
import spoor.engine.trino.TrinoEngine;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.RequestPolicy;
import spoor.trail.s3.auth.TrustedCertificates;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

import javax.net.ssl.SSLContext;

/// Connects to engines. Secrets come from the environment: Trino's from `TRINO_PASSWORD` and
/// `TRINO_TOKEN`.
public final class Engines {
    private final AwsEnvironment environment;
    private final MfaPrompt mfa;

    /// @param mfa asks for the codes of multi-factor devices
    public Engines(AwsEnvironment environment, MfaPrompt mfa) {
        this.environment = environment;
        this.mfa = mfa;
    }

    /// Prepares a connection; sends no request yet.
    ///
    /// @throws IOException if the configuration cannot be used
    public SqlEngine connect(EngineLocation location) throws IOException {
        return switch (location) {
            case EngineLocation.Athena athena ->
                    new AthenaEngine(athena.access(), environment, mfa, RequestPolicy.DEFAULT);
            case EngineLocation.Trino trino -> trino(trino);
        };
    }

    private SqlEngine trino(EngineLocation.Trino location) throws IOException {
        String user =
                location.user().isEmpty()
                        ? environment
                                .variable("TRINO_USER")
                                .orElseGet(() -> System.getProperty("user.name", "spoor"))
                        : location.user();
        return new TrinoEngine(
                new TrinoAccess(
                        location.server(),
                        user,
                        environment.variable("TRINO_PASSWORD"),
                        environment.variable("TRINO_TOKEN")),
                tls(location.options().certificates()));
    }

    private SSLContext tls(Optional<String> certificates) throws IOException {
        Optional<Path> extra =
                certificates.or(() -> environment.variable("AWS_CA_BUNDLE")).map(Path::of);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, TrustedCertificates.managers(extra), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new ExplainedException(Message.of("s3.certificates", e.toString()), e);
        }
    }
}

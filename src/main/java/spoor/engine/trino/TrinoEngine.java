package spoor.engine.trino;

import spoor.engine.SqlEngine;
import spoor.engine.SqlStatement;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

import javax.net.ssl.SSLContext;

/// A Trino server.
public final class TrinoEngine implements SqlEngine {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final TrinoCalls calls;
    private final URI statements;

    /// @param tls trusts the server's certificate
    public TrinoEngine(TrinoAccess access, SSLContext tls) {
        http =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .sslContext(tls)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        calls = new TrinoCalls(http, access);
        statements = access.server().resolve("/v1/statement");
    }

    @Override
    public SqlStatement start(String sql) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(statements).POST(BodyPublishers.ofString(sql));
        return new TrinoStatement(calls, calls.send(request));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

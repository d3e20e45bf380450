package spoor.engine.trino;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue.JsonObject;
import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CancellationException;

import javax.net.ssl.SSLException;

/// Requests to a Trino server. It asks again as long as the server says that it is busy.
final class TrinoCalls {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(2);
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /// Pages of results have about a megabyte.
    private static final int MAX_ANSWER = 64 << 20;

    private final HttpClient http;
    private final TrinoAccess access;

    TrinoCalls(HttpClient http, TrinoAccess access) {
        this.http = http;
        this.access = access;
    }

    /// Sends a request.
    ///
    /// @return the answer's JSON
    /// @throws AccessFailure if there is no answer, or an error
    Answer send(HttpRequest.Builder request) throws IOException {
        authorize(request);
        HttpRequest built = request.timeout(ANSWER).build();
        try {
            for (int attempt = 0; ; attempt++) {
                HttpResponse<InputStream> response = http.send(built, BodyHandlers.ofInputStream());
                byte[] body;
                try (InputStream in = response.body()) {
                    body = in.readNBytes(MAX_ANSWER);
                }
                if (BUSY.contains(response.statusCode()) && attempt < ATTEMPTS) {
                    Thread.sleep(PAUSE.multipliedBy(1L << attempt));
                    continue;
                }
                check(response.statusCode(), body);
                return new Answer(body, json(body));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        } catch (AccessFailure e) {
            throw e;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// An answer.
    ///
    /// @param text its bytes
    record Answer(byte[] text, JsonObject json) {}

    /// Asks the server to stop what has an address. A server that does not answer is left alone.
    void stop(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).DELETE();
        try {
            authorize(request);
            HttpResponse<Void> _ =
                    http.send(request.timeout(STOP).build(), BodyHandlers.discarding());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // The server ends abandoned statements by itself, after five minutes.
        }
    }

    private void authorize(HttpRequest.Builder request) throws AccessFailure {
        request.header("X-Trino-User", access.user()).header("X-Trino-Source", "spoor");
        boolean secret = access.password().isPresent() || access.token().isPresent();
        if (secret && !"https".equals(access.server().getScheme())) {
            throw new AccessFailure(Kind.CREDENTIALS, Message.of("engine.trino.plain"));
        }
        access.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (access.token().isEmpty()) {
            access.password()
                    .ifPresent(password ->
                            request.header("Authorization", "Basic " + basic(password)));
        }
    }

    private String basic(String password) {
        return Base64.getEncoder()
                .encodeToString((access.user() + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /// The server of the address, which must be the one that was asked: others get no secrets.
    URI own(String address) throws AccessFailure {
        try {
            URI uri = URI.create(address);
            if (access.server().getHost().equalsIgnoreCase(uri.getHost())
                    && access.server().getPort() == uri.getPort()
                    && access.server().getScheme().equalsIgnoreCase(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like the address of another server.
        }
        throw new AccessFailure(
                Kind.OTHER, Message.of("engine.trino.otherServer", address, server()));
    }

    private String server() {
        return access.server().toString();
    }

    private void check(int status, byte[] body) throws AccessFailure {
        if (status == 200) {
            return;
        }
        String text = new String(body, 0, Math.min(body.length, 500), StandardCharsets.UTF_8);
        throw switch (status) {
            case 401 ->
                    new AccessFailure(
                            Kind.CREDENTIALS,
                            Message.of("engine.trino.signIn", server(), access.user()));
            case 403 -> new AccessFailure(Kind.DENIED, Message.of("engine.trino.forbidden", text));
            case 404 ->
                    new AccessFailure(Kind.MISSING, Message.of("engine.trino.notTrino", server()));
            case 429, 502, 503, 504 ->
                    new AccessFailure(Kind.THROTTLED, Message.of("engine.trino.busy", server()));
            default ->
                    new AccessFailure(Kind.OTHER, Message.of("engine.trino.status", status, text));
        };
    }

    private JsonObject json(byte[] body) throws AccessFailure {
        try {
            if (JsonTree.parse(body).root() instanceof JsonObject object) {
                return object;
            }
        } catch (JsonSyntaxException _) {
            // Reported below, like other JSON.
        }
        throw new AccessFailure(Kind.OTHER, Message.of("engine.trino.notTrino", server()));
    }

    private AccessFailure failure(IOException e) {
        Message message =
                switch (e) {
                    case SSLException tls ->
                            Message.of(
                                    "engine.trino.tls", server(), String.valueOf(tls.getMessage()));
                    case ConnectException _ -> Message.of("engine.trino.noAnswer", server());
                    case HttpTimeoutException _ -> Message.of("engine.trino.noAnswer", server());
                    default ->
                            Message.of(
                                    "engine.trino.broken",
                                    server(),
                                    String.valueOf(e.getMessage()));
                };
        return new AccessFailure(Kind.NETWORK, message, "", e);
    }
}

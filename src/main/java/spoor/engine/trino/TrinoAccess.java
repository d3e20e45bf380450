package spoor.engine.trino;

import java.net.URI;
import java.util.Optional;

/// How to reach a Trino server.
///
/// @param server its address
/// @param password nothing for none; only sent over TLS
/// @param token of OAuth 2.0 or a JWT; nothing for none; only sent over TLS
public record TrinoAccess(
        URI server, String user, Optional<String> password, Optional<String> token) {
    /// Without secrets, since records are easily printed.
    @Override
    public String toString() {
        return user + "@" + server;
    }
}

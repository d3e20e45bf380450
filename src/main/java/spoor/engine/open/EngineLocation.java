package spoor.engine.open;

import spoor.engine.athena.AthenaAccess;
import spoor.trail.s3.auth.S3Access;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A table of an engine, as users name it: `athena://[WORKGROUP@]DATABASE.TABLE?region=…` or
/// `trino://[USER@]HOST:PORT/CATALOG/SCHEMA.TABLE`. It has no secrets.
public sealed interface EngineLocation {
    String ATHENA = "athena://";
    String TRINO = "trino://";

    /// The line that a user typed.
    String line();

    /// The line without external ids, which are not kept.
    default String lasting() {
        return line().replaceAll("external-id=[^&]*&?", "").replaceAll("[?&]$", "");
    }

    /// The parts of the table's name, the table's own last.
    List<String> table();

    /// The same table, reached with this identity.
    default EngineLocation reachedBy(S3Access aws) {
        return switch (this) {
            case Athena athena ->
                    new Athena(
                            athena.line(),
                            new AthenaAccess(
                                    aws,
                                    athena.access().workgroup(),
                                    athena.access().catalog(),
                                    athena.access().database(),
                                    athena.access().output()),
                            athena.table(),
                            athena.options());
            case Trino trino -> trino;
        };
    }

    /// How the location says that AWS is reached.
    default S3Access aws() {
        return switch (this) {
            case Athena athena -> athena.access().aws();
            case Trino _ -> S3Access.DEFAULT;
        };
    }

    /// The options after `?`.
    Options options();

    /// @param line as the user typed it
    record Athena(String line, AthenaAccess access, List<String> table, Options options)
            implements EngineLocation {}

    /// @param line as the user typed it
    /// @param user empty for that of the computer
    record Trino(String line, URI server, String user, List<String> table, Options options)
            implements EngineLocation {}

    /// What may be said of any table.
    ///
    /// @param accounts the partitions to read; empty for all
    /// @param regions the partitions to read; empty for all
    /// @param certificates a file with further certificates that are trusted
    record Options(Set<String> accounts, Set<String> regions, Optional<String> certificates) {}

    /// Whether a line names a table of an engine.
    static boolean isEngine(String line) {
        String folded = line.toLowerCase(Locale.ROOT);
        return folded.startsWith(ATHENA) || folded.startsWith(TRINO);
    }

    /// Reads what a user typed.
    ///
    /// @return empty if it is malformed
    static Optional<EngineLocation> parse(String line) {
        int question = line.indexOf('?');
        String place = question < 0 ? line : line.substring(0, question);
        Map<String, String> values = new LinkedHashMap<>();
        if (question >= 0) {
            for (String pair : line.substring(question + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 1 || !KNOWN.contains(pair.substring(0, equals))) {
                    return Optional.empty();
                }
                values.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return place.regionMatches(true, 0, ATHENA, 0, ATHENA.length())
                ? athena(line, place.substring(ATHENA.length()), values)
                : trino(line, place, values);
    }

    /// The names of options.
    Set<String> KNOWN =
            Set.of(
                    "region",
                    "profile",
                    "role",
                    "external-id",
                    "catalog",
                    "output",
                    "accounts",
                    "regions",
                    "tls",
                    "ca");

    private static Optional<EngineLocation> athena(
            String line, String place, Map<String, String> values) {
        int at = place.indexOf('@');
        String workgroup = at < 0 ? AthenaAccess.PRIMARY : place.substring(0, at);
        List<String> names = List.of(place.substring(at + 1).split("\\.", -1));
        if (workgroup.isEmpty() || names.size() != 2 || names.stream().anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        S3Access aws =
                new S3Access(
                        value(values, "profile"),
                        value(values, "region"),
                        Optional.empty(),
                        false,
                        value(values, "role"),
                        value(values, "external-id"));
        AthenaAccess access =
                new AthenaAccess(
                        aws,
                        workgroup,
                        value(values, "catalog"),
                        names.getFirst(),
                        value(values, "output"));
        return Optional.of(new Athena(line, access, names, options(values)));
    }

    private static Optional<EngineLocation> trino(
            String line, String place, Map<String, String> values) {
        try {
            URI address = new URI(place);
            String host = address.getHost();
            String path = address.getPath() == null ? "" : address.getPath();
            int slash = path.indexOf('/', 1);
            int dot = path.indexOf('.', Math.max(0, slash));
            if (host == null || slash < 2 || dot < slash + 2 || dot == path.length() - 1) {
                return Optional.empty();
            }
            int port = address.getPort() < 0 ? 443 : address.getPort();
            boolean tls =
                    value(values, "tls").map("yes"::equals).orElse(port == 443 || port == 8443);
            URI server = new URI(tls ? "https" : "http", null, host, port, null, null, null);
            List<String> table =
                    List.of(
                            path.substring(1, slash),
                            path.substring(slash + 1, dot),
                            path.substring(dot + 1));
            String user = Optional.ofNullable(address.getUserInfo()).orElse("");
            // A password in an address is seen by every other user of the computer.
            return user.contains(":")
                    ? Optional.empty()
                    : Optional.of(new Trino(line, server, user, table, options(values)));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Options options(Map<String, String> values) {
        return new Options(list(values, "accounts"), list(values, "regions"), value(values, "ca"));
    }

    private static Optional<String> value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isEmpty());
    }

    private static Set<String> list(Map<String, String> values, String name) {
        Set<String> texts = new TreeSet<>();
        for (String text : values.getOrDefault(name, "").split(",", -1)) {
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}

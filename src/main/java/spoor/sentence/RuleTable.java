package spoor.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// A table of rules beside the code, `key = value` on each line; names of services stand before the
/// key where a rule is for one of them.
record RuleTable(Map<String, String> rows) {
    static RuleTable named(String name) {
        Properties properties = new Properties();
        try (InputStream bytes = RuleTable.class.getResourceAsStream(name + ".properties");
                Reader text =
                        new InputStreamReader(
                                java.util.Objects.requireNonNull(bytes, name),
                                StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleTable(
                properties.stringPropertyNames().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /// The rule for that service, or else for all.
    Optional<String> get(String prefix, String service, String key) {
        return get(prefix + service + "." + key).or(() -> get(prefix + key));
    }
}

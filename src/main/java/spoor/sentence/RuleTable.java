package spoor.sentence;

import spoor.message.Texts;

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

/// A table of rules from a file, `key = value` on each line. A key may have the name of a service
/// before it; its rule is only for that service.
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

    /// The table of that name in the language of those texts; empty where it has none.
    static RuleTable of(Texts texts, String name) {
        return new RuleTable(texts.table("sentence/" + name));
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /// The rule for that service, or else for all.
    Optional<String> get(String prefix, String service, String key) {
        return get(prefix + service + "." + key).or(() -> get(prefix + key));
    }
}

package spoor.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The files of one language: a folder named by its ISO 639 code, with a file for each area of the
/// program.
final class Language {
    /// The areas, each a file of this name with `.properties`.
    static final List<String> AREAS =
            List.of(
                    "command", "common", "decode", "engine", "help", "hidden", "query", "s3",
                    "trail", "window");

    private Language() {}

    /// The patterns by their keys, or empty where there is no folder for the language. A file that
    /// the folder lacks adds nothing.
    static Optional<Map<String, String>> read(Locale locale) {
        Map<String, String> patterns = new HashMap<>();
        for (String area : AREAS) {
            patterns.putAll(read(locale.getLanguage(), area));
        }
        return patterns.isEmpty() ? Optional.empty() : Optional.of(patterns);
    }

    static Map<String, String> read(String language, String area) {
        String file = language + "/" + area + ".properties";
        try (InputStream in = Language.class.getResourceAsStream(file)) {
            if (in == null) {
                return Map.of();
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> patterns = new HashMap<>();
            texts.forEach((key, text) -> patterns.put((String) key, (String) text));
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package spoor.export;

import java.util.Locale;
import java.util.Optional;

/// How exported events are written.
public enum ExportFormat {
    /// `{"Records":[…]}`, each record its original bytes.
    JSON,
    /// Each record on a line of its own; a line break between tokens becomes a space.
    JSONL;

    public static Optional<ExportFormat> named(String name) {
        for (ExportFormat format : values()) {
            if (format.word().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /// The word for it on the command line, and the ending of its files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

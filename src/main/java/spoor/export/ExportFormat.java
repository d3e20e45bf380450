package spoor.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// How exported events are written.
public enum ExportFormat {
    /// `{"Records":[…]}`, each record its original bytes.
    JSON,
    /// Each record on a line of its own; a line break between tokens becomes a space.
    JSONL,
    /// A table for spreadsheets: the fields of each event, and where its record stands.
    CSV;

    public static Optional<ExportFormat> named(String name) {
        for (ExportFormat format : values()) {
            if (format.word().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /// The format that a file's name asks for by its ending.
    ///
    /// @param otherwise where it asks for none
    public static ExportFormat ofFile(Path file, ExportFormat otherwise) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (ExportFormat format : values()) {
            if (name.endsWith("." + format.word())) {
                return format;
            }
        }
        return otherwise;
    }

    /// The word for it on the command line, and the ending of its files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package spoor.export;

import spoor.message.Message;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The formats that a user can choose from; the first one is the default.
public record RecordFormats(List<RecordFormat> all) {
    public static final RecordFormat JSON = new JsonFormat();
    public static final RecordFormat JSON_LINES = new JsonLinesFormat();
    public static final RecordFormat CSV = new CsvFormat(false);

    /// The formats of the program. The window, the command line and the documents follow this list.
    public static final RecordFormats ALL = new RecordFormats(List.of(JSON, JSON_LINES, CSV));

    public RecordFormats {
        all = List.copyOf(all);
    }

    public RecordFormat standard() {
        return all.getFirst();
    }

    /// The format with an id, in upper or lower case.
    public Optional<RecordFormat> named(String id) {
        return all.stream().filter(format -> format.id().equalsIgnoreCase(id)).findFirst();
    }

    /// The format for the extension of a file.
    ///
    /// @param otherwise if no format has that extension
    public RecordFormat ofFile(Path file, RecordFormat otherwise) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(format -> name.endsWith("." + format.id()))
                .findFirst()
                .orElse(otherwise);
    }

    /// All ids, such as `json|jsonl|csv`.
    public String ids(String separator) {
        return all.stream().map(RecordFormat::id).collect(Collectors.joining(separator));
    }

    /// All ids in words, such as “json, jsonl or csv”.
    public Message list() {
        return Message.anyOf(all.stream().map(RecordFormat::id).toList());
    }
}

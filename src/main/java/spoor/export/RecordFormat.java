package spoor.export;

import spoor.event.RecordSchema;

import java.io.IOException;
import java.util.Optional;

/// A format in which events are exported.
///
/// To add one, implement this interface, add it to [RecordFormats#ALL], add the text of [#nameKey]
/// to `window.properties`, and add a row to the table of formats in `using.md`.
public interface RecordFormat {
    /// The word for the format on the command line, and the extension of its files; lower case.
    String id();

    /// The name of the format, the same in all languages, such as “JSON Lines”.
    String title();

    /// The key of the text that describes the format in the window.
    default String nameKey() {
        return "export.format." + id();
    }

    /// The same format for spreadsheet programs, where there is one.
    default Optional<RecordFormat> forSpreadsheets() {
        return Optional.empty();
    }

    /// What is written before the first event.
    ///
    /// @param schema the fields of the events
    default byte[] header(RecordSchema schema) {
        return new byte[0];
    }

    /// What is written for one event. Several threads call it at once.
    ///
    /// @throws IOException if the event cannot be read; it is left out of the export
    byte[] record(ExportedEvent event) throws IOException;

    /// What is written between two events.
    default byte[] separator() {
        return new byte[0];
    }

    /// What is written after the last event.
    default byte[] footer() {
        return new byte[0];
    }
}

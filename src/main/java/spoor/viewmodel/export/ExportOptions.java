package spoor.viewmodel.export;

import spoor.export.RecordFormat;
import spoor.export.RecordFormats;

import java.nio.file.Path;

/// How an export is written.
///
/// @param format unless the extension of the file asks for another one
/// @param spreadsheet whether a format that can be written for spreadsheet programs is
public record ExportOptions(RecordFormat format, boolean spreadsheet, PseudonymMode masked) {
    /// The records as they are.
    public static final ExportOptions PLAIN =
            new ExportOptions(RecordFormats.JSON, false, new PseudonymMode.None());

    /// The format in which a file is written.
    RecordFormat formatOf(Path file, RecordFormats formats) {
        RecordFormat chosen = formats.ofFile(file, format);
        return spreadsheet ? chosen.forSpreadsheets().orElse(chosen) : chosen;
    }
}

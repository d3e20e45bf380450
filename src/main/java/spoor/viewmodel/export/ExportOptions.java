package spoor.viewmodel.export;

import spoor.export.RecordFormat;
import spoor.export.RecordFormats;

/// How an export is written.
///
/// @param format unless the extension of the file asks for another one
public record ExportOptions(RecordFormat format, PseudonymMode masked) {
    /// The records as they are.
    public static final ExportOptions PLAIN =
            new ExportOptions(RecordFormats.JSON, new PseudonymMode.No());
}

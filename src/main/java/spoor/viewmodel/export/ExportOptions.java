package spoor.viewmodel.export;

import spoor.export.ExportFormat;

/// How an export is written.
///
/// @param format where the file's name does not ask for another one by its ending
public record ExportOptions(ExportFormat format, PseudonymMode masked) {
    /// The records as they are.
    public static final ExportOptions PLAIN =
            new ExportOptions(ExportFormat.JSON, new PseudonymMode.No());
}

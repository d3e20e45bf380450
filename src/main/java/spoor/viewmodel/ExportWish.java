package spoor.viewmodel;

import spoor.export.ExportFormat;

/// How an export is written.
///
/// @param format where the file's name does not ask for another one by its ending
public record ExportWish(ExportFormat format, Masked masked) {
    /// The records as they are.
    public static final ExportWish PLAIN = new ExportWish(ExportFormat.JSON, new Masked.No());
}

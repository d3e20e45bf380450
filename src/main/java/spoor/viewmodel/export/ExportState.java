package spoor.viewmodel.export;

import spoor.export.ReceiptFacts;

import java.nio.file.Path;

/// What an export is doing, or how the last one ended.
public sealed interface ExportState {
    /// There was none, or the user has seen how it ended.
    record Idle() implements ExportState {}

    /// The file is being written.
    record Running(Path target, int done, int total) implements ExportState {}

    /// The file is complete.
    record Done(Path target, ReceiptFacts facts) implements ExportState {}

    /// There is no file.
    record Failed(Path target, String reason) implements ExportState {}
}

package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.io.AtomicFile;
import spoor.pseudonym.Masking;
import spoor.store.RawRecords;
import spoor.store.Selection;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.function.IntConsumer;

/// Exports a selection to a file that appears only when it is complete.
public final class FileExport {
    private final RawRecords records;
    private final Workers workers;
    private final @Nullable Masking masking;

    /// Exports records unchanged.
    public FileExport(RawRecords records, Workers workers) {
        this(records, workers, null);
    }

    /// @param masking puts pseudonyms in place of names and ids, unless it is null
    public FileExport(RawRecords records, Workers workers, @Nullable Masking masking) {
        this.records = records;
        this.workers = workers;
        this.masking = masking;
    }

    /// Writes to a temporary file in the target's folder and moves it into place.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is a file that may not be replaced
    /// @throws IOException if the file cannot be written; no draft is left
    /// @throws java.util.concurrent.CancellationException once cancelled; no draft is left
    public ExportReceipt write(
            Selection selection,
            RecordFormat format,
            ExportTarget target,
            Cancellation cancellation,
            IntConsumer progress)
            throws IOException {
        target.check();
        try (AtomicFile file = AtomicFile.of(target.file())) {
            // Ctrl+C ends the program without closing the draft.
            file.draft().toFile().deleteOnExit();
            ExportReceipt receipt;
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(file.draft()), 1 << 16)) {
                receipt =
                        new RecordWriter(records, workers, format, masking)
                                .write(selection, out, cancellation, progress);
            }
            if (target.replace()) {
                file.replace();
            } else {
                file.create();
            }
            return receipt;
        }
    }
}

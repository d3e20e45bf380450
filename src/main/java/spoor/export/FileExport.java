package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.io.AtomicFile;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.pseudonym.Masking;
import spoor.store.RawRecords;
import spoor.store.Selection;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/// Exports a selection to a file that appears only when it is whole.
public final class FileExport {
    private final RawRecords records;
    private final Workers workers;
    private final @Nullable Masking masking;

    /// Exports records as they are.
    public FileExport(RawRecords records, Workers workers) {
        this(records, workers, null);
    }

    /// @param masking masks what is written, where it is not null
    public FileExport(RawRecords records, Workers workers, @Nullable Masking masking) {
        this.records = records;
        this.workers = workers;
        this.masking = masking;
    }

    /// Says at once why a file cannot be the target, as [#write] does.
    ///
    /// @param replace whether a file of that name may be replaced
    /// @throws FileAlreadyExistsException where there is one and it may not
    /// @throws ExplainedException where it is no ordinary file
    public static void check(Path target, boolean replace) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ExplainedException(Message.of("export.notAFile"), null);
        }
        if (!replace && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    /// Writes to a temporary file in the target's folder and moves it into place.
    ///
    /// @param replace whether a file of that name may be replaced
    /// @throws FileAlreadyExistsException where there is one and it may not
    /// @throws IOException where the file cannot be written; nothing is left behind
    /// @throws java.util.concurrent.CancellationException once cancelled; nothing is left behind
    public ExportReceipt write(
            Selection selection,
            RecordFormat format,
            Path target,
            boolean replace,
            Cancellation cancellation,
            IntConsumer progress)
            throws IOException {
        check(target, replace);
        try (AtomicFile file = AtomicFile.of(target)) {
            // Ctrl+C in a terminal ends the program at once.
            file.draft().toFile().deleteOnExit();
            ExportReceipt receipt;
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(file.draft()), 1 << 16)) {
                receipt =
                        new RecordWriter(records, workers, format, masking)
                                .write(selection, out, cancellation, progress);
            }
            if (replace) {
                file.replace();
            } else {
                file.create();
            }
            return receipt;
        }
    }
}

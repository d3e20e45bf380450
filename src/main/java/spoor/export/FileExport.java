package spoor.export;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.io.AtomicFile;
import spoor.pseudonym.Masking;
import spoor.store.RawRecords;
import spoor.store.Selection;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.IntConsumer;

/// Exports a selection to a file that appears only when it is complete.
public final class FileExport {
    private static final Logger LOG = LoggerFactory.getLogger(FileExport.class);

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
        Path folder = target.file().toAbsolutePath().getParent();
        if (folder != null) {
            LeftDrafts.delete(folder, Instant.now());
        }
        try (AtomicFile file = AtomicFile.of(target.file())) {
            // Ctrl+C ends the program without closing the draft.
            file.draft().toFile().deleteOnExit();
            try (FileChannel channel = FileChannel.open(file.draft(), StandardOpenOption.WRITE);
                    OutputStream out =
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                lock(channel);
                ExportReceipt receipt =
                        new RecordWriter(records, workers, format, masking)
                                .write(selection, out, cancellation, progress);
                out.flush();
                // Moved while it is locked, so that no other export takes it for a left one.
                if (target.replace()) {
                    file.replace();
                } else {
                    file.create();
                }
                return receipt;
            }
        }
    }

    /// Shows other exports that the draft is in use.
    private static void lock(FileChannel draft) {
        try {
            var _ = draft.tryLock();
        } catch (IOException e) {
            LOG.debug("A disk without locks: {}", e.toString());
        }
    }
}

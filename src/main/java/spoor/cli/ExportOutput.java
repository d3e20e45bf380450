package spoor.cli;

import org.jspecify.annotations.Nullable;

import spoor.export.ExportReceipt;
import spoor.export.ExportTarget;
import spoor.export.FileExport;
import spoor.export.RecordFormat;
import spoor.export.RecordWriter;
import spoor.io.IoReason;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.pseudonym.Masking;
import spoor.store.RawRecords;
import spoor.store.Selection;
import spoor.trail.TrailSource;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where an export is written: a file or standard output.
///
/// @param file the file, or null for standard output
/// @param force whether an existing file is replaced
record ExportOutput(@Nullable Path file, boolean force, Workers workers) {
    /// Checks that the file can be written. Callers do this before a load, which takes long.
    void check() throws UsageException {
        if (file == null) {
            return;
        }
        if (file.toString().isEmpty()) {
            throw new UsageException("command.emptyFile", "--output");
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("command.export.noFolder", file.toString(), folder.toString());
        }
        refuse(List.of());
    }

    /// Checks that the file is none of those that are read.
    void refuse(List<TrailSource> sources) throws UsageException {
        if (file == null) {
            return;
        }
        try {
            new ExportTarget(file, force, sources).check();
        } catch (IOException e) {
            throw new UsageException(refusal(file, e));
        }
    }

    /// Why the file cannot be written.
    private static Message refusal(Path file, IOException e) {
        return e instanceof FileAlreadyExistsException
                ? Message.of("command.export.exists", file.toString())
                : Message.of("command.export.refused", file.toString(), IoReason.of(e));
    }

    ExportReceipt write(TrailQuery.Answer answer, RecordFormat format, @Nullable Masking masking)
            throws IOException {
        RawRecords records = answer.records();
        Selection selection = answer.result().selection();
        Cancellation never = new Cancellation();
        if (file == null) {
            // Not System.out, which would encode the bytes again.
            OutputStream out =
                    new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
            try {
                return new RecordWriter(records, workers, format, masking)
                        .write(selection, out, never, _ -> {});
            } catch (IOException e) {
                throw new ExplainedException(
                        Message.of(
                                "command.export.refused",
                                Message.of("receipt.standardOutput"),
                                IoReason.of(e)),
                        e);
            }
        }
        try {
            return new FileExport(records, workers, masking)
                    .write(
                            selection,
                            format,
                            new ExportTarget(file, force, answer.sources()),
                            never,
                            _ -> {});
        } catch (IOException e) {
            throw new ExplainedException(refusal(file, e), e);
        }
    }
}

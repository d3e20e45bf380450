package spoor.viewmodel.export;

import spoor.export.ExportOrigin;
import spoor.export.ExportReceipt;
import spoor.export.ExportTarget;
import spoor.export.FileExport;
import spoor.export.ReceiptFacts;
import spoor.export.RecordFormat;
import spoor.io.IoReason;
import spoor.pseudonym.Masking;
import spoor.store.RawRecords;
import spoor.store.Selection;
import spoor.viewmodel.shared.Messages;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/// One export to a file.
///
/// @param origin where the events come from, for the receipt
record ExportRun(
        RawRecords records,
        Workers workers,
        RecordFormat format,
        Selection selection,
        ExportTarget target,
        ExportOrigin origin,
        PseudonymMode masked) {
    Path file() {
        return target.file();
    }

    int events() {
        return selection.rows().count();
    }

    /// Writes the file.
    ///
    /// @param progress gets the number of events written so far
    ExportState run(Cancellation cancellation, IntConsumer progress) {
        try {
            Masking masking = masked.begin(file());
            ExportReceipt receipt =
                    new FileExport(records, workers, masking)
                            .write(selection, format, target, cancellation, progress);
            return new ExportState.Done(
                    file(),
                    new ReceiptFacts(receipt, origin.masked(masking), format, Optional.of(file())));
        } catch (CancellationException e) {
            return new ExportState.Idle();
        } catch (IOException e) {
            return new ExportState.Failed(file(), Messages.text(IoReason.of(e)));
        }
    }
}

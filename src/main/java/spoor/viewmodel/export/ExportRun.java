package spoor.viewmodel.export;

import spoor.export.ExportReceipt;
import spoor.export.FileExport;
import spoor.export.RecordFormats;
import spoor.io.IoReason;
import spoor.pseudonym.Masking;
import spoor.store.RawRecords;
import spoor.store.Selection;
import spoor.viewmodel.shared.Messages;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/// One export to a file.
///
/// @param replace whether the user agreed to replace a file of that name
/// @param filter what is filtered, in words, for the receipt
record ExportRun(
        RawRecords records,
        Workers workers,
        RecordFormats formats,
        Selection selection,
        Path target,
        boolean replace,
        String filter,
        ExportOptions options) {
    int events() {
        return selection.rows().count();
    }

    /// Writes the file.
    ///
    /// @param progress gets the number of events written so far
    ExportState run(Cancellation cancellation, IntConsumer progress) {
        try {
            Masking masking = options.masked().begin(target);
            ExportReceipt receipt =
                    new FileExport(records, workers, masking)
                            .write(
                                    selection,
                                    formats.ofFile(target, options.format()),
                                    target,
                                    replace,
                                    cancellation,
                                    progress);
            // The filter names values that are masked in the file.
            String shownFilter = masking == null ? filter : masking.mask(filter);
            return new ExportState.Done(target, receipt, shownFilter);
        } catch (CancellationException e) {
            return new ExportState.Idle();
        } catch (FileAlreadyExistsException e) {
            return new ExportState.Failed(target, Messages.text("export.exists"));
        } catch (IOException e) {
            return new ExportState.Failed(target, Messages.text(IoReason.of(e)));
        }
    }
}

package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/// Writes the events of a selection to a stream, in the order of time, path and offset.
///
/// Several threads read and format records, some megabytes ahead of what is written. The same
/// events give the same bytes, whatever the order of the table, unless they are masked.
public final class RecordWriter {
    private final RawRecords records;
    private final Workers workers;
    private final RecordFormat format;
    private final @Nullable Masking masking;

    public RecordWriter(RawRecords records, Workers workers, RecordFormat format) {
        this(records, workers, format, null);
    }

    /// @param masking puts pseudonyms in place of names and ids, unless it is null; for one export
    public RecordWriter(
            RawRecords records, Workers workers, RecordFormat format, @Nullable Masking masking) {
        this.records = records;
        this.workers = workers;
        this.format = format;
        this.masking = masking;
    }

    /// Writes all events; flushes the stream but does not close it.
    ///
    /// @param progress gets the number of finished events, at least every 256 events; with masking,
    ///   each event counts half once its names are collected, and several threads call it
    /// @throws IOException if the stream cannot be written; a record that cannot be read is left
    ///   out and listed in the receipt
    /// @throws java.util.concurrent.CancellationException once cancelled
    public ExportReceipt write(
            Selection selection,
            OutputStream target,
            Cancellation cancellation,
            IntConsumer progress)
            throws IOException {
        if (masking != null) {
            collectNames(masking, selection, cancellation, progress);
        }
        ReceiptStream out = new ReceiptStream(target);
        out.write(format.header(selection.store().schema()));
        writeEvents(selection, out, cancellation, progress);
        out.write(format.footer());
        out.flush();
        if (masking != null) {
            masking.writeKeyFile();
        }
        return out.receipt(masking);
    }

    /// Finds the names in all records before the first one is written.
    private void collectNames(
            Masking names, Selection selection, Cancellation cancellation, IntConsumer progress) {
        Rows _ =
                records.visit(
                        selection.store(),
                        selection.rows(),
                        (_, original) -> names.collect(original.json()),
                        visited -> {
                            progress.accept(visited / 2);
                            return !cancellation.isCancelled();
                        });
        cancellation.check();
        names.finishCollecting();
    }

    private void writeEvents(
            Selection selection, ReceiptStream out, Cancellation cancellation, IntConsumer progress)
            throws IOException {
        EventStore store = selection.store();
        RecordFormatter formatter = new RecordFormatter(store, records, format, masking);
        RowBatches batches = new RowBatches(selection);
        int collected = masking == null ? 0 : selection.rows().count();
        int done = 0;
        try (WorkAhead<List<FormattedRecord>> work = new WorkAhead<>(workers)) {
            while (true) {
                while (work.hasRoom() && batches.hasNext()) {
                    int size = batches.bytes();
                    int[] rows = batches.next();
                    work.add(() -> formatter.format(rows, cancellation), size);
                }
                if (work.isEmpty()) {
                    return;
                }
                cancellation.check();
                progress.accept(masking == null ? done + 1 : (collected + done + 1) / 2);
                cancellation.check();
                for (FormattedRecord formatted : work.take()) {
                    write(formatted, store, out);
                    done++;
                }
            }
        }
    }

    private void write(FormattedRecord formatted, EventStore store, ReceiptStream out)
            throws IOException {
        if (formatted.problem() != null) {
            out.countMissing(formatted.problem());
            return;
        }
        if (out.events() > 0) {
            out.write(format.separator());
        }
        out.write(Objects.requireNonNull(formatted.bytes()));
        out.countEvent(store, formatted.row(), formatted.decoded());
    }
}

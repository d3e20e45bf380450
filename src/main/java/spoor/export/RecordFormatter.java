package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.io.IoReason;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.work.Cancellation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads events and formats them. Several threads may use it at once.
///
/// @param masking puts pseudonyms in place of names and ids, unless it is null
record RecordFormatter(
        EventStore store, RawRecords records, RecordFormat format, @Nullable Masking masking) {
    /// @throws java.util.concurrent.CancellationException once cancelled
    List<FormattedRecord> format(int[] rows, Cancellation cancellation) {
        List<FormattedRecord> formatted = new ArrayList<>(rows.length);
        for (int row : rows) {
            cancellation.check();
            formatted.add(format(row));
        }
        return formatted;
    }

    private FormattedRecord format(int row) {
        try {
            ExportedEvent event = new ExportedEvent(store, row, records, masking);
            byte[] bytes = format.record(event);
            return new FormattedRecord(row, event.isDecoded(), bytes, null);
        } catch (IOException e) {
            return new FormattedRecord(row, false, null, IoReason.of(e));
        }
    }
}

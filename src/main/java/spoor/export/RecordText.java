package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Original records as one text, for the clipboard.
public final class RecordText {
    private RecordText() {}

    /// One record as it is; several, or with pseudonyms, as JSON Lines.
    ///
    /// @param masking puts pseudonyms in place of names and ids, unless it is null
    /// @throws IOException if none of the records can be read
    public static String of(
            RawRecords records,
            Workers workers,
            EventStore store,
            Rows rows,
            @Nullable Masking masking)
            throws IOException {
        if (rows.count() == 1 && masking == null) {
            return records.read(store, rows.next(0)).text().text();
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ExportReceipt receipt =
                new RecordWriter(records, workers, RecordFormats.JSON_LINES, masking)
                        .write(new Selection(store, rows), text, new Cancellation(), _ -> {});
        if (receipt.events() == 0 && !receipt.missing().isEmpty()) {
            throw new ExplainedException(Message.listed(receipt.missing()), null);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}

package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.event.Original;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.store.RawRecords;

import java.io.IOException;

/// An event that is being exported. One thread uses it.
public final class ExportedEvent {
    private final EventStore store;
    private final int row;
    private final RawRecords records;
    private final @Nullable Masking masking;
    private boolean decoded;

    /// @param row of the event in the store
    /// @param masking puts pseudonyms in place of names and ids, unless it is null
    ExportedEvent(EventStore store, int row, RawRecords records, @Nullable Masking masking) {
        this.store = store;
        this.row = row;
        this.records = records;
        this.masking = masking;
    }

    public EventStore store() {
        return store;
    }

    /// The row of the event in the store.
    public int row() {
        return row;
    }

    /// What puts pseudonyms in place of names and ids; null if the export is not masked.
    @Nullable Masking masking() {
        return masking;
    }

    /// The original record, with pseudonyms if the export has them.
    ///
    /// @throws IOException if the file is gone, cannot be read, or has changed
    public byte[] original() throws IOException {
        Original original = records.read(store, row);
        decoded = original instanceof Original.JsonRecord record && record.quoted();
        byte[] json = original.json().toByteArray();
        return masking == null ? json : masking.mask(json);
    }

    /// Whether the original was asked for, and is a text in other JSON or in a table: then it is
    /// not as in the file, but without the escapes.
    boolean isDecoded() {
        return decoded;
    }
}

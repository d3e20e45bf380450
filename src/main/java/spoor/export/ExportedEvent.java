package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.store.RawRecords;

import java.io.IOException;

/// An event that is being exported.
///
/// @param row of the event in the store
/// @param masking puts pseudonyms in place of names and ids, unless it is null
public record ExportedEvent(
        EventStore store, int row, RawRecords records, @Nullable Masking masking) {
    /// The original record, with pseudonyms if the export has them.
    ///
    /// @throws IOException if the file is gone, cannot be read, or has changed
    public byte[] original() throws IOException {
        byte[] record = records.read(store, row).json().toByteArray();
        return masking == null ? record : masking.mask(record);
    }
}

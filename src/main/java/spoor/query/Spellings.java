package spoor.query;

import spoor.io.ByteSpan;
import spoor.json.Spelling;
import spoor.store.EventStore;

import java.lang.ref.WeakReference;

/// The spellings of a store's records, found in one search and known in the next ones: to find them
/// takes as long as the search itself.
///
/// Several threads may use it; those that do not see another one's result find it themselves.
final class Spellings {
    private static final Spelling[] ALL = Spelling.values();

    private final WeakReference<EventStore> store;

    /// For each row 0, or one more than the spelling's number.
    private final byte[] known;

    Spellings(EventStore store, int rows) {
        this.store = new WeakReference<>(store);
        known = new byte[rows];
    }

    boolean isOf(EventStore other) {
        return store.refersTo(other);
    }

    Spelling of(int row, ByteSpan json) {
        int code = known[row];
        if (code > 0) {
            return ALL[code - 1];
        }
        Spelling found = Spelling.of(json.array(), json.start(), json.end());
        known[row] = (byte) (found.ordinal() + 1);
        return found;
    }
}

package spoor.store;

import spoor.event.LinkedName;
import spoor.text.ByteWords;

import java.util.function.BiConsumer;

/// The ids of roles and users with the names that records have beside them: distinct pairs. One
/// thread at a time.
final class ActorLinks {
    /// Must be a power of two.
    private static final int RECENT = 1024;

    /// Each text is an id, [LinkedName#END], and a name.
    private final DictionaryBuilder pairs = new DictionaryBuilder();

    /// Hashes of pairs that are known, so that most need not be looked up.
    private final long[] recent = new long[RECENT];

    private byte[] pair = new byte[128];
    private int[] copied = {};

    void add(byte[] text, int idStart, int idLength, int nameStart, int nameLength) {
        int idHash = ByteWords.hash(text, idStart, idLength);
        long hash = (long) idHash << Integer.SIZE;
        hash |= ByteWords.hash(text, nameStart, nameLength) & 0xffff_ffffL;
        int slot = idHash & (RECENT - 1);
        if (recent[slot] == hash) {
            return;
        }
        recent[slot] = hash;
        int length = idLength + 1 + nameLength;
        if (length > pair.length) {
            pair = new byte[Growth.of(pair.length, length)];
        }
        System.arraycopy(text, idStart, pair, 0, idLength);
        pair[idLength] = LinkedName.END;
        System.arraycopy(text, nameStart, pair, idLength + 1, nameLength);
        pairs.add(pair, 0, length);
    }

    void copyTo(ActorLinks other) {
        if (pairs.size() > copied.length) {
            copied = other.pairs.addAll(pairs, copied);
        }
    }

    void addAll(StringTable.Plain others) {
        pairs.addAll(others);
    }

    /// How many there are.
    int size() {
        return pairs.size() - 1;
    }

    StringTable.Plain trimmed() {
        return pairs.trimmed();
    }

    /// Passes each id with its name.
    void each(BiConsumer<String, String> taker) {
        Dictionary all = pairs.snapshot();
        for (int i = 1; i < all.size(); i++) {
            String text = all.value(i);
            int end = text.indexOf(LinkedName.END);
            taker.accept(text.substring(0, end), text.substring(end + 1));
        }
    }

    long bytes() {
        return StoreSize.growing(pairs) + (long) Long.BYTES * RECENT;
    }
}

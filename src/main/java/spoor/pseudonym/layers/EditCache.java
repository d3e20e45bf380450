package spoor.pseudonym.layers;

import org.jspecify.annotations.Nullable;

import spoor.pseudonym.find.Edit;

import java.util.Arrays;
import java.util.List;

/// The edits of texts that were walked recently: most texts of a trail occur again and again.
///
/// A text is cached when it occurs for the second time, so that ids that occur only once take no
/// room. At most 16 MB. One thread at a time.
final class EditCache {
    private static final int SLOTS = 1 << 14;

    /// Longer texts seldom occur again, and would take much room.
    private static final int LONGEST = 1024;

    private final @Nullable Entry[] slots = new Entry[SLOTS];

    /// For each slot the hash of the last text that is not cached.
    private final int[] seenOnce = new int[SLOTS];

    /// A text that was walked.
    ///
    /// @param use separates equal texts in different roles
    /// @param edits with offsets from the text's start
    /// @param reads how much of a record's budget the walk took
    record Entry(byte[] text, int use, List<Edit> edits, long reads) {
        private boolean matches(byte[] other, int from, int to, int otherUse) {
            return use == otherUse && Arrays.equals(text, 0, text.length, other, from, to);
        }
    }

    @Nullable Entry find(byte[] text, int from, int to, int use) {
        if (to - from > LONGEST) {
            return null;
        }
        Entry entry = slots[slot(hash(text, from, to, use))];
        return entry != null && entry.matches(text, from, to, use) ? entry : null;
    }

    /// Caches the edits of a text if it occurred before.
    ///
    /// @param edits with offsets in `text`
    void put(byte[] text, int from, int to, int use, List<Edit> edits, long reads) {
        if (to - from > LONGEST) {
            return;
        }
        int hash = hash(text, from, to, use);
        int slot = slot(hash);
        if (seenOnce[slot] != hash) {
            seenOnce[slot] = hash;
            return;
        }
        slots[slot] =
                new Entry(
                        Arrays.copyOfRange(text, from, to), use, Edit.shifted(edits, -from), reads);
    }

    private static int slot(int hash) {
        return hash >>> (32 - Integer.numberOfTrailingZeros(SLOTS));
    }

    private static int hash(byte[] text, int from, int to, int use) {
        int hash = use + 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash * 0x9E3779B9;
    }
}

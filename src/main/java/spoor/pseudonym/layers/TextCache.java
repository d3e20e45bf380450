package spoor.pseudonym.layers;

import org.jspecify.annotations.Nullable;

import spoor.pseudonym.find.Edit;

import java.util.Arrays;
import java.util.List;

/// What was found in the texts that were walked lately: in a trail most texts come again.
///
/// A text is remembered when it comes for the second time, so that ids, which never do, take no
/// room. Some megabytes, 16 at most. One thread at a time.
final class TextCache {
    private static final int SLOTS = 1 << 14;

    /// Longer texts seldom come again, and would take much room.
    private static final int LONGEST = 1024;

    private final @Nullable Known[] slots = new Known[SLOTS];

    /// The hash of the text that came last to each slot and is not remembered.
    private final int[] passed = new int[SLOTS];

    /// A text that was walked.
    ///
    /// @param use keeps apart what one text is in different places
    /// @param edits with places counted from the text's beginning
    /// @param looks how much of a record's budget the walk took
    record Known(byte[] text, int use, List<Edit> edits, long looks) {
        private boolean is(byte[] other, int from, int to, int otherUse) {
            return use == otherUse && Arrays.equals(text, 0, text.length, other, from, to);
        }
    }

    /// What is known of a text, or null.
    @Nullable Known find(byte[] text, int from, int to, int use) {
        if (to - from > LONGEST) {
            return null;
        }
        Known known = slots[slot(hash(text, from, to, use))];
        return known != null && known.is(text, from, to, use) ? known : null;
    }

    /// Remembers what was found in a text, if it came before.
    ///
    /// @param edits with places counted as in `text`
    void put(byte[] text, int from, int to, int use, List<Edit> edits, long looks) {
        if (to - from > LONGEST) {
            return;
        }
        int hash = hash(text, from, to, use);
        int slot = slot(hash);
        if (passed[slot] != hash) {
            passed[slot] = hash;
            return;
        }
        slots[slot] =
                new Known(Arrays.copyOfRange(text, from, to), use, Edit.moved(edits, -from), looks);
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

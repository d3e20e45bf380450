package spoor.decode;

import spoor.aws.ChangeVerbs;
import spoor.event.Field;
import spoor.text.ByteWords;

import java.util.Arrays;

/// Caches by event name whether an event is a change: most events have one of few names.
final class ChangeCache {
    private static final int SLOTS = 4096;
    private static final int LONGEST = 64;
    private static final byte[] FALSE = DecodedEvent.ascii("false");
    private static final byte[] NOTHING = {};

    /// The last name that was looked up in each slot.
    private final byte[][] names = new byte[SLOTS][];

    private final boolean[] change = new boolean[SLOTS];

    ChangeCache() {
        Arrays.fill(names, NOTHING);
    }

    /// Whether the event is a change, by [ChangeVerbs].
    boolean isChange(DecodedEvent event) {
        byte[] text = event.text();
        int start = event.start(Field.EVENT);
        int length = event.length(Field.EVENT);
        if (length == 0 || length > LONGEST) {
            return ChangeVerbs.isChange(event.value(Field.EVENT), event.value(Field.READ_ONLY));
        }
        // ChangeVerbs distinguishes only whether readOnly is "false".
        int writes = event.is(Field.READ_ONLY, FALSE) ? 1 : 0;
        int slot = ((ByteWords.hash(text, start, length) << 1) & (SLOTS - 1)) | writes;
        byte[] known = names[slot];
        if (known.length != length || !ByteWords.equal(known, 0, text, start, length)) {
            names[slot] = Arrays.copyOfRange(text, start, start + length);
            change[slot] =
                    ChangeVerbs.isChange(event.value(Field.EVENT), event.value(Field.READ_ONLY));
        }
        return change[slot];
    }
}

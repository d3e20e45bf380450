package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.record.ResourceMemberName;
import spoor.text.ByteWords;

import java.util.Arrays;

/// Caches the names of members that came last: most records have one of few names.
final class ResourceMemberNames {
    private static final int SLOTS = 2048;

    private final byte @Nullable [][] quoted = new byte[SLOTS][];
    private final @Nullable ResourceMemberName[] names = new ResourceMemberName[SLOTS];

    /// The name in quotes from `at` to before `end`.
    ResourceMemberName of(JsonBytes text, int at, int end) {
        int slot = ByteWords.hash(text.bytes(), at, end - at) & (SLOTS - 1);
        byte[] known = quoted[slot];
        ResourceMemberName name = names[slot];
        if (known == null
                || name == null
                || known.length != end - at
                || !ByteWords.equal(known, 0, text.bytes(), at, end - at)) {
            name = ResourceMemberName.of(text.resolved(at, end));
            quoted[slot] = Arrays.copyOfRange(text.bytes(), at, end);
            names[slot] = name;
        }
        return name;
    }
}

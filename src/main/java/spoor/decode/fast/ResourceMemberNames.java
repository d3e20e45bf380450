package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.record.ResourceMemberName;
import spoor.text.ByteWords;

import java.util.Arrays;

/// Caches the names of members that came last: most records have one of few names.
final class ResourceMemberNames {
    private static final int SLOTS = 2048;

    private final @Nullable Known[] names = new Known[SLOTS];

    /// @param quoted the name as it is in the text, with its quotes
    private record Known(byte[] quoted, ResourceMemberName name) {}

    /// The name in quotes from `at` to before `end`.
    ResourceMemberName of(JsonBytes text, int at, int end) {
        int length = end - at;
        int slot = ByteWords.hash(text.bytes(), at, length) & (SLOTS - 1);
        Known known = names[slot];
        if (known != null
                && known.quoted.length == length
                && ByteWords.equal(known.quoted, 0, text.bytes(), at, length)) {
            return known.name;
        }
        ResourceMemberName name = ResourceMemberName.of(text.resolved(at, end));
        names[slot] = new Known(Arrays.copyOfRange(text.bytes(), at, end), name);
        return name;
    }
}

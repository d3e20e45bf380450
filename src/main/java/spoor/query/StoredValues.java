package spoor.query;

import spoor.event.Field;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.text.ByteSearch;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/// The values in a store.
///
/// Most are ruled out by their bytes: a dictionary may have 100,000 of them.
record StoredValues(EventStore store) implements KnownValues {
    @Override
    public boolean occurs(Field field, Wildcard pattern) {
        // Ids that are GUIDs are not in the dictionary, but have the form of an id.
        Dictionary dictionary = store.dictionary(field);
        byte[] longest = longestPart(pattern);
        ByteSearch part = new ByteSearch(longest);
        boolean whole = pattern.parts().size() == 1 && longest.length > 0 && !field.isMultiple();
        byte[] bytes = {};
        for (int code = 1; code < dictionary.size(); code++) {
            int length = dictionary.length(code);
            if (whole && length != longest.length) {
                continue;
            }
            bytes = length > bytes.length ? new byte[2 * length] : bytes;
            dictionary.copy(code, bytes);
            if (part.isFoundIn(bytes, 0, length)
                    && field.split(dictionary.value(code)).stream().anyMatch(pattern::matches)) {
                return true;
            }
        }
        return false;
    }

    /// The longest part whose bytes are the same in every case of a to z.
    private static byte[] longestPart(Wildcard pattern) {
        return pattern.parts().stream()
                .filter(part -> part.chars().allMatch(c -> c < 128))
                .max(Comparator.comparingInt(String::length))
                .orElse("")
                .getBytes(StandardCharsets.US_ASCII);
    }
}

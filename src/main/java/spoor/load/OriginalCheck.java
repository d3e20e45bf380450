package spoor.load;

import spoor.event.Field;
import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.store.EventStore;

import java.util.Locale;

/// Checks whether an original that was read again is the event that was loaded.
///
/// A file may have changed without a change of its size and time.
final class OriginalCheck {
    private OriginalCheck() {}

    /// Whether the original has the event's id.
    static boolean isOf(Original original, EventStore store, int row) {
        String id = store.value(Field.ID, row);
        return id.isEmpty() || contains(original.text(), id) || hasId(original.json(), id);
    }

    private static boolean contains(ByteSpan text, String id) {
        byte[] bytes = text.array();
        for (int at = text.start(); at + id.length() <= text.end(); at++) {
            int i = 0;
            while (i < id.length() && bytes[at + i] == id.charAt(i)) {
                i++;
            }
            if (i == id.length()) {
                return true;
            }
        }
        return false;
    }

    /// Whether it has the id in another spelling: in capitals, or with escapes.
    private static boolean hasId(ByteSpan json, String id) {
        try {
            JsonTree tree = JsonTree.parse(json);
            if (tree.root() instanceof JsonObject object) {
                for (Member member : object.members()) {
                    if (member.name().toLowerCase(Locale.ROOT).equals("eventid")
                            && member.value() instanceof JsonString text
                            && text.text().equalsIgnoreCase(id)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (JsonSyntaxException e) {
            return false;
        }
    }
}

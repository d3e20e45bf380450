package spoor.load;

import spoor.event.Field;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.store.EventStore;

import java.util.Locale;

/// Tells whether bytes that were read again are the record that was loaded.
///
/// A file may have changed though its size and time have not.
final class OriginalRecord {
    private OriginalRecord() {}

    /// Whether the bytes begin and end like a record; costs next to nothing.
    static boolean isLike(byte[] text, int start, int length) {
        return length > 1 && text[start] == '{' && text[start + length - 1] == '}';
    }

    /// Whether the bytes are a record with the event's id.
    static boolean is(byte[] record, EventStore store, int row) {
        if (!isLike(record, 0, record.length)) {
            return false;
        }
        String id = store.value(Field.ID, row);
        return id.isEmpty() || contains(record, id) || hasId(record, id);
    }

    private static boolean contains(byte[] record, String id) {
        for (int at = 0; at + id.length() <= record.length; at++) {
            int i = 0;
            while (i < id.length() && record[at + i] == id.charAt(i)) {
                i++;
            }
            if (i == id.length()) {
                return true;
            }
        }
        return false;
    }

    /// Whether the id stands there in another spelling: in capitals, or with escapes.
    private static boolean hasId(byte[] record, String id) {
        try {
            if (JsonTree.parse(record).root() instanceof JsonObject object) {
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

package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.decode.DecodedEvent;
import spoor.event.Field;
import spoor.hidden.HiddenValueFinder;
import spoor.record.Resources;
import spoor.text.ByteWords;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Collects the distinct names of one event's resources, as the text of its field. It is reused for
/// the next event.
final class ResourceList {
    private static final byte[] SEPARATOR = {'\n'};

    /// No longer text is a name: an escape has six bytes for one.
    private static final int LONGEST_ESCAPED = 6 * Resources.LONGEST + 2;

    private final int[] starts = new int[Resources.MOST];
    private final int[] ends = new int[Resources.MOST];
    private int size;
    private @Nullable DecodedEvent event;

    void begin(DecodedEvent next) {
        event = next;
        size = 0;
    }

    /// Adds the text of a value, unless it is no name.
    ///
    /// @param name where the name of its member begins
    void add(JsonBytes json, int name, int start, int end) {
        byte first = json.at(start);
        boolean string = first == '"';
        boolean number = first == '-' || (first >= '0' && first <= '9');
        if (size == Resources.MOST || !(string || number) || end - start > LONGEST_ESCAPED) {
            return;
        }
        DecodedEvent into = Objects.requireNonNull(event);
        int before = into.position();
        if (size > 0) {
            into.append(SEPARATOR, 0, 1);
        }
        int from = into.position();
        if (string && json.hasEscape(start, end)) {
            into.appendString(json.bytes(), start + 1, end - start - 2);
        } else if (string) {
            into.append(json.bytes(), start + 1, end - start - 2);
        } else {
            into.append(json.bytes(), start, end - start);
        }
        int to = into.position();
        if (isName(into.text(), from, to)
                && !isKnown(into.text(), from, to)
                && !isHidden(json, name, into, from, to)) {
            starts[size] = from;
            ends[size++] = to;
        } else {
            into.truncate(before);
        }
    }

    /// See the rule of [Resources].
    private static boolean isName(byte[] text, int from, int to) {
        if (from == to || to - from > Resources.LONGEST || text[from] == '{') {
            return false;
        }
        boolean blank = true;
        boolean wildcard = false;
        for (int i = from; i < to; i++) {
            if (text[i] >= 0 && text[i] < ' ') {
                return false;
            }
            blank &= text[i] == ' ';
            wildcard |= text[i] == '*';
        }
        return !blank
                && !(wildcard
                        && Resources.isPattern(
                                new String(text, from, to - from, StandardCharsets.UTF_8)));
    }

    private boolean isKnown(byte[] text, int from, int to) {
        for (int i = 0; i < size; i++) {
            if (ends[i] - starts[i] == to - from
                    && ByteWords.equal(text, starts[i], text, from, to - from)) {
                return true;
            }
        }
        return false;
    }

    /// Whether AWS hid the value; its values are counted before.
    private static boolean isHidden(JsonBytes json, int name, DecodedEvent of, int from, int to) {
        return of.hiddenValues() > 0
                && HiddenValueFinder.isHiddenByAws(
                        json.resolved(name, json.string(name)),
                        new String(of.text(), from, to - from, StandardCharsets.UTF_8));
    }

    /// Puts all into the event.
    void end() {
        if (size > 0) {
            Objects.requireNonNull(event)
                    .put(Field.RESOURCE, starts[0], ends[size - 1] - starts[0]);
        }
        event = null;
    }
}

package spoor.decode;

import spoor.json.JsonSyntaxException;
import spoor.redact.HiddenHint;
import spoor.redact.HiddenValues;

import java.nio.charset.StandardCharsets;

/// Counts what is hidden in records that [TrailScanner] reads, without making trees of them.
///
/// Only a record that may have parts left out needs its tree. One thread at a time.
final class HiddenInText implements HiddenCounter {
    private static final byte[] OMITTED = ScannedEvent.ascii("omitted");

    /// The record's own levels are few; [JsonText] gives up on values that nest deeper.
    private static final int LEVELS = JsonText.MAX_DEPTH + 8;

    private final HiddenInTree tree = new HiddenInTree();

    /// For each level what closes it, and where the name begins that is nearest to its values.
    private final char[] closes = new char[LEVELS];

    private final int[] names = new int[LEVELS];

    @Override
    public void count(byte[] text, int start, int end, ScannedEvent event)
            throws JsonSyntaxException {
        if (!HiddenHint.mayHide(text, start, end)) {
            return;
        }
        int hidden = hiddenValues(new JsonText(text, end), start);
        if (hidden < 0) {
            tree.count(text, start, end, event);
        } else {
            event.hiddenValues = hidden;
        }
    }

    /// How many values AWS hid in the object at `start`, or -1 where the tree is needed.
    private int hiddenValues(JsonText text, int start) {
        int hidden = 0;
        int level = 0;
        int at = start;
        while (true) {
            byte first = text.at(at);
            if (first == '{' || first == '[') {
                level++;
                closes[level] = first == '{' ? '}' : ']';
                names[level] = names[level - 1];
                at = text.first(at, closes[level]);
            } else {
                int behind = text.skip(at);
                if (first == '"' && isHidden(text, names[level], at, behind)) {
                    hidden++;
                }
                at = text.next(behind, closes[level]);
            }
            while (at < 0) {
                level--;
                if (level == 0) {
                    return hidden;
                }
                at = text.next(~at, closes[level]);
            }
            if (closes[level] == '}') {
                int behind = text.name(at);
                if (mayBeOmitted(text, at, behind)) {
                    return -1;
                }
                names[level] = at;
                at = text.value(behind);
            }
        }
    }

    private static boolean isHidden(JsonText text, int name, int at, int behind) {
        return HiddenHint.mayHide(text.bytes(), at + 1, behind - 1)
                && HiddenValues.isHiddenByAws(
                        string(text, name, text.string(name)), string(text, at, behind));
    }

    /// Whether a name is that of a part that was left out, or may be because it has escapes.
    private static boolean mayBeOmitted(JsonText text, int at, int behind) {
        return text.escaped(at)
                || java.util.Arrays.equals(
                        text.bytes(), at + 1, behind - 1, OMITTED, 0, OMITTED.length);
    }

    private static String string(JsonText text, int at, int behind) {
        byte[] resolved = new byte[behind - at - 2];
        int end = JsonEscapes.resolve(text.bytes(), at + 1, behind - 1, resolved, 0);
        return new String(resolved, 0, end, StandardCharsets.UTF_8);
    }
}

package spoor.decode.fast;

import spoor.decode.DecodedEvent;
import spoor.decode.HiddenCounter;
import spoor.decode.HiddenSummary;
import spoor.decode.jackson.HiddenInTree;
import spoor.hidden.HiddenRule;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.json.PathText;
import spoor.text.Escapes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Tells what is hidden in records that [FastTrailReader] reads, without making trees of them.
///
/// Only a record that may have parts left out, or a mark that counts in one service only, needs its
/// tree. One thread at a time.
final class HiddenInText implements HiddenCounter {
    private static final byte[] OMITTED = DecodedEvent.ascii("omitted");

    /// The record's own levels are few; [JsonBytes] gives up on values that nest deeper.
    private static final int LEVELS = JsonBytes.MAX_DEPTH + 8;

    private final HiddenRules rules;
    private final HiddenInTree tree;
    private final HiddenSummary summary = new HiddenSummary();

    /// For each level what closes it, and where the name begins that is nearest to its values.
    private final char[] closes = new char[LEVELS];

    private final int[] names = new int[LEVELS];

    HiddenInText(HiddenRules rules) {
        this.rules = rules;
        tree = new HiddenInTree(rules);
    }

    /// Says that the record's tree is needed. It has no stack trace, and no message.
    private static final class TreeNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TreeNeeded() {
            super(null, null, false, false);
        }
    }

    @Override
    public void count(byte[] text, int start, int end, DecodedEvent event)
            throws JsonSyntaxException {
        if (!rules.mayHaveHiddenValues(text, start, end)) {
            return;
        }
        summary.clear();
        try {
            walk(new JsonBytes(text, end), start);
        } catch (TreeNeeded e) {
            tree.count(text, start, end, event);
            return;
        }
        summary.tell(event);
    }

    /// Looks at the values of the object at `start`, from the first to the last.
    private void walk(JsonBytes text, int start) {
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
                if (first == '"' && rules.mayHaveHiddenValues(text.bytes(), at + 1, behind - 1)) {
                    look(text, level, at, behind);
                }
                at = text.next(behind, closes[level]);
            }
            while (at < 0) {
                level--;
                if (level == 0) {
                    return;
                }
                at = text.next(~at, closes[level]);
            }
            if (closes[level] == '}') {
                int behind = text.name(at);
                if (mayBeOmitted(text, at, behind)) {
                    throw new TreeNeeded();
                }
                names[level] = at;
                at = text.value(behind);
            }
        }
    }

    private void look(JsonBytes text, int level, int at, int behind) {
        Optional<HiddenRule> rule =
                rules.ruleOf(
                        name(text, level),
                        string(text, at, behind),
                        () -> {
                            // The service may stand behind the value.
                            throw new TreeNeeded();
                        },
                        () -> path(text, level));
        rule.ifPresent(found -> summary.add(found, path(text, level)));
    }

    private String path(JsonBytes text, int level) {
        PathText path = PathText.shortened();
        for (int outer = 1; outer <= level; outer++) {
            if (closes[outer] == '}') {
                path.name(name(text, outer));
            } else {
                path.items();
            }
        }
        return path.toString();
    }

    private String name(JsonBytes text, int level) {
        return string(text, names[level], text.string(names[level]));
    }

    /// Whether a name is that of a part that was left out, or may be because it has escapes.
    private static boolean mayBeOmitted(JsonBytes text, int at, int behind) {
        return text.escaped(at)
                || Arrays.equals(text.bytes(), at + 1, behind - 1, OMITTED, 0, OMITTED.length);
    }

    private static String string(JsonBytes text, int at, int behind) {
        byte[] resolved = new byte[behind - at - 2];
        int end = Escapes.resolve(text.bytes(), at + 1, behind - 1, resolved, 0);
        return new String(resolved, 0, end, StandardCharsets.UTF_8);
    }
}

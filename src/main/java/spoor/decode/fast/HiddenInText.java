package spoor.decode.fast;

import spoor.decode.DecodedEvent;
import spoor.decode.HiddenCounter;
import spoor.decode.HiddenSummary;
import spoor.hidden.HiddenRule;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.json.PathText;

import java.util.Arrays;
import java.util.Optional;

/// Counts the hidden values of records that [FastTrailReader] reads, mostly without their trees.
///
/// It needs the tree only of a record that may have omitted parts, or a mark that counts in one
/// service only. One thread at a time.
final class HiddenInText implements HiddenCounter {
    private static final byte[] OMITTED = DecodedEvent.ascii("omitted");

    /// Real events have less than 30 levels.
    private static final int LEVELS = 64;

    private final HiddenRules rules;
    private final HiddenInTree tree;
    private final HiddenSummary summary = new HiddenSummary();

    /// For each level its closing bracket, and the offset of the name nearest to its values.
    private final char[] closes = new char[LEVELS];

    private final int[] names = new int[LEVELS];

    HiddenInText(HiddenRules rules) {
        this.rules = rules;
        tree = new HiddenInTree(rules);
    }

    /// The record's tree is needed. It has no stack trace and no message.
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
        summary.putInto(event);
    }

    /// Looks at the values of the object at `start`, from the first to the last.
    private void walk(JsonBytes text, int start) {
        int level = 0;
        int at = start;
        while (true) {
            byte first = text.at(at);
            if (first == '{' || first == '[') {
                if (++level == LEVELS) {
                    throw new TreeNeeded();
                }
                closes[level] = first == '{' ? '}' : ']';
                names[level] = names[level - 1];
                at = text.first(at, closes[level]);
            } else {
                int end = text.skip(at);
                if (first == '"' && rules.mayHaveHiddenValues(text.bytes(), at + 1, end - 1)) {
                    test(text, level, at, end);
                }
                at = text.next(end, closes[level]);
            }
            while (at < 0) {
                level--;
                if (level == 0) {
                    return;
                }
                at = text.next(~at, closes[level]);
            }
            if (closes[level] == '}') {
                int end = text.name(at);
                if (mayBeOmitted(text, at, end)) {
                    throw new TreeNeeded();
                }
                names[level] = at;
                at = text.value(end);
            }
        }
    }

    private void test(JsonBytes text, int level, int at, int end) {
        Optional<HiddenRule> rule =
                rules.ruleOf(
                        name(text, level),
                        text.resolved(at, end),
                        () -> {
                            // The service may follow the value.
                            throw new TreeNeeded();
                        },
                        () -> path(text, level));
        rule.ifPresent(found -> summary.add(found, () -> path(text, level)));
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
        return text.resolved(names[level], text.string(names[level]));
    }

    /// Whether a name is that of a part that was left out, or may be because it has escapes.
    private static boolean mayBeOmitted(JsonBytes text, int at, int end) {
        return text.escaped(at)
                || Arrays.equals(text.bytes(), at + 1, end - 1, OMITTED, 0, OMITTED.length);
    }
}

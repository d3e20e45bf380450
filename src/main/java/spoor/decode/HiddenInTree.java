package spoor.decode;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.redact.HiddenRules;
import spoor.redact.HiddenValue;
import spoor.redact.HiddenValues;

/// Tells what is hidden in any record that may hide something, by the tree of its values.
final class HiddenInTree implements HiddenCounter {
    private final HiddenRules rules;
    private final HiddenSummary summary = new HiddenSummary();

    HiddenInTree(HiddenRules rules) {
        this.rules = rules;
    }

    @Override
    public void count(byte[] text, int start, int end, ScannedEvent event)
            throws JsonSyntaxException {
        if (!rules.mayHide(text, start, end)) {
            return;
        }
        summary.clear();
        for (HiddenValue value : HiddenValues.in(JsonTree.parse(text, start, end - start), rules)) {
            summary.add(value.rule(), value.place().text());
        }
        summary.tell(event);
    }
}

package spoor.decode.fast;

import spoor.decode.DecodedEvent;
import spoor.decode.HiddenCounter;
import spoor.decode.HiddenSummary;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValueFinder;
import spoor.io.ByteSpan;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

/// Counts the hidden values of any record, by the tree of its values.
final class HiddenInTree implements HiddenCounter {
    private final HiddenRules rules;
    private final HiddenSummary summary = new HiddenSummary();

    HiddenInTree(HiddenRules rules) {
        this.rules = rules;
    }

    @Override
    public void count(byte[] text, int start, int end, DecodedEvent event)
            throws JsonSyntaxException {
        if (!rules.mayHaveHiddenValues(text, start, end)) {
            return;
        }
        summary.clear();
        for (HiddenValue value :
                HiddenValueFinder.in(
                        JsonTree.parse(new ByteSpan(text, start, end - start)), rules)) {
            summary.add(value.rule(), value.place()::text);
        }
        summary.putInto(event);
    }
}

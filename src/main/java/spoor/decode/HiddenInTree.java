package spoor.decode;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.redact.HiddenHint;
import spoor.redact.HiddenKind;
import spoor.redact.HiddenValue;
import spoor.redact.HiddenValues;

/// Counts what is hidden in any record that may hide something, in the tree of its values.
final class HiddenInTree implements HiddenCounter {
    @Override
    public void count(byte[] text, int start, int end, ScannedEvent event)
            throws JsonSyntaxException {
        if (!HiddenHint.mayHide(text, start, end)) {
            return;
        }
        for (HiddenValue value : HiddenValues.in(JsonTree.parse(text, start, end - start))) {
            if (value.kind() == HiddenKind.HIDDEN_BY_AWS) {
                event.hiddenValues++;
            } else if (value.kind() == HiddenKind.OMITTED) {
                event.omittedValues++;
            }
        }
    }
}

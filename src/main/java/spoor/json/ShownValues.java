package spoor.json;

import spoor.json.JsonPathValues.Match;
import spoor.json.JsonPathValues.Node;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonString;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what the event's tree shows as values at one place: a value, or instead of an array its
/// items; and after a string the texts that are decoded from it.
///
/// It does not recurse, since arrays may be nested deeper than the stack.
final class ShownValues {
    private final List<Match> into;
    private final List<Node> pending = new ArrayList<>();

    private ShownValues(List<Match> into) {
        this.into = into;
    }

    static void add(Node start, List<Match> into) {
        ShownValues values = new ShownValues(into);
        values.pending.add(start);
        while (!values.pending.isEmpty()) {
            values.add(values.pending.removeLast());
        }
    }

    private void add(Node node) {
        if (node.value() instanceof JsonArray array && !array.items().isEmpty()) {
            array.items().reversed().forEach(item -> pending.add(node.with(item)));
            return;
        }
        into.add(JsonPathValues.match(node));
        if (node.value() instanceof JsonString(_, _, String text)) {
            addDecoded(text, node.layers());
        }
    }

    private void addDecoded(String encoded, int layers) {
        Optional<EmbeddedText> embedded = EmbeddedText.in(encoded, layers);
        if (embedded.isEmpty()) {
            return;
        }
        JsonTree tree = embedded.get().tree();
        if (tree != null) {
            pending.add(new Node(tree, tree.root(), layers + 1));
            return;
        }
        String text = embedded.get().text();
        into.add(new Match(text, true));
        text.lines()
                .filter(line -> !line.isEmpty() && line.length() < text.length())
                .forEach(line -> into.add(new Match(line, true)));
        addDecoded(text, layers + 1);
    }
}

package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValues;
import spoor.json.JsonPath;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Merges the trees of several events into one tree of what they have in common and what not.
///
/// Members are matched by name, items of arrays as [ArrayAlignment] matches them.
final class CompareMerge {
    /// Deeper values are compared as text: no stack is deep enough for a hostile event.
    private static final int MAX_DEPTH = 200;

    private final List<JsonTree> trees;
    private final ValueEquality equality;
    private final List<Map<Integer, HiddenKind>> hidden = new ArrayList<>();

    /// @param rules by which hidden values are found
    CompareMerge(List<JsonTree> trees, HiddenRules rules) {
        this.trees = trees;
        equality = new ValueEquality(trees);
        for (JsonTree tree : trees) {
            Map<Integer, HiddenKind> kinds = new HashMap<>();
            for (HiddenValue value : HiddenValues.in(tree, rules)) {
                kinds.put(value.start(), value.kind());
            }
            hidden.add(kinds);
        }
    }

    /// The events as wholes; what they differ in is among its children.
    CompareNode merge() {
        List<@Nullable JsonValue> roots = new ArrayList<>();
        trees.forEach(tree -> roots.add(tree.root()));
        return node("", JsonPath.ROOT, roots, 0);
    }

    private CompareNode node(
            String label, JsonPath path, List<@Nullable JsonValue> values, int depth) {
        List<CompareCell> cells = new ArrayList<>();
        for (int event = 0; event < values.size(); event++) {
            cells.add(cell(event, values.get(event)));
        }
        List<CompareNode> children = depth < MAX_DEPTH ? children(path, values, depth) : List.of();
        boolean unlike = equality.differ(values, depth < MAX_DEPTH);
        int differences = unlike ? 1 : children.stream().mapToInt(CompareNode::differences).sum();
        return new CompareNode(
                label, path, cells, children, unlike, differences, unlike ? shared(cells) : 0);
    }

    private CompareCell cell(int event, @Nullable JsonValue value) {
        if (value == null) {
            return CompareCell.MISSING;
        }
        String text =
                switch (value) {
                    case JsonObject object -> counted("{", object.members().size(), "}");
                    case JsonArray array -> counted("[", array.items().size(), "]");
                    case JsonString _, JsonNumber _, JsonLiteral _ ->
                            trees.get(event).source(value.start(), value.end());
                };
        HiddenKind kind = hidden.get(event).get(value.start());
        return new CompareCell(text, value.start(), value.end(), kind);
    }

    private static String counted(String open, int size, String close) {
        return size == 0 ? open + close : open + " " + size + " " + close;
    }

    /// With how many characters all cells begin alike.
    private static int shared(List<CompareCell> cells) {
        String first = "";
        int shared = -1;
        if (cells.stream().anyMatch(CompareCell::isMissing)) {
            return 0;
        }
        for (CompareCell cell : cells) {
            if (shared < 0) {
                first = cell.text();
                shared = first.length();
            }
            int same = 0;
            while (same < Math.min(shared, cell.text().length())
                    && first.charAt(same) == cell.text().charAt(same)) {
                same++;
            }
            shared = same;
        }
        return Math.max(0, shared);
    }

    private List<CompareNode> children(JsonPath path, List<@Nullable JsonValue> values, int depth) {
        List<CompareNode> children = new ArrayList<>();
        AlignedRows members = new AlignedRows(values.size());
        for (int event = 0; event < values.size(); event++) {
            if (values.get(event) instanceof JsonObject object) {
                members.startEvent(event);
                for (Member member : object.members()) {
                    members.add(member.name(), member.name(), member.value());
                }
            }
        }
        for (AlignedRows.Row row : members.rows()) {
            String name = String.valueOf(row.step());
            children.add(node(name, path.then(name), row.values(), depth + 1));
        }
        for (AlignedRows.Row row : ArrayAlignment.rows(values)) {
            children.add(node(row.label(), path.then(row.step()), row.values(), depth + 1));
        }
        return children;
    }
}

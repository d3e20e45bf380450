package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.detail.TreeNode;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValueFinder;
import spoor.json.JsonPath;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonObject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Merges the trees of several events into one tree of places.
///
/// The parts of a string are those of the value that it encodes. Members are matched by name, items
/// of arrays as [ArrayAlignment] matches them.
final class CompareMerge {
    /// Deeper values are compared as text: no stack is deep enough for a hostile event.
    private static final int MAX_DEPTH = 200;

    private final List<JsonTree> trees;
    private final List<Map<Integer, HiddenKind>> hidden = new ArrayList<>();

    /// @param rules for finding hidden values
    CompareMerge(List<JsonTree> trees, HiddenRules rules) {
        this.trees = trees;
        for (JsonTree tree : trees) {
            Map<Integer, HiddenKind> kinds = new HashMap<>();
            for (HiddenValue value : HiddenValueFinder.in(tree, rules)) {
                kinds.put(value.start(), value.kind());
            }
            hidden.add(kinds);
        }
    }

    /// The place that contains all others.
    CompareNode merge() {
        List<@Nullable TreeNode> roots = new ArrayList<>();
        trees.forEach(tree -> roots.add(TreeNode.root(tree)));
        return merged("", roots, -1);
    }

    private CompareNode merged(String label, List<@Nullable TreeNode> nodes, int depth) {
        List<CompareCell> cells = new ArrayList<>();
        for (int event = 0; event < nodes.size(); event++) {
            cells.add(cell(event, nodes.get(event)));
        }
        boolean comparesParts = depth < MAX_DEPTH;
        List<CompareNode> children = comparesParts ? children(nodes, depth + 1) : List.of();
        boolean unlike = differ(nodes, comparesParts);
        int differences = unlike ? 1 : children.stream().mapToInt(CompareNode::differences).sum();
        JsonPath path =
                nodes.stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(TreeNode::path)
                        .orElse(JsonPath.ROOT);
        return new CompareNode(
                label,
                path,
                depth,
                cells,
                children,
                unlike,
                differences,
                unlike ? commonPrefix(cells) : 0);
    }

    private CompareCell cell(int event, @Nullable TreeNode node) {
        if (node == null) {
            return CompareCell.MISSING;
        }
        Optional<JsonValue> value = node.value();
        String text =
                switch (value.orElse(null)) {
                    case JsonObject object -> counted("{", object.members().size(), "}");
                    case JsonArray array -> counted("[", array.items().size(), "]");
                    case null, default -> node.source();
                };
        HiddenKind kind =
                node.isDecoded() || value.isEmpty()
                        ? null
                        : hidden.get(event).get(value.get().start());
        return new CompareCell(text, node, kind);
    }

    private static String counted(String open, int size, String close) {
        return size == 0 ? open + close : open + " " + size + " " + close;
    }

    /// Whether one value differs from the first, or only some events have one.
    private static boolean differ(List<@Nullable TreeNode> nodes, boolean ignoresParts) {
        TreeNode first = nodes.getFirst();
        if (first == null) {
            return nodes.stream().anyMatch(Objects::nonNull);
        }
        DecodedValue value = DecodedValue.of(first);
        return nodes.stream()
                .skip(1)
                .anyMatch(node ->
                        node == null || !value.isEqual(DecodedValue.of(node), ignoresParts));
    }

    /// The number of characters with which the texts of all cells begin.
    private static int commonPrefix(List<CompareCell> cells) {
        String prefix = cells.getFirst().text();
        for (CompareCell cell : cells) {
            int length = 0;
            while (length < Math.min(prefix.length(), cell.text().length())
                    && prefix.charAt(length) == cell.text().charAt(length)) {
                length++;
            }
            prefix = prefix.substring(0, length);
        }
        return prefix.length();
    }

    private List<CompareNode> children(List<@Nullable TreeNode> nodes, int depth) {
        AlignedRows members = new AlignedRows(nodes.size());
        List<List<TreeNode>> items = new ArrayList<>();
        for (int event = 0; event < nodes.size(); event++) {
            List<TreeNode> itemsOfEvent = new ArrayList<>();
            TreeNode node = nodes.get(event);
            members.startEvent(event);
            for (TreeNode child :
                    node == null ? List.<TreeNode>of() : node.innermost().children()) {
                if (child.content() instanceof TreeNode.Content.Value(String name, _, _)) {
                    members.add(name, child);
                } else {
                    itemsOfEvent.add(child);
                }
            }
            items.add(itemsOfEvent);
        }
        List<AlignedRows.Row> rows = members.rows();
        rows.addAll(ArrayAlignment.rows(items));
        return rows.stream().map(row -> merged(row.label(), row.nodes(), depth)).toList();
    }
}

package spoor.compare;

import spoor.detail.TreeNode;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

import java.util.List;
import java.util.Optional;

/// Matches the items of several events' arrays, or the lines of their texts: objects by their ARN,
/// key, name or id, others by value. If none match that way, they are matched by position, so that
/// changed items are side by side.
final class ArrayAlignment {
    private static final List<String> IDENTIFYING_MEMBERS =
            List.of("ARN", "arn", "key", "Key", "name", "Name", "id", "Id", "tagKey", "sid", "Sid");

    private ArrayAlignment() {}

    /// @param items those of each event
    static List<AlignedRows.Row> rows(List<List<TreeNode>> items) {
        String member = identifyingMember(items);
        AlignedRows byValue = aligned(items, (_, item) -> key(item, member));
        return byValue.hasMatches()
                ? byValue.rows()
                : aligned(items, (position, _) -> Integer.toString(position)).rows();
    }

    /// The identifying member that all items have, or empty.
    private static String identifyingMember(List<List<TreeNode>> items) {
        return IDENTIFYING_MEMBERS.stream()
                .filter(member ->
                        items.stream()
                                .flatMap(List::stream)
                                .allMatch(item -> textOf(item, member).isPresent()))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> textOf(TreeNode item, String member) {
        return DecodedValue.of(item).node().value().orElse(null) instanceof JsonObject object
                        && object.get(member) instanceof JsonString text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    /// Empty for arrays, and for objects without the identifying member.
    private static String key(TreeNode item, String identifyingMember) {
        DecodedValue value = DecodedValue.of(item);
        return value.hasParts()
                ? textOf(item, identifyingMember).map(text -> value.type() + text).orElse("")
                : value.type() + value.text();
    }

    private interface KeyOf {
        String key(int position, TreeNode item);
    }

    private static AlignedRows aligned(List<List<TreeNode>> items, KeyOf keys) {
        AlignedRows aligned = new AlignedRows(items.size());
        for (int event = 0; event < items.size(); event++) {
            aligned.startEvent(event);
            for (int i = 0; i < items.get(event).size(); i++) {
                TreeNode item = items.get(event).get(i);
                aligned.add(keys.key(i, item), item);
            }
        }
        return aligned;
    }
}

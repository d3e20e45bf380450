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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Lays the trees of several events over each other.
///
/// Members are matched by name. Items of arrays are matched by what tells them apart: an object by
/// its key, name, id or ARN, anything else by its value; and by their numbers where nothing matches
/// that way, so that what changed stands side by side.
final class CompareMerge {
    /// What is nested deeper is compared as text: no stack is deep enough for a hostile event.
    private static final int DEEPEST = 200;

    private static final List<String> IDENTIFYING =
            List.of("ARN", "arn", "key", "Key", "name", "Name", "id", "Id", "tagKey", "sid", "Sid");

    private final List<JsonTree> trees;
    private final List<Map<Integer, HiddenKind>> hidden = new ArrayList<>();

    /// @param rules by which hidden values are found
    CompareMerge(List<JsonTree> trees, HiddenRules rules) {
        this.trees = trees;
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
        List<CompareNode> children = depth < DEEPEST ? children(path, values, depth) : List.of();
        boolean unlike = isUnlike(values, depth);
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

    private boolean isUnlike(List<@Nullable JsonValue> values, int depth) {
        JsonValue first = values.getFirst();
        for (int event = 1; event < values.size(); event++) {
            JsonValue other = values.get(event);
            boolean absent = first == null || other == null;
            if (absent
                    ? (first == null) != (other == null)
                    : !alike(
                            event,
                            Objects.requireNonNull(first),
                            Objects.requireNonNull(other),
                            depth)) {
                return true;
            }
        }
        return false;
    }

    /// Whether two values are equal, what is inside them aside.
    private boolean alike(int event, JsonValue first, JsonValue other, int depth) {
        boolean inside = depth < DEEPEST;
        return switch (first) {
            case JsonString string ->
                    other instanceof JsonString o && o.text().equals(string.text());
            case JsonNumber number ->
                    other instanceof JsonNumber o && o.text().equals(number.text());
            case JsonLiteral literal ->
                    other instanceof JsonLiteral o && o.text().equals(literal.text());
            case JsonObject _ ->
                    other instanceof JsonObject && (inside || sameText(event, first, other));
            case JsonArray _ ->
                    other instanceof JsonArray && (inside || sameText(event, first, other));
        };
    }

    private boolean sameText(int event, JsonValue first, JsonValue other) {
        return trees.getFirst()
                .source(first.start(), first.end())
                .equals(trees.get(event).source(other.start(), other.end()));
    }

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
        Aligned members = new Aligned(values.size());
        for (int event = 0; event < values.size(); event++) {
            if (values.get(event) instanceof JsonObject object) {
                members.next(event);
                for (Member member : object.members()) {
                    members.add(member.name(), member.name(), member.value());
                }
            }
        }
        for (Row row : members.rows()) {
            String name = String.valueOf(row.steps.get(row.first()));
            children.add(node(name, path.then(name), row.values, depth + 1));
        }
        for (Row row : items(values)) {
            Object step = row.steps.get(row.first());
            JsonPath to = path.then(step == null ? 0 : step);
            children.add(node(row.label(), to, row.values, depth + 1));
        }
        return children;
    }

    private static List<Row> items(List<@Nullable JsonValue> values) {
        List<List<JsonValue>> arrays = new ArrayList<>();
        for (JsonValue value : values) {
            arrays.add(value instanceof JsonArray array ? array.items() : List.of());
        }
        String identifying = identifying(arrays);
        Aligned byValue = aligned(arrays, (_, item) -> keyOf(item, identifying));
        return byValue.hasMatches() ? byValue.rows() : aligned(arrays, (i, _) -> "" + i).rows();
    }

    /// The member that all objects in the arrays have and that could tell them apart; or none.
    private static String identifying(List<List<JsonValue>> arrays) {
        for (String name : IDENTIFYING) {
            boolean everywhere =
                    arrays.stream()
                            .flatMap(List::stream)
                            .allMatch(item ->
                                    item instanceof JsonObject object
                                            && object.get(name) instanceof JsonString);
            if (everywhere) {
                return name;
            }
        }
        return "";
    }

    /// Objects and arrays that nothing tells apart have their numbers only.
    private static String keyOf(JsonValue item, String identifying) {
        return switch (item) {
            case JsonObject object when object.get(identifying) instanceof JsonString key ->
                    "o" + key.text();
            case JsonString string -> "s" + string.text();
            case JsonNumber number -> "n" + number.text();
            case JsonLiteral literal -> "l" + literal.text();
            case JsonObject _, JsonArray _ -> "";
        };
    }

    private interface KeyOf {
        String key(int number, JsonValue item);
    }

    private static Aligned aligned(List<List<JsonValue>> arrays, KeyOf keys) {
        Aligned aligned = new Aligned(arrays.size());
        for (int event = 0; event < arrays.size(); event++) {
            aligned.next(event);
            for (int i = 0; i < arrays.get(event).size(); i++) {
                JsonValue item = arrays.get(event).get(i);
                aligned.add(keys.key(i, item), i, item);
            }
        }
        return aligned;
    }

    /// What the events have under one key.
    private static final class Row {
        final List<@Nullable JsonValue> values = new ArrayList<>();
        final List<@Nullable Object> steps = new ArrayList<>();

        Row(int events) {
            for (int i = 0; i < events; i++) {
                values.add(null);
                steps.add(null);
            }
        }

        int first() {
            int event = 0;
            while (steps.get(event) == null) {
                event++;
            }
            return event;
        }

        /// `[2]`, or `[2/3]` where the item has several numbers.
        String label() {
            List<String> numbers =
                    steps.stream()
                            .filter(Objects::nonNull)
                            .map(String::valueOf)
                            .distinct()
                            .toList();
            return "[" + String.join("/", numbers) + "]";
        }
    }

    /// Puts what has the same key into one row, the rows in an order that is near that of each
    /// event: what is new stands behind what it follows.
    private static final class Aligned {
        private final int events;
        private final Map<String, Row> rows = new HashMap<>();
        private final Map<Row, List<Row>> following = new LinkedHashMap<>();
        private final List<Row> first = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private int event;
        private @Nullable Row last;
        private boolean matches;

        Aligned(int events) {
            this.events = events;
        }

        /// Begins with the next event.
        void next(int nextEvent) {
            event = nextEvent;
            last = null;
            seen.clear();
        }

        void add(String key, Object step, JsonValue value) {
            String unique = key + '\u0000' + seen.merge(key, 1, Integer::sum);
            Row row = rows.get(unique);
            if (row == null) {
                row = new Row(events);
                rows.put(unique, row);
                if (last == null) {
                    first.addFirst(row);
                } else {
                    following.computeIfAbsent(last, _ -> new ArrayList<>()).addFirst(row);
                }
            } else {
                matches |= !key.isEmpty();
            }
            row.values.set(event, value);
            row.steps.set(event, step);
            last = row;
        }

        boolean hasMatches() {
            return matches;
        }

        List<Row> rows() {
            List<Row> ordered = new ArrayList<>(rows.size());
            java.util.ArrayDeque<Row> open = new java.util.ArrayDeque<>();
            first.reversed().forEach(open::push);
            while (!open.isEmpty()) {
                Row row = open.pop();
                ordered.add(row);
                following.getOrDefault(row, List.of()).reversed().forEach(open::push);
            }
            return ordered;
        }
    }
}

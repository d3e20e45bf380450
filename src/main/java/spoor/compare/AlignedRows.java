package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.detail.TreeNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Values of several events, those with the same key in one row. The rows are in an order close to
/// that of each event: a new row follows the row before it in its event.
final class AlignedRows {
    private final int events;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<Row, List<Row>> followers = new HashMap<>();
    private final List<Row> first = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private int event;
    private @Nullable Row last;
    private boolean matches;

    AlignedRows(int events) {
        this.events = events;
    }

    /// The values of the events under one key.
    static final class Row {
        private final List<@Nullable TreeNode> nodes;

        private Row(int events) {
            nodes =
                    new ArrayList<@Nullable TreeNode>(
                            Collections.<@Nullable TreeNode>nCopies(events, null));
        }

        /// One for each event, null for an event without a value.
        List<@Nullable TreeNode> nodes() {
            return nodes;
        }

        /// A member's name; `[2]` for an item, or `[2/3]` if it has several positions; `2` for a
        /// line.
        String label() {
            String names =
                    nodes.stream()
                            .filter(Objects::nonNull)
                            .map(TreeNode::name)
                            .distinct()
                            .collect(Collectors.joining("/"));
            return nodes.stream().anyMatch(Row::isItem) ? "[" + names + "]" : names;
        }

        private static boolean isItem(@Nullable TreeNode node) {
            return node != null
                    && node.content() instanceof TreeNode.Content.Value(Integer _, _, _);
        }
    }

    /// The values added from now on are those of this event.
    void startEvent(int nextEvent) {
        event = nextEvent;
        last = null;
        occurrences.clear();
    }

    /// @param key equal keys in one event are distinguished by their order
    void add(String key, TreeNode node) {
        String unique = key + '\u0000' + occurrences.merge(key, 1, Integer::sum);
        Row row = rows.get(unique);
        if (row == null) {
            row = new Row(events);
            rows.put(unique, row);
            if (last == null) {
                first.addFirst(row);
            } else {
                followers.computeIfAbsent(last, _ -> new ArrayList<>()).addFirst(row);
            }
        } else {
            matches |= !key.isEmpty();
        }
        row.nodes.set(event, node);
        last = row;
    }

    /// Whether several events have a value under the same key, other than the empty one.
    boolean hasMatches() {
        return matches;
    }

    List<Row> rows() {
        List<Row> ordered = new ArrayList<>(rows.size());
        Deque<Row> pending = new ArrayDeque<>();
        first.reversed().forEach(pending::push);
        while (!pending.isEmpty()) {
            Row row = pending.pop();
            ordered.add(row);
            followers.getOrDefault(row, List.of()).reversed().forEach(pending::push);
        }
        return ordered;
    }
}

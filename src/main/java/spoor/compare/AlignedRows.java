package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonValue;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

    /// What the events have under one key.
    static final class Row {
        private final List<@Nullable JsonValue> values = new ArrayList<>();
        private final List<@Nullable Object> steps = new ArrayList<>();

        private Row(int events) {
            for (int i = 0; i < events; i++) {
                values.add(null);
                steps.add(null);
            }
        }

        /// One for each event, null where it has none.
        List<@Nullable JsonValue> values() {
            return values;
        }

        /// The member's name or the item's number in the first event that has it.
        Object step() {
            return steps.stream().filter(Objects::nonNull).findFirst().orElseThrow();
        }

        /// `[2]`, or `[2/3]` if the item has several numbers.
        String label() {
            return steps.stream()
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .distinct()
                    .collect(Collectors.joining("/", "[", "]"));
        }
    }

    /// Adds values of this event from now on.
    void startEvent(int nextEvent) {
        event = nextEvent;
        last = null;
        occurrences.clear();
    }

    /// @param key equal keys in one event are told apart by their number
    /// @param step the member's name or the item's number
    void add(String key, Object step, JsonValue value) {
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
        row.values.set(event, value);
        row.steps.set(event, step);
        last = row;
    }

    /// Whether several events have a value under the same key, other than the empty one.
    boolean hasMatches() {
        return matches;
    }

    List<Row> rows() {
        List<Row> ordered = new ArrayList<>(rows.size());
        Deque<Row> open = new ArrayDeque<>();
        first.reversed().forEach(open::push);
        while (!open.isEmpty()) {
            Row row = open.pop();
            ordered.add(row);
            followers.getOrDefault(row, List.of()).reversed().forEach(open::push);
        }
        return ordered;
    }
}

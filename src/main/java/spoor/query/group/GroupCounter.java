package spoor.query.group;

import spoor.event.Field;
import spoor.event.Original;
import spoor.json.JsonPath;
import spoor.json.JsonPathValues;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Counts the groups of events. Any thread may use it.
public final class GroupCounter {
    /// More keys are not supported.
    public static final int MAX_KEYS = 2;

    /// More groups are not told apart: nobody reads them, and each takes memory.
    private static final int MAX_GROUPS = 500_000;

    private static final int CHECK_ROWS = 1 << 14;

    private final Supplier<RawRecords> records;
    private final int maxGroups;

    /// @param records the original records, for paths
    public GroupCounter(Supplier<RawRecords> records) {
        this(records, MAX_GROUPS);
    }

    /// @param maxGroups how many groups, and how many values of a key, are told apart
    GroupCounter(Supplier<RawRecords> records, int maxGroups) {
        this.records = records;
        this.maxGroups = maxGroups;
    }

    /// Groups events. An event with several values of a key counts once in the group of each.
    ///
    /// @param keys one or two
    /// @param visited receives the number of records that were read, from any thread; only for
    ///   paths
    /// @throws java.util.concurrent.CancellationException once cancelled
    public Groups count(
            Selection events, List<GroupKey> keys, IntConsumer visited, Cancellation cancellation) {
        if (keys.isEmpty() || keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException(keys.size() + " keys");
        }
        List<KeyValues> values = new ArrayList<>();
        for (GroupKey key : keys) {
            values.add(values(events, key, visited, cancellation));
        }
        return new Counting(events.store(), keys, values, new GroupTable(maxGroups))
                .count(events.rows(), cancellation);
    }

    private KeyValues values(
            Selection events, GroupKey key, IntConsumer visited, Cancellation cancellation) {
        return switch (key) {
            case GroupKey.OfField(Field field) when field.isDictionary() ->
                    FieldValues.of(events.store(), field);
            case GroupKey.OfField(Field field) -> ofTexts(events, field);
            case GroupKey.AtPath(JsonPath path) -> atPath(events, path, visited, cancellation);
        };
    }

    /// The values of a field without a dictionary: times and ids.
    private KeyValues ofTexts(Selection events, Field field) {
        EventStore store = events.store();
        CollectedValues values = new CollectedValues(store.size(), maxGroups);
        events.rows().stream().forEach(row -> values.add(row, List.of(store.value(field, row))));
        return values;
    }

    private KeyValues atPath(
            Selection events, JsonPath path, IntConsumer visited, Cancellation cancellation) {
        CollectedValues values = new CollectedValues(events.store().size(), maxGroups);
        records.get()
                .visit(
                        events.store(),
                        events.rows(),
                        (row, original) -> values.add(row, shown(original, path)),
                        done -> {
                            visited.accept(done);
                            return !cancellation.isCancelled();
                        });
        cancellation.check();
        return values;
    }

    /// What the event's tree shows at a path; an empty text where it shows nothing.
    private static List<String> shown(Original original, JsonPath path) {
        try {
            List<String> texts =
                    JsonPathValues.shown(JsonTree.parse(original.json()), path).stream()
                            .map(GroupCounter::text)
                            .toList();
            return texts.isEmpty() ? List.of("") : texts;
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("a record that was loaded is not JSON", e);
        }
    }

    private static String text(JsonPathValues.Match match) {
        return match.scalar()
                ? match.text()
                : GroupKey.AtPath.container(match.text().startsWith("["));
    }

    /// One count.
    private record Counting(
            EventStore store, List<GroupKey> keys, List<KeyValues> values, GroupTable table) {
        Groups count(Rows rows, Cancellation cancellation) {
            int unreadable = 0;
            boolean several = false;
            int untilCheck = CHECK_ROWS;
            for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
                int added = add(row);
                unreadable += added == 0 ? 1 : 0;
                several |= added > 1;
                if (--untilCheck == 0) {
                    untilCheck = CHECK_ROWS;
                    cancellation.check();
                }
            }
            return new Groups(
                    keys, table.groups(this::texts), table.leftOut(), unreadable, several);
        }

        /// @return in how many groups the event is
        private int add(int row) {
            int[] firstValues = values.getFirst().of(row);
            if (values.size() == 1) {
                for (int value : firstValues) {
                    add(row, value, 0);
                }
                return firstValues.length;
            }
            int[] secondValues = values.get(1).of(row);
            for (int firstValue : firstValues) {
                for (int secondValue : secondValues) {
                    add(row, firstValue, secondValue);
                }
            }
            return firstValues.length * secondValues.length;
        }

        private void add(int row, int firstValue, int secondValue) {
            if (firstValue == KeyValues.LEFT_OUT || secondValue == KeyValues.LEFT_OUT) {
                table.leaveOut();
                return;
            }
            table.add(
                    (long) firstValue << Integer.SIZE | secondValue,
                    store.isFailure(row),
                    store.isChange(row),
                    store.code(Field.IDENTITY, row),
                    store.time(row));
        }

        private List<String> texts(long group) {
            String first = values.getFirst().text((int) (group >>> Integer.SIZE));
            return values.size() == 1
                    ? List.of(first)
                    : List.of(first, values.get(1).text((int) group));
        }
    }
}

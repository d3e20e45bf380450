package spoor.engine;

import spoor.event.Field;
import spoor.message.Message;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many events of a table match, by the engine's answer.
///
/// @param all the matching events
/// @param values the values of fields, the most frequent first
/// @param unexpressed conditions that the table cannot answer
/// @param unreadable addresses of files that the engine cannot read, which are not counted
public record EngineCounts(
        Bounds all,
        Map<Field, List<ValueBounds>> values,
        List<Message> unexpressed,
        Set<String> unreadable) {
    /// A number that is not known exactly.
    ///
    /// @param least the events that match in any case
    /// @param most these, and the events that may match
    public record Bounds(long least, long most) {
        public boolean isExact() {
            return least == most;
        }

        Bounds plus(Bounds other) {
            return new Bounds(least + other.least, most + other.most);
        }
    }

    /// How many of the matching events have a value.
    ///
    /// @param value empty for events without one
    public record ValueBounds(String value, Bounds count) {}

    /// These counts and those of the files that the engine could not read.
    ///
    /// @param matched how many events match there
    /// @param more how many of them have each value
    public EngineCounts with(long matched, Map<Field, Map<String, Long>> more) {
        Map<Field, List<ValueBounds>> sums = new LinkedHashMap<>();
        values.forEach((field, bounds) -> {
            Map<String, Bounds> byValue = new LinkedHashMap<>();
            bounds.forEach(value -> byValue.put(value.value(), value.count()));
            more.getOrDefault(field, Map.of())
                    .forEach((value, count) ->
                            byValue.merge(value, new Bounds(count, count), Bounds::plus));
            sums.put(field, ordered(byValue));
        });
        return new EngineCounts(
                all.plus(new Bounds(matched, matched)), sums, unexpressed, Set.of());
    }

    /// The most frequent first.
    static List<ValueBounds> ordered(Map<String, Bounds> values) {
        return values.entrySet().stream()
                .map(value -> new ValueBounds(value.getKey(), value.getValue()))
                .sorted(
                        Comparator.comparingLong((ValueBounds value) -> -value.count().most())
                                .thenComparing(ValueBounds::value))
                .toList();
    }

    /// Whether all is known exactly.
    public boolean isExact() {
        return all.isExact() && unexpressed.isEmpty() && unreadable.isEmpty();
    }
}

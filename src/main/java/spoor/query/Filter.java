package spoor.query;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.json.JsonPath;
import spoor.store.EventKey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which events match. A filter is data; [QueryEngine] evaluates it.
public sealed interface Filter {
    /// Every event.
    record Everything() implements Filter {}

    /// Events whose field equals one of the values; the empty value means missing, null or `""`. In
    /// a field with several values, here and in [Matches], one value must match.
    record OneOf(Field field, Set<String> values) implements Filter {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /// Events whose field matches a test.
    record Matches(Field field, ValueTest test) implements Filter {}

    /// Events with the text in one of their columns; case is ignored.
    record AnyColumnContains(Phrase phrase) implements Filter {}

    /// Events that are, or of which a copy is, in a file whose path matches.
    record InFile(Wildcard path) implements Filter {}

    /// Events with a time in the period; events without a valid time never match.
    record During(TimeRange range) implements Filter {}

    /// A condition on the original record, evaluated by [TextSearch].
    sealed interface InOriginal extends Filter {}

    /// Events with the text in their original record or in one of their columns; case is ignored.
    record RecordContains(Phrase phrase) implements InOriginal {}

    /// Events with a scalar at the path that matches the test; see [spoor.json.JsonPathValues]. As
    /// in [OneOf], the empty value means missing, null or `""`; `*` matches any value there, scalar
    /// or not.
    record AtPath(JsonPath path, ValueTest test) implements InOriginal {}

    /// Events with a scalar anywhere below the path that matches the test.
    record Below(JsonPath path, ValueTest test) implements InOriginal {}

    /// Events with a mark.
    record Marked(Mark mark) implements Filter {}

    /// These events.
    record Listed(Set<EventKey> events) implements Filter {
        public Listed {
            events = Set.copyOf(events);
        }
    }

    /// Events that do not match the filter.
    record Not(Filter filter) implements Filter {}

    /// Events that match all filters.
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = List.copyOf(filters);
        }
    }

    /// Events that match at least one of the filters.
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = List.copyOf(filters);
        }
    }

    /// A yes-or-no property of an event that is not a field.
    enum Mark {
        /// The call failed, as a whole or in part.
        FAILURE,
        /// Its name says that it changes something.
        CHANGE,
        /// AWS hid at least one of its values.
        HIDDEN_VALUES,
        /// CloudTrail left out a part that was too large.
        OMITTED_VALUES,
        /// Someone other than AWS masked one of its values.
        MASKED_VALUES,
        /// Its file has only some of its fields.
        PARTIAL
    }

    /// The filter that every event matches.
    static Filter everything() {
        return new Everything();
    }

    /// The conditions on the original record; empty if the columns can answer the whole filter.
    default Set<InOriginal> originals() {
        Set<InOriginal> found = new LinkedHashSet<>();
        OriginalConditions.collect(this, found);
        return found;
    }

    /// Whether a condition is on that field.
    default boolean tests(Field field) {
        return switch (this) {
            case OneOf(Field tested, _) -> tested.equals(field);
            case Matches(Field tested, _) -> tested.equals(field);
            case Not(Filter inner) -> inner.tests(field);
            case And(var inner) -> inner.stream().anyMatch(part -> part.tests(field));
            case Or(var inner) -> inner.stream().anyMatch(part -> part.tests(field));
            case Everything _,
                    AnyColumnContains _,
                    During _,
                    InFile _,
                    Marked _,
                    Listed _,
                    InOriginal _ ->
                    false;
        };
    }

    /// An approximation that needs no original records: texts are searched for in the columns only,
    /// and no event is excluded by a condition on a path.
    default Filter byColumns() {
        return originals().isEmpty() ? this : OriginalConditions.byColumns(this, true);
    }

    /// The events that match both filters; [Everything] is left out.
    default Filter and(Filter other) {
        if (this instanceof Everything) {
            return other;
        }
        return other instanceof Everything ? this : new And(List.of(this, other));
    }
}

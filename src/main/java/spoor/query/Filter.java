package spoor.query;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.json.JsonPath;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which events are wanted: data that says what, answered by [QueryEngine].
public sealed interface Filter {
    /// Every event.
    record Everything() implements Filter {}

    /// Events whose field has exactly one of the values; the empty value means missing, null or
    /// `""`. Of a field with several values, one is enough, here and in [Matches].
    record OneOf(Field field, Set<String> values) implements Filter {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /// Events whose field matches a pattern.
    record Matches(Field field, Wildcard pattern) implements Filter {}

    /// Events one of whose columns contains the text, whatever the case.
    record AnyColumnContains(Phrase phrase) implements Filter {}

    /// Events with a time in the period; those without a valid time lie in none.
    record During(TimeRange range) implements Filter {}

    /// What only the original text tells; see [TextSearch].
    sealed interface InOriginal extends Filter {}

    /// Events whose original text, or one of whose columns, contains the text, whatever the case.
    record RecordContains(Phrase phrase) implements InOriginal {}

    /// Events with a plain value at the path that matches the pattern; see
    /// [spoor.json.JsonPathValues]. As in [OneOf], the empty value means missing, null or `""`; `*`
    /// means that there is a value, plain or not.
    record AtPath(JsonPath path, Wildcard pattern) implements InOriginal {}

    /// Events with that mark.
    record Marked(Mark mark) implements Filter {}

    /// Events that the filter does not want.
    record Not(Filter filter) implements Filter {}

    /// Events that all filters want.
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = List.copyOf(filters);
        }
    }

    /// Events that one of the filters wants.
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = List.copyOf(filters);
        }
    }

    /// A fact about an event that is no field.
    enum Mark {
        /// It has an errorCode or an errorMessage.
        FAILURE,
        /// It changes something, by its name.
        CHANGE,
        /// AWS hid at least one of its values.
        HIDDEN_VALUES,
        /// A part of it was left out because it was too large.
        OMITTED_VALUES,
        /// Somebody else than AWS masked a value of it.
        MASKED_VALUES
    }

    /// The filter that wants every event.
    static Filter everything() {
        return new Everything();
    }

    /// What only the original records can answer; empty where columns are enough.
    default Set<InOriginal> originals() {
        Set<InOriginal> found = new LinkedHashSet<>();
        OriginalConditions.collect(this, found);
        return found;
    }

    /// What can be said at once: texts are looked for in the columns alone, and no event is left
    /// out for what stands at a path.
    default Filter byColumns() {
        return originals().isEmpty() ? this : OriginalConditions.byColumns(this, true);
    }

    /// Both filters; everything adds nothing.
    default Filter and(Filter other) {
        if (this instanceof Everything) {
            return other;
        }
        return other instanceof Everything ? this : new And(List.of(this, other));
    }
}

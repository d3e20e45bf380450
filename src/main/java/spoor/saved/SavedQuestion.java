package spoor.saved;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.json.JsonPath;
import spoor.query.EventQuery;
import spoor.query.FacetSelection;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;
import spoor.query.SortOrder;
import spoor.query.Wildcard;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// A question as a file has it. The file may be edited by hand or be of another version: what is
/// missing means nothing, and fields that are not known are left out.
///
/// The names of its members must stay, or users lose their views.
///
/// @param query in the query language; blank for none
/// @param inOriginal whether the original records are searched for it, too
/// @param include for names of fields the values that are included
/// @param exclude for names of fields the values that are excluded
/// @param from the first time of the period, in ISO 8601; null for no limit
/// @param until the end of the period, excluded
/// @param sort the field by which the events are sorted, or [#HIDDEN_VALUES]; null for the time
public record SavedQuestion(
        @Nullable String query,
        boolean inOriginal,
        @Nullable Map<String, List<String>> include,
        @Nullable Map<String, List<String>> exclude,
        @Nullable List<SavedPath> paths,
        @Nullable String from,
        @Nullable String until,
        boolean failuresOnly,
        boolean changesOnly,
        @Nullable String sort,
        boolean ascending) {
    /// The number of hidden values as the order.
    private static final String HIDDEN_VALUES = "hiddenValues";

    /// All events, the newest first.
    public static final SavedQuestion ALL =
            new SavedQuestion(null, false, null, null, null, null, null, false, false, null, false);

    public String text() {
        return query == null ? "" : query;
    }

    /// What is included and excluded of each field.
    public Map<Field, FacetSelection> selections(RecordSchema schema) {
        Map<Field, FacetSelection> selections = new TreeMap<>();
        add(include, FacetSelection::including, schema, selections);
        add(exclude, FacetSelection::excluding, schema, selections);
        return selections;
    }

    private static void add(
            @Nullable Map<String, List<String>> named,
            BiFunction<FacetSelection, String, FacetSelection> select,
            RecordSchema schema,
            Map<Field, FacetSelection> selections) {
        if (named == null) {
            return;
        }
        named.forEach((name, values) -> {
            Optional<Field> field = schema.named(name);
            if (field.isEmpty() || values == null) {
                return;
            }
            for (String value : values) {
                if (value != null) {
                    FacetSelection before =
                            selections.getOrDefault(field.get(), FacetSelection.NONE);
                    selections.put(field.get(), select.apply(before, value));
                }
            }
        });
    }

    /// A condition on a value at a path.
    ///
    /// @param excluded whether events that have it are left out
    public record PathTerm(JsonPath path, String value, boolean excluded) {
        Filter filter() {
            Filter has = new Filter.AtPath(path, Wildcard.literal(value));
            return excluded ? new Filter.Not(has) : has;
        }
    }

    public List<PathTerm> pathTerms() {
        return paths == null
                ? List.of()
                : paths.stream()
                        .filter(Objects::nonNull)
                        .flatMap(saved -> term(saved).stream())
                        .toList();
    }

    private static Optional<PathTerm> term(SavedPath saved) {
        if (saved.path() == null) {
            return Optional.empty();
        }
        String value = Objects.requireNonNullElse(saved.value(), "");
        return JsonPath.parse(saved.path())
                .map(path -> new PathTerm(path, value, saved.excluded()));
    }

    /// The period; nothing for all times.
    public Optional<TimeRange> period() {
        long first = millis(from).orElse(TimeRange.BEGINNING);
        long end = millis(until).orElse(TimeRange.END);
        boolean isAll = first == TimeRange.BEGINNING && end == TimeRange.END;
        return isAll || end < first ? Optional.empty() : Optional.of(new TimeRange(first, end));
    }

    private static Optional<Long> millis(@Nullable String time) {
        try {
            return Optional.ofNullable(time).map(Instant::parse).map(Instant::toEpochMilli);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // written by hand
        }
    }

    public SortOrder order(RecordSchema schema) {
        if (sort == null) {
            return SortOrder.NEWEST_FIRST;
        }
        if (sort.equals(HIDDEN_VALUES)) {
            return new SortOrder(new SortOrder.Key.OfHiddenValues(), !ascending);
        }
        return schema.named(sort)
                .map(field -> new SortOrder(new SortOrder.Key.OfField(field), !ascending))
                .orElse(SortOrder.NEWEST_FIRST);
    }

    /// The name of an order's key.
    public static String sort(SortOrder order) {
        return switch (order.key()) {
            case SortOrder.Key.OfField(Field field) -> field.shortName();
            case SortOrder.Key.OfHiddenValues() -> HIDDEN_VALUES;
        };
    }

    /// The values of fields by the fields' names.
    ///
    /// @param excluded whether those that are excluded are meant; else those that are included
    public static Map<String, List<String>> named(
            Map<Field, FacetSelection> selections, boolean excluded) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        selections.forEach((field, selection) -> {
            var values = excluded ? selection.excluded() : selection.included();
            if (!values.isEmpty()) {
                named.put(field.shortName(), List.copyOf(values));
            }
        });
        return named;
    }

    /// The question as a query.
    ///
    /// @throws QuerySyntaxException if its text is not a valid query
    public EventQuery toQuery(RecordSchema schema, KnownValues known) throws QuerySyntaxException {
        Filter filter = QueryParser.parse(schema, known, text());
        for (PathTerm term : pathTerms()) {
            filter = filter.and(term.filter());
        }
        if (failuresOnly) {
            filter = filter.and(new Filter.Marked(Filter.Mark.FAILURE));
        }
        if (changesOnly) {
            filter = filter.and(new Filter.Marked(Filter.Mark.CHANGE));
        }
        return new EventQuery(filter, selections(schema), period(), order(schema));
    }
}

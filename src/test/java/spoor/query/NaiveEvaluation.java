package spoor.query;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.PlainEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The oracle of the query engine: evaluates the same query over plain objects.
///
/// @param events in the order of their rows
record NaiveEvaluation(List<PlainEvent> events, EventQuery query) {
    /// The events in the order in which a store has them; no two may be duplicates.
    static List<PlainEvent> canonical(List<PlainEvent> events) {
        return events.stream()
                .sorted(
                        Comparator.<PlainEvent, Boolean>comparing(e -> e.time() == EventTime.NONE)
                                .thenComparingLong(PlainEvent::time)
                                .thenComparing(PlainEvent::path)
                                .thenComparingLong(PlainEvent::offset))
                .toList();
    }

    int[] rows() {
        return rows(matchesExceptPeriod(Optional.empty()).and(this::isInPeriod));
    }

    /// The matching rows in sort order.
    List<Integer> sortedRows() {
        List<Integer> newestFirst = new ArrayList<>();
        for (int row : rows()) {
            newestFirst.add(row);
        }
        newestFirst.sort(
                Comparator.<Integer, Boolean>comparing(row -> isUntimed(row))
                        .thenComparingInt(row -> isUntimed(row) ? row : -row));
        List<Integer> sorted = new ArrayList<>(newestFirst);
        sorted.sort(comparator());
        return sorted;
    }

    Map<String, Integer> facet(Field field) {
        return IntStream.of(rows(matchesExceptPeriod(Optional.of(field)).and(this::isInPeriod)))
                .mapToObj(row -> field.split(events.get(row).value(field)))
                .flatMap(List::stream)
                .collect(Collectors.toMap(value -> value, _ -> 1, Integer::sum));
    }

    /// The rows that match, if the period is ignored.
    int[] inAnyPeriod() {
        return rows(matchesExceptPeriod(Optional.empty()));
    }

    int count(Predicate<PlainEvent> test) {
        return (int) IntStream.of(rows()).mapToObj(events::get).filter(test).count();
    }

    private int[] rows(Predicate<PlainEvent> test) {
        return IntStream.range(0, events.size())
                .filter(row -> test.test(events.get(row)))
                .toArray();
    }

    private boolean isUntimed(int row) {
        return events.get(row).time() == EventTime.NONE;
    }

    private boolean isInPeriod(PlainEvent event) {
        return query.period().isEmpty()
                || (event.time() != EventTime.NONE
                        && event.time() >= query.period().get().from()
                        && event.time() < query.period().get().until());
    }

    /// The filter and the selections of all fields except one.
    private Predicate<PlainEvent> matchesExceptPeriod(Optional<Field> except) {
        Predicate<PlainEvent> all = predicateOf(query.filter());
        for (Map.Entry<Field, FacetSelection> entry : query.selections().entrySet()) {
            if (!except.equals(Optional.of(entry.getKey()))) {
                all =
                        all.and(e ->
                                selects(
                                        entry.getValue(),
                                        entry.getKey().split(e.value(entry.getKey()))));
            }
        }
        return all;
    }

    private static boolean selects(FacetSelection selection, List<String> values) {
        return (selection.included().isEmpty()
                        || values.stream().anyMatch(selection.included()::contains))
                && values.stream().noneMatch(selection.excluded()::contains);
    }

    private static Predicate<PlainEvent> predicateOf(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> _ -> true;
            case Filter.OneOf(Field field, var values) ->
                    e -> field.split(e.value(field)).stream().anyMatch(values::contains);
            case Filter.Matches(Field field, ValueTest test) -> {
                Predicate<String> matcher = matcher(test.toString());
                yield e -> field.split(e.value(field)).stream().anyMatch(matcher);
            }
            case Filter.AnyColumnContains(Phrase phrase) -> e -> anyColumnContains(e, phrase);
            case Filter.InFile(Wildcard path) -> {
                Predicate<String> matcher = matcher(path.toString());
                yield e -> matcher.test(e.path());
            }
            case Filter.During(var range) ->
                    e ->
                            e.time() != EventTime.NONE
                                    && e.time() >= range.from()
                                    && e.time() < range.until();
            case Filter.RecordContains text ->
                    e -> anyColumnContains(e, text.phrase()) || matchesOriginal(e.path(), text);
            case Filter.AtPath at -> e -> matchesOriginal(e.path(), at);
            case Filter.Below below -> e -> matchesOriginal(e.path(), below);
            case Filter.Listed _ -> throw new IllegalArgumentException("keys of a store");
            case Filter.Marked(Filter.Mark mark) ->
                    switch (mark) {
                        case FAILURE -> PlainEvent::failure;
                        case CHANGE -> PlainEvent::change;
                        case HIDDEN_VALUES -> e -> e.hidden() > 0;
                        case OMITTED_VALUES -> e -> e.omitted() > 0;
                        case MASKED_VALUES -> PlainEvent::masked;
                        case PARTIAL -> _ -> false;
                    };
            case Filter.Not(Filter inner) -> predicateOf(inner).negate();
            case Filter.And(var inner) ->
                    inner.stream()
                            .map(NaiveEvaluation::predicateOf)
                            .reduce(_ -> true, Predicate::and);
            case Filter.Or(var inner) ->
                    inner.stream()
                            .map(NaiveEvaluation::predicateOf)
                            .reduce(_ -> false, Predicate::or);
        };
    }

    /// A wildcard as a regular expression.
    static Predicate<String> matcher(String wildcard) {
        String regex =
                wildcard.chars()
                        .mapToObj(c -> c == '*' ? ".*" : Pattern.quote(Character.toString(c)))
                        .collect(Collectors.joining());
        Predicate<String> matcher =
                Pattern.compile(
                                regex,
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                        .asMatchPredicate();
        return wildcard.contains("*") ? value -> !value.isEmpty() && matcher.test(value) : matcher;
    }

    private static boolean anyColumnContains(PlainEvent event, Phrase phrase) {
        return RecordSchema.CLOUDTRAIL.fields().stream()
                .filter(field -> field != Field.TIME)
                .anyMatch(field -> contains(event.value(field), phrase));
    }

    /// Looks for the parts of a phrase by a regular expression.
    private static boolean contains(String text, Phrase phrase) {
        String regex =
                phrase.parts().stream()
                        .map(part -> Pattern.quote(part.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /// In these tests the path of an event's file replaces its original record; it is also the only
    /// value at each path of the record.
    static boolean matchesOriginal(String path, Filter.InOriginal condition) {
        return switch (condition) {
            case Filter.RecordContains(Phrase phrase) -> contains(path, phrase);
            case Filter.AtPath(_, ValueTest test) -> matcher(test.toString()).test(path);
            case Filter.Below(_, ValueTest test) -> matcher(test.toString()).test(path);
        };
    }

    private Comparator<Integer> comparator() {
        boolean descending = query.order().descending();
        return switch (query.order().key()) {
            case SortOrder.Key.OfField(Field field) when field == Field.TIME ->
                    descending ? (_, _) -> 0 : Comparator.naturalOrder();
            case SortOrder.Key.OfField(Field field) -> {
                Comparator<String> byText =
                        field == Field.ID
                                ? Comparator.naturalOrder()
                                : Comparator.<String, String>comparing(
                                                text -> text.toLowerCase(Locale.ROOT))
                                        .thenComparing(Comparator.naturalOrder());
                Comparator<String> directed =
                        descending ? Collections.reverseOrder(byText) : byText;
                yield Comparator.<Integer, Boolean>comparing(
                                row -> events.get(row).value(field).isEmpty())
                        .thenComparing(row -> events.get(row).value(field), directed);
            }
            case SortOrder.Key.OfHiddenValues() -> {
                Comparator<Integer> byNumber =
                        Comparator.comparingInt(row -> events.get(row).hidden());
                yield descending ? byNumber.reversed() : byNumber;
            }
        };
    }
}

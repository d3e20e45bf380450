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

/// The oracle of the query engine: the same questions answered by going through plain objects.
///
/// @param events in the order of their rows
record NaiveAnswer(List<PlainEvent> events, EventQuery query) {
    /// The events in the order in which a store has them; none may be a duplicate.
    static List<PlainEvent> canonical(List<PlainEvent> events) {
        return events.stream()
                .sorted(
                        Comparator.<PlainEvent, Boolean>comparing(e -> e.time() == EventTime.NONE)
                                .thenComparingLong(PlainEvent::time)
                                .thenComparing(PlainEvent::path)
                                .thenComparingInt(PlainEvent::offset))
                .toList();
    }

    int[] rows() {
        return rows(isPicked(Optional.empty()).and(this::isDuring));
    }

    /// The selected rows as they are shown.
    List<Integer> shown() {
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
        return IntStream.of(rows(isPicked(Optional.of(field)).and(this::isDuring)))
                .mapToObj(row -> field.split(events.get(row).value(field)))
                .flatMap(List::stream)
                .collect(Collectors.toMap(value -> value, _ -> 1, Integer::sum));
    }

    /// The events with a time that are wanted but for the period.
    List<PlainEvent> inAnyPeriod() {
        return IntStream.of(rows(isPicked(Optional.empty())))
                .mapToObj(events::get)
                .filter(e -> e.time() != EventTime.NONE)
                .toList();
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

    private boolean isDuring(PlainEvent event) {
        return query.period().isEmpty()
                || (event.time() != EventTime.NONE
                        && event.time() >= query.period().get().from()
                        && event.time() < query.period().get().until());
    }

    /// What was typed, and the picks of all fields but one.
    private Predicate<PlainEvent> isPicked(Optional<Field> except) {
        Predicate<PlainEvent> all = wanting(query.filter());
        for (Map.Entry<Field, FacetSelection> entry : query.selections().entrySet()) {
            if (!except.equals(Optional.of(entry.getKey()))) {
                all =
                        all.and(e ->
                                picks(
                                        entry.getValue(),
                                        entry.getKey().split(e.value(entry.getKey()))));
            }
        }
        return all;
    }

    private static boolean picks(FacetSelection picks, List<String> values) {
        return (picks.included().isEmpty() || values.stream().anyMatch(picks.included()::contains))
                && values.stream().noneMatch(picks.excluded()::contains);
    }

    private static Predicate<PlainEvent> wanting(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> _ -> true;
            case Filter.OneOf(Field field, var values) ->
                    e -> field.split(e.value(field)).stream().anyMatch(values::contains);
            case Filter.Matches(Field field, Wildcard wildcard) -> {
                Predicate<String> matcher = matcher(wildcard.toString());
                yield e -> field.split(e.value(field)).stream().anyMatch(matcher);
            }
            case Filter.AnyColumnContains(Phrase phrase) -> e -> mentions(e, phrase);
            case Filter.During(var range) ->
                    e ->
                            e.time() != EventTime.NONE
                                    && e.time() >= range.from()
                                    && e.time() < range.until();
            case Filter.RecordContains text ->
                    e -> mentions(e, text.phrase()) || hasText(e.path(), text);
            case Filter.AtPath at -> e -> hasText(e.path(), at);
            case Filter.Marked(Filter.Mark mark) ->
                    switch (mark) {
                        case FAILURE -> PlainEvent::failure;
                        case CHANGE -> PlainEvent::change;
                        case HIDDEN_VALUES -> e -> e.hidden() > 0;
                        case OMITTED_VALUES -> e -> e.omitted() > 0;
                        case MASKED_VALUES -> PlainEvent::masked;
                    };
            case Filter.Not(Filter inner) -> wanting(inner).negate();
            case Filter.And(var inner) ->
                    inner.stream().map(NaiveAnswer::wanting).reduce(_ -> true, Predicate::and);
            case Filter.Or(var inner) ->
                    inner.stream().map(NaiveAnswer::wanting).reduce(_ -> false, Predicate::or);
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

    private static boolean mentions(PlainEvent event, Phrase phrase) {
        return RecordSchema.CLOUDTRAIL.fields().stream()
                .filter(field -> field != Field.TIME)
                .anyMatch(field -> contains(event.value(field), phrase));
    }

    /// Parts that stand one behind the other, as a regular expression.
    private static boolean contains(String text, Phrase phrase) {
        String regex =
                phrase.parts().stream()
                        .map(part -> Pattern.quote(part.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /// What stands in for the original record in these tests: the path of its file, which is also
    /// the only value at each path.
    static boolean hasText(String path, Filter.InOriginal wanted) {
        return switch (wanted) {
            case Filter.RecordContains(Phrase phrase) -> contains(path, phrase);
            case Filter.AtPath(_, Wildcard pattern) -> matcher(pattern.toString()).test(path);
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

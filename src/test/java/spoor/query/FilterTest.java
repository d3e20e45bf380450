package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.fixture.PlainEvent;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Which events match each filter.
final class FilterTest {
    private static final String GUID = "0a1b2c3d-1111-4000-8000-00000000000f";

    private final EventStore store =
            PlainEvent.store(
                    List.of(
                            PlainEvent.at("a", 0, 1000)
                                    .with(Field.ID, GUID)
                                    .with(Field.EVENT, "DeleteQueue")
                                    .failed(),
                            PlainEvent.at("a", 1, 2000)
                                    .with(Field.ID, "Evt-" + GUID)
                                    .with(Field.EVENT, "deletequeue")
                                    .changing(),
                            PlainEvent.at("a", 2, 3000)
                                    .with(Field.AGENT, "console " + GUID.toUpperCase(Locale.ROOT))
                                    .hiding(2, 0),
                            PlainEvent.at("a", 3, EventTime.NONE)
                                    .with(Field.ARN, "arn:aws:iam::111122223333:user/Zoë")
                                    .hiding(0, 1)));

    private String rows(Filter filter) {
        FilterEvaluator evaluator = new FilterEvaluator(store, TextSearch.NONE);
        Rows rows = evaluator.rows(filter, new Cancellation());
        return String.join(" ", rows.stream().mapToObj(Integer::toString).toList());
    }

    @Test
    void everyEventMatchesEverything() {
        assertThat(rows(Filter.everything())).isEqualTo("0 1 2 3");
    }

    @Test
    void oneOfComparesTheWholeTextWithItsCase() {
        assertThat(rows(new Filter.OneOf(Field.EVENT, Set.of("DeleteQueue", "Delete"))))
                .isEqualTo("0");
    }

    @Test
    void theEmptyValueMatchesAMissingValue() {
        assertThat(rows(new Filter.OneOf(Field.EVENT, Set.of("")))).isEqualTo("2 3");
        assertThat(rows(new Filter.OneOf(Field.ID, Set.of("")))).isEqualTo("2 3");
        assertThat(rows(new Filter.OneOf(Field.TIME, Set.of("")))).isEqualTo("3");
    }

    @Test
    void noEventMatchesOneOfNoValues() {
        assertThat(rows(new Filter.OneOf(Field.EVENT, Set.of()))).isEmpty();
    }

    @Test
    void oneOfFindsIdsAndTimesByTheirText() {
        assertThat(rows(new Filter.OneOf(Field.ID, Set.of(GUID)))).isEqualTo("0");
        assertThat(rows(new Filter.OneOf(Field.TIME, Set.of("1970-01-01T00:00:02Z"))))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "event, delete*, 0 1",
        "event, *, 0 1",
        "event, *QUEUE, 0 1",
        "id, 0A1B*, 0",
        "id, evt*, 1",
        "time, 1970-01-01T00:00:0*, 0 1 2",
        "arn, *zoË, 3",
        "event, nothing*, ''"
    })
    void matchesPatterns(String name, String pattern, String rows) {
        Field field = RecordSchema.CLOUDTRAIL.named(name).orElseThrow();
        assertThat(rows(new Filter.Matches(field, Wildcard.of(pattern)))).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "deletequeue, 0 1",
        "queue, 0 1",
        "ZOË, 3",
        "111122223333, 3",
        "evt-, 1",
        "0a1b2c3d-1111, 0 1 2",
        "2C3D, 0 1 2",
        "dele*queue, 0 1",
        "0a1b*000f, 0 1 2",
        "arn*zo, 3",
        "queue*dele, ''",
        "nowhere, ''"
    })
    void anyColumnContainsSearchesAllColumns(String text, String rows) {
        assertThat(rows(new Filter.AnyColumnContains(Phrase.of(text)))).isEqualTo(rows);
    }

    @Test
    void anyColumnContainsFindsAGuidAsAnIdAndWithinOtherTexts() {
        assertThat(rows(new Filter.AnyColumnContains(Phrase.of(GUID)))).isEqualTo("0 1 2");
        assertThat(rows(new Filter.AnyColumnContains(Phrase.of(GUID.toUpperCase(Locale.ROOT)))))
                .isEqualTo("0 1 2");
    }

    @ParameterizedTest
    @CsvSource({"FAILURE, 0", "CHANGE, 1", "HIDDEN_VALUES, 2", "OMITTED_VALUES, 3"})
    void findsMarkedEvents(Filter.Mark mark, String rows) {
        assertThat(rows(new Filter.Marked(mark))).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"1000, 3000, 0 1", "1001, 3001, 1 2", "2000, 2000, ''", "0, 9000, 0 1 2"})
    void findsEventsInAPeriod(long from, long until, String rows) {
        assertThat(rows(new Filter.During(new TimeRange(from, until)))).isEqualTo(rows);
    }

    @Test
    void anEventWithoutATimeMatchesNoPeriodButEachNegatedOne() {
        Filter always = new Filter.During(new TimeRange(TimeRange.BEGINNING, TimeRange.END));
        assertThat(rows(always)).isEqualTo("0 1 2");
        assertThat(rows(new Filter.Not(always))).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({GUID + ", 0", "EVT-" + GUID + ", 1", "00000000-1111-4000-8000-00000000000f, ''"})
    void findsWholeIdsInAnyCase(String id, String rows) {
        assertThat(rows(new Filter.Matches(Field.ID, Wildcard.of(id)))).isEqualTo(rows);
        assertThat(rows(new Filter.Matches(Field.ID, Wildcard.of(id.toUpperCase(Locale.ROOT)))))
                .isEqualTo(rows);
    }

    @Test
    void anEmptyAndMatchesEverythingAndAnEmptyOrNothing() {
        assertThat(rows(new Filter.And(List.of()))).isEqualTo("0 1 2 3");
        assertThat(rows(new Filter.Or(List.of()))).isEmpty();
        assertThat(rows(new Filter.Not(Filter.everything()))).isEmpty();
    }

    @Test
    void andOmitsTheFilterForEverything() {
        Filter failed = new Filter.Marked(Filter.Mark.FAILURE);
        assertThat(Filter.everything().and(failed)).isEqualTo(failed);
        assertThat(failed.and(Filter.everything())).isEqualTo(failed);
        assertThat(failed.and(failed)).isEqualTo(new Filter.And(List.of(failed, failed)));
    }

    @Test
    void doesNotCacheACancelledSearch() {
        Cancellation cancellation = new Cancellation();
        FilterEvaluator evaluator =
                new FilterEvaluator(
                        store,
                        (s, conditions, current) -> {
                            current.check();
                            return Map.of(conditions.iterator().next(), Rows.all(s.size()));
                        });
        cancellation.cancel();
        assertThatThrownBy(() ->
                        evaluator.rows(new Filter.RecordContains(Phrase.of("x")), cancellation))
                .isInstanceOf(CancellationException.class);
        assertThat(
                        evaluator
                                .rows(new Filter.RecordContains(Phrase.of("x")), new Cancellation())
                                .isAll())
                .isTrue();
    }
}

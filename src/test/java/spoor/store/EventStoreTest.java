package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.EventId;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.fixture.PlainEvent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// What a store tells of its rows, and its periods.
final class EventStoreTest {
    private static final String GUID = "0a1b2c3d-0000-4000-8000-00000000000f";

    /// Events at 10, 20, 20, 30 and at no time.
    private final EventStore store =
            PlainEvent.store(
                    List.of(
                            PlainEvent.at("a", 1, 10).with(Field.ID, GUID).failed(),
                            PlainEvent.at("a", 2, 20).with(Field.ID, "no GUID").changing(),
                            PlainEvent.at("a", 3, 20),
                            PlainEvent.at("b", 4, 30).failed().changing(),
                            PlainEvent.at("b", 5, EventTime.NONE).failed()));

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 0", "11, 1", "20, 1", "21, 3", "30, 3", "31, 4"})
    void findsTheFirstRowThatIsNotBeforeATime(long millis, int row) {
        assertThat(store.firstAtOrAfter(millis)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 0 1 2 3", "10, 20, 0", "10, 21, 0 1 2", "20, 20, ''", "11, 30, 1 2"})
    void aPeriodHasItsFirstMillisecondAndNotItsLast(long from, long until, String rows) {
        assertThat(text(store.during(new TimeRange(from, until)))).isEqualTo(rows);
    }

    private static String text(Rows rows) {
        return String.join(" ", rows.stream().mapToObj(Integer::toString).toList());
    }

    @Test
    void aPeriodWithoutBoundsHasAllEventsThatHaveATime() {
        TimeRange always = new TimeRange(TimeRange.BEGINNING, TimeRange.END);
        assertThat(text(store.during(always))).isEqualTo("0 1 2 3");
    }

    @Test
    void aPeriodHasTheRowsWhoseTimeItContains() {
        for (long from = 8; from < 33; from++) {
            for (long until = from; until < 33; until++) {
                TimeRange range = new TimeRange(from, until);
                assertThat(store.during(range).stream().toArray())
                        .isEqualTo(
                                IntStream.range(0, store.size())
                                        .filter(row -> range.contains(store.time(row)))
                                        .toArray());
            }
        }
    }

    @Test
    void countsTheRowsThatHaveATime() {
        assertThat(store.timedRows()).isEqualTo(4);
    }

    @Test
    void hasTheSetsOfFailuresAndChanges() {
        assertThat(text(store.failures())).isEqualTo("0 3 4");
        assertThat(text(store.changes())).isEqualTo("1 3");
    }

    @Test
    void tellsATimeInCloudTrailsSpellingAndNoneAsEmpty() {
        assertThat(store.value(Field.TIME, 0)).isEqualTo("1970-01-01T00:00:00.010Z");
        assertThat(store.value(Field.TIME, 4)).isEmpty();
    }

    @Test
    void printsGuidsOnly() {
        byte[] text = new byte[EventId.TEXT_LENGTH];
        assertThat(store.printId(0, text)).isTrue();
        assertThat(new String(text, StandardCharsets.US_ASCII)).isEqualTo(GUID);
        assertThat(store.printId(1, text)).isFalse();
        assertThat(store.printId(2, text)).isFalse();
    }

    @Test
    void comparesIdsWithGuids() {
        EventId id = EventId.parse(GUID).orElseThrow();
        assertThat(IntStream.range(0, store.size()).filter(row -> store.hasId(row, id)))
                .containsExactly(0);
        assertThat(store.hasId(2, new EventId(0, 0))).isFalse();
    }

    @Test
    void findsEventsWithoutATimeByTheirKey() {
        assertThat(IntStream.range(0, store.size()).map(row -> store.rowOf(store.key(row))))
                .containsExactly(0, 1, 2, 3, 4);
    }
}

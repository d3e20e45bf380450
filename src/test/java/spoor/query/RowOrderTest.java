package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.PlainEvent;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.List;
import java.util.stream.IntStream;

/// Positions and rows, in both directions.
final class RowOrderTest {
    private static final Cancellation NEVER = new Cancellation();

    private static SortOrder by(Field field, boolean descending) {
        return new SortOrder(new SortOrder.Key.OfField(field), descending);
    }

    private static List<Integer> rowsOf(RowOrder order) {
        return IntStream.range(0, order.size()).mapToObj(order::rowAt).toList();
    }

    @Test
    void positionAndRowAreInverseInEveryOrder() {
        EventStore store = PlainEvent.store(new RandomQueries(3).events(700));
        Rows matching = store.changes();
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            for (boolean descending : new boolean[] {false, true}) {
                RowOrder order = Sorter.sort(store, matching, by(field, descending), NEVER);
                assertThat(order.size()).isEqualTo(matching.count());
                assertThat(rowsOf(order)).doesNotHaveDuplicates().allMatch(matching::contains);
                for (int position = 0; position < order.size(); position++) {
                    assertThat(order.positionOf(order.rowAt(position))).isEqualTo(position);
                }
            }
        }
    }

    @Test
    void rowsBetweenTwoPositionsAreTheRowsAtThem() {
        EventStore store = PlainEvent.store(new RandomQueries(5).events(300));
        for (Rows matching : List.of(store.changes(), Rows.all(300))) {
            for (Field field : List.of(Field.TIME, Field.EVENT)) {
                for (boolean descending : new boolean[] {false, true}) {
                    RowOrder order = Sorter.sort(store, matching, by(field, descending), NEVER);
                    for (int first = 0; first < order.size(); first += 7) {
                        for (int last = first; last < order.size(); last += 11) {
                            assertThat(order.rowsBetween(first, last).stream())
                                    .containsExactlyInAnyOrderElementsOf(
                                            rowsOf(order).subList(first, last + 1));
                        }
                    }
                }
            }
        }
    }

    @Test
    void rowsThatDoNotMatchHaveNoPosition() {
        EventStore store = PlainEvent.store(new RandomQueries(3).events(100));
        Rows matching = Rows.range(100, 10, 20);
        for (Field field : List.of(Field.TIME, Field.ID, Field.EVENT)) {
            RowOrder order = Sorter.sort(store, matching, by(field, true), NEVER);
            assertThat(IntStream.of(-1, 0, 9, 20, 99, 100, 1000).map(order::positionOf).boxed())
                    .containsOnly(-1);
        }
    }

    @Test
    void eventsWithoutATimeAreLastInBothDirections() {
        EventStore store =
                PlainEvent.store(
                        List.of(
                                PlainEvent.at("a", 0, 10),
                                PlainEvent.at("a", 1, 20),
                                PlainEvent.at("a", 2, EventTime.NONE),
                                PlainEvent.at("a", 3, EventTime.NONE)));
        Rows all = Rows.all(4);
        assertThat(rowsOf(Sorter.sort(store, all, by(Field.TIME, false), NEVER)))
                .containsExactly(0, 1, 2, 3);
        assertThat(rowsOf(Sorter.sort(store, all, by(Field.TIME, true), NEVER)))
                .containsExactly(1, 0, 2, 3);
    }

    @Test
    void eventsWithoutATextAreLastInBothDirections() {
        EventStore store =
                PlainEvent.store(
                        List.of(
                                PlainEvent.at("a", 0, 10),
                                PlainEvent.at("a", 1, 20).with(Field.ERROR, "B"),
                                PlainEvent.at("a", 2, 30).with(Field.ERROR, "a")));
        Rows all = Rows.all(3);
        assertThat(rowsOf(Sorter.sort(store, all, by(Field.ERROR, false), NEVER)))
                .containsExactly(2, 1, 0);
        assertThat(rowsOf(Sorter.sort(store, all, by(Field.ERROR, true), NEVER)))
                .containsExactly(1, 2, 0);
    }

    @Test
    void rowsWithEqualKeysAreNewestFirstInBothDirections() {
        EventStore store =
                PlainEvent.store(
                        IntStream.range(0, 5)
                                .mapToObj(i ->
                                        PlainEvent.at("a", i, 10L * i)
                                                .with(Field.EVENT, i % 2 == 0 ? "A" : "B"))
                                .toList());
        Rows all = Rows.all(5);
        assertThat(rowsOf(Sorter.sort(store, all, by(Field.EVENT, false), NEVER)))
                .containsExactly(4, 2, 0, 3, 1);
        assertThat(rowsOf(Sorter.sort(store, all, by(Field.EVENT, true), NEVER)))
                .containsExactly(3, 1, 4, 2, 0);
        assertThat(rowsOf(Sorter.sort(store, all, by(Field.ID, false), NEVER)))
                .containsExactly(4, 3, 2, 1, 0);
    }

    @Test
    void idsThatBeginAlikeAreOrderedByTheirTexts() {
        List<String> ids =
                List.of(
                        "80000000-0000-4000-8000-000000000002",
                        "80000000-0000-4000-8000-000000000001",
                        "7fffffff-ffff-4fff-bfff-ffffffffffff",
                        "80000000-0000-4000-7fff-000000000003",
                        "ffffffff-0000-4000-8000-000000000000",
                        "00000000-0000-4000-8000-000000000000",
                        "80000000-0000-4000-8000-000000000001",
                        "80000000-0000-4000-8000-000000000001",
                        "80000000-0000-4000-8000-000000000001");
        EventStore store =
                PlainEvent.store(
                        IntStream.range(0, ids.size())
                                .mapToObj(i ->
                                        PlainEvent.at("a", i, i < 7 ? 10L * i : EventTime.NONE)
                                                .with(Field.ID, ids.get(i))
                                                .with(Field.EVENT, "Event" + i))
                                .toList());
        Rows all = Rows.all(ids.size());
        assertThat(rowsOf(Sorter.sort(store, all, by(Field.ID, false), NEVER)))
                .containsExactly(5, 2, 3, 6, 1, 7, 8, 0, 4);
        assertThat(rowsOf(Sorter.sort(store, all, by(Field.ID, true), NEVER)))
                .containsExactly(4, 0, 6, 1, 7, 8, 3, 2, 5);
    }

    @Test
    void anEmptySelectionHasAnEmptyOrder() {
        EventStore store = EventStore.empty(RecordSchema.CLOUDTRAIL);
        for (Field field : List.of(Field.TIME, Field.ID, Field.EVENT)) {
            assertThat(Sorter.sort(store, Rows.none(0), by(field, true), NEVER).size()).isZero();
        }
    }
}

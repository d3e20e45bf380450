package spoor.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.util.Callback;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.DisplayTest;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.Column;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

@ExtendWith(WindowExtension.class)
final class EventTableTest {
    private static final int EVENTS = 200;

    /// Event 0 is the oldest, at the end of the table.
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            IntStream.range(0, EVENTS)
                                    .mapToObj(EventTableTest::event)
                                    .toArray(EventJson[]::new));

    private static EventJson event(int number) {
        EventJson event = EventJson.number(number).name("Event" + number);
        return number % 10 == 0
                ? event.error("AccessDenied").user("bob").key("AKIAEXAMPLE").ip("198.51.100.9")
                : event;
    }

    @Test
    void showsTheNewestEventsFirst(TestWindow window) {
        window.columns(Column.EVENT, Column.SERVICE).show(trail);

        window.awaitCell(0, "event", "Event199");
        window.awaitCell(0, "service", "sqs");
        window.awaitCell(1, "event", "Event198");
    }

    @Test
    void marksFailuresAndChanges(TestWindow window) {
        window.columns(Column.EVENT, Column.ERROR).show(trail);

        assertThat(window.is(window.row(9), "failure")).isTrue();
        assertThat(window.is(window.row(8), "failure")).isFalse();
        assertThat(window.is(window.row(8), "change")).isTrue();
        window.awaitCell(9, "error", "AccessDenied");
    }

    @Test
    void marksPartialRowsWithATooltipInTheColumnOfEvents(TestWindow window) {
        MemorySource mixed =
                new MemorySource("mixed")
                        .put("a.json", event(1))
                        .text(
                                "b.csv",
                                """
                                Event name,Event time,Event source
                                PutRow,2026-11-30T00:00:00Z,sqs.amazonaws.com
                                """);
        window.columns(Column.EVENT, Column.SERVICE).show(mixed);

        window.awaitCell(0, "event", "PutRow");
        assertThat(badges(window.cell(0, "event"), window))
                .singleElement()
                .returns(Messages.text("table.partial"), Label::getText)
                .returns(
                        Messages.text("table.partial.hint"), badge -> badge.getTooltip().getText());
        assertThat(badges(window.cell(1, "event"), window)).isEmpty();
        assertThat(badges(window.cell(0, "service"), window)).isEmpty();
    }

    private static List<Label> badges(Node cell, TestWindow window) {
        return window.fx(() ->
                cell.lookupAll(".badge").stream()
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast)
                        .toList());
    }

    @Test
    void selectsTheEventThatIsClicked(TestWindow window) {
        window.show(trail).click(window.cell(3, "event"));

        assertThat(window.selectedPlaces()).containsExactly(3);
        assertThat(window.is(window.row(3), "lead")).isTrue();
        window.await(
                "it is read", () -> window.texts(".detail-title").contains("Event196 \u00b7 sqs"));
    }

    @Test
    void movesByKeys(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN).press(KeyCode.DOWN);
        assertThat(window.selectedPlaces()).containsExactly(1);

        window.press(KeyCode.UP);
        assertThat(window.selectedPlaces()).containsExactly(0);

        window.press(KeyCode.END);
        assertThat(window.selectedPlaces()).containsExactly(EVENTS - 1);
        assertThat(window.placesInView()).last().isEqualTo(EVENTS - 1);

        window.press(KeyCode.PAGE_UP);
        int page = window.placesInView().size();
        assertThat(window.lead()).isBetween(EVENTS - 2 - page, EVENTS - page);

        window.press(KeyCode.HOME);
        assertThat(window.selectedPlaces()).containsExactly(0);
        assertThat(window.placesInView()).first().isEqualTo(0);
    }

    @Test
    void staysAtTheEnds(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN).press(KeyCode.HOME).press(KeyCode.UP);
        assertThat(window.lead()).isZero();

        window.press(KeyCode.END).press(KeyCode.DOWN);
        assertThat(window.lead()).isEqualTo(EVENTS - 1);
    }

    @Test
    void extendsTheSelectionByKeys(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN);

        window.press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.DOWN);

        assertThat(window.selectedPlaces()).containsExactly(0, 1, 2);
    }

    @Test
    void selectsAllThatIsFilteredByKey(TestWindow window) {
        window.show(trail).click("#failures-only").awaitShown(EVENTS / 10);
        window.click(window.cell(0, "event"));

        window.press(KeyCode.SHORTCUT, KeyCode.A);

        assertThat(window.selectedPlaces()).hasSize(EVENTS / 10);
    }

    @Test
    void ticksByKeyAndByClick(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN).press(KeyCode.SPACE);
        assertThat(window.is(window.row(0), "ticked")).isTrue();
        assertThat(window.texts(".status .status-number")).contains("1 ticked");

        window.click(window.cell(4, "tick"));
        assertThat(window.is(window.row(4), "ticked")).isTrue();
        assertThat(window.selectedPlaces()).containsExactly(0);

        window.press(KeyCode.SPACE);
        assertThat(window.is(window.row(0), "ticked")).isFalse();
    }

    @Test
    void copiesTheSelectedRows(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.DOWN);

        window.press(KeyCode.SHORTCUT, KeyCode.C);

        List<String> lines = window.copied().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("Time\tEvent\tService\tRegion");
        assertThat(lines.get(1)).startsWith("2026-11-22 09:03:19\tEvent199\tsqs\teu-central-1");
        assertThat(lines.get(2)).contains("\tEvent198\t");
    }

    @Test
    void filtersByTheValueThatIsRightClicked(TestWindow window) {
        window.columns(Column.EVENT, Column.WHO).show(trail);
        window.rightClick(window.cell(9, "identity"));

        window.clickText("table.menu.only").awaitShown(EVENTS / 10);

        assertThat(window.texts(".chip .label")).containsExactly("Who = bob");
    }

    @Test
    void findsTheEventsOfTheSameAccessKey(TestWindow window) {
        window.show(trail).rightClick(window.cell(9, "event"));

        window.clickText("event.related");
        window.clickText("event.sameKey").awaitShown(EVENTS / 10);

        assertThat(window.texts(".chip .label")).containsExactly("Access key = AKIAEXAMPLE");
    }

    @Test
    void scrollsByTheWheel(TestWindow window) {
        window.show(trail);
        window.input().moveTo(window.input().pointOf(window.cell(2, "event")));

        window.input().scroll(5, javafx.geometry.VerticalDirection.DOWN);

        window.await("it has scrolled", () -> window.placesInView().getFirst() > 0);
        int first = window.placesInView().getFirst();
        window.awaitCell(first, "event", "Event" + (EVENTS - 1 - first));
    }

    @Test
    void keepsTheSelectedEventInViewWhileNewerOnesComeIn(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN).press(KeyCode.END);
        trail.put("b.json", EventJson.number(500), EventJson.number(501));

        window.press(KeyCode.F5).awaitShown(EVENTS + 2);

        assertThat(window.lead()).isEqualTo(EVENTS + 1);
        assertThat(window.placesInView()).contains(EVENTS + 1);
    }

    @Test
    void showsTheColumnsThatAreChosen(TestWindow window) {
        window.show(trail).columns(Column.EVENT_ID, Column.ACCOUNT);

        window.awaitCell(0, "id", EventJson.idOf(199));
        window.awaitCell(0, "account", EventJson.ACCOUNT);
        assertThat(window.fx(() -> window.row(0).lookupAll("#column-event"))).isEmpty();
    }

    @DisplayTest
    void selectsSeveralEventsByControlClick(TestWindow window) {
        window.show(trail).click(window.cell(1, "event"));

        window.input().holding(KeyCode.CONTROL, () -> window.click(window.cell(3, "event")));

        assertThat(window.selectedPlaces()).containsExactly(1, 3);
    }

    @DisplayTest
    void selectsARangeByShiftClick(TestWindow window) {
        window.show(trail).click(window.cell(1, "event"));

        window.input().holding(KeyCode.SHIFT, () -> window.click(window.cell(4, "event")));

        assertThat(window.selectedPlaces()).containsExactly(1, 2, 3, 4);
    }

    @DisplayTest
    void sortsByTheHeaderThatIsClicked(TestWindow window) {
        window.show(trail);

        window.click("#column-event");
        window.awaitCell(0, "event", "Event0");
        window.awaitCell(1, "event", "Event1");

        window.click("#column-event");
        window.awaitCell(0, "event", "Event99");
    }

    @Test
    void marksTheRowsThatTheSelectionLeavesAndEnters(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN);
        window.await("the first row is selected", () -> window.is(window.row(0), "lead"));

        window.press(KeyCode.DOWN);

        window.await("the second row is selected", () -> window.is(window.row(1), "lead"));
        assertThat(window.is(window.row(0), "lead")).isFalse();
        assertThat(window.is(window.row(0), "picked")).isFalse();
    }

    @Test
    void updatesItsRowsOnceHoweverManyThingsAGestureChanges(TestWindow window) {
        window.columns(Column.EVENT, Column.SERVICE).show(trail).press(KeyCode.DOWN);
        window.await("the event has room", () -> window.texts(".detail-title").size() == 1);
        AtomicInteger made = countRows(window);
        int rows = window.placesInView().size();

        window.fx(() -> {
            Workspace workspace = window.workspace();
            workspace.selection().select(workspace.filter().result().order(), 1);
            workspace.ticked().toggle(workspace.store(), workspace.selection().lead());
            return true;
        });
        window.await("the second row is ticked", () -> window.is(window.row(1), "ticked"));
        window.await("the second row is selected", () -> window.is(window.row(1), "lead"));

        assertThat(made.get()).isBetween(1, rows + 1);
    }

    /// Counts the rows that the table makes from now on; a refresh makes all of them again.
    private static AtomicInteger countRows(TestWindow window) {
        AtomicInteger made = new AtomicInteger();
        Node node = window.node("#event-table");
        window.fx(() -> {
            @SuppressWarnings("unchecked")
            TableView<Integer> table = (TableView<Integer>) node;
            Callback<TableView<Integer>, TableRow<Integer>> make = table.getRowFactory();
            table.setRowFactory(view -> {
                made.incrementAndGet();
                return make.call(view);
            });
            return true;
        });
        window.awaitCell(0, "event", "Event199");
        made.set(0);
        return made;
    }

    @DisplayTest
    void keepsTheOrderIntoWhichAColumnIsDragged(TestWindow window) {
        window.columns(Column.EVENT, Column.SERVICE, Column.REGION).show(trail);
        Node service = window.node("#column-service");
        double half = window.fx(() -> service.getLayoutBounds().getWidth() / 2);

        Point2D middle = window.input().pointOf(service);
        window.input()
                .drag(
                        window.input().pointOf(window.node("#column-event")),
                        middle,
                        middle.add(half - 4, 0));

        window.await(
                "the column stands behind the other",
                () ->
                        window.workspace()
                                .columns()
                                .shown()
                                .equals(List.of(Column.SERVICE, Column.EVENT, Column.REGION)));
        window.awaitCell(0, "event", "Event199");
    }
}

package spoor.view.event;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.table.Column;

/// Notes, ticks and what leads from one event to others, used by mouse and by key.
@ExtendWith(WindowExtension.class)
final class EventItemsTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1).ip("198.51.100.7").error("AccessDenied"),
                            EventJson.number(2).ip("198.51.100.7"),
                            EventJson.number(3).ip("203.0.113.9"),
                            EventJson.number(2).ip("198.51.100.7"));

    /// Shows the trail, the newest event first, and reads an event.
    private TestWindow read(TestWindow window, int place) {
        window.columns(Column.EVENT).show(trail).click(window.cell(place, "event"));
        window.await("it is read", () -> window.isShown("#tree .list-cell .json-span"));
        return window;
    }

    private static TestWindow choose(TestWindow window, String menu, String item) {
        return window.clickText(menu).clickText(item);
    }

    @Test
    void keepsANoteThatIsTypedByKeyAndListsTheEventsWithNotes(TestWindow window) {
        read(window, 1).press(KeyCode.SHORTCUT, KeyCode.M).type("ask Anna");
        window.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        window.await("the note is shown", () -> window.texts("#note .label").contains("ask Anna"));

        choose(window, "menu.event", "marked.noted").awaitShown(1);

        assertThat(window.numbers()).containsExactly(2);
    }

    @Test
    void leavesANoteAsItWasAtEscape(TestWindow window) {
        read(window, 1).press(KeyCode.SHORTCUT, KeyCode.M).type("no").press(KeyCode.ESCAPE);

        window.await("the editor is away", () -> !window.isShown("#note-editor"));
        assertThat(window.fx(() -> window.workspace().notes().all())).isEmpty();
    }

    @Test
    void showsTheEventsOfTheSameAddressByTheEventMenu(TestWindow window) {
        choose(read(window, 1), "menu.event", "event.sameIp").awaitShown(2);

        assertThat(window.values(Field.IP)).containsOnly("198.51.100.7");
    }

    @Test
    void ticksByTheMenuAndShowsOnlyTickedEventsByTheirNumberAndBack(TestWindow window) {
        choose(read(window, 0), "menu.event", "event.tick");

        window.clickText("status.ticked", 1).awaitShown(1);
        assertThat(window.numbers()).containsExactly(3);

        window.clickText("status.ticked", 1).awaitShown(3);
    }

    @Test
    void theNumbersOfFailuresAndDuplicatesLeadToThem(TestWindow window) {
        window.columns(Column.EVENT).show(trail);

        window.clickText("status.failures", 1).awaitShown(1);
        assertThat(window.numbers()).containsExactly(1);
        window.clickText("status.failures", 1).awaitShown(3);

        window.clickText("status.duplicates", 1).awaitShown(1);
        assertThat(window.numbers()).containsExactly(2);
    }
}

package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.EventJson;
import spoor.store.EventStore;
import spoor.viewmodel.Desk;
import spoor.viewmodel.filter.ListedEvents.Reason;

import java.nio.file.Path;
import java.util.List;

/// Ticks and notes, in one run and the next.
final class RememberedMarksTest {
    @TempDir private Path folder;

    private Desk open(EventJson... events) {
        Desk desk = Desk.remembering(folder.resolve("settings.json"));
        desk.source.put("a.json", events);
        desk.open();
        return desk;
    }

    private static EventStore store(Desk desk) {
        return desk.workspace.store();
    }

    private static List<Integer> ticked(Desk desk) {
        desk.workspace.listed().toggle(Reason.TICKED);
        List<Integer> shown = desk.shown();
        desk.filter().clear();
        return shown;
    }

    private static EventJson[] events() {
        return new EventJson[] {EventJson.number(1), EventJson.number(2), EventJson.number(3)};
    }

    @Test
    void ticksAndNotesAreThereWhenTheTrailIsOpenedAgain() {
        try (Desk desk = open(events())) {
            desk.workspace.ticked().toggle(store(desk), 1);
            desk.workspace.notes().set(store(desk), 2, "  look here ");
        }
        try (Desk desk = open(events())) {
            assertThat(ticked(desk)).containsExactly(2);
            assertThat(desk.workspace.notes().at(store(desk), 2)).isEqualTo("look here");
            desk.workspace.ticked().untickAll();
        }
        try (Desk desk = open(events())) {
            assertThat(desk.workspace.ticked().countProperty().get()).isZero();
            assertThat(desk.workspace.notes().all()).hasSize(1);
        }
    }

    @Test
    void eventsThatAreInAnotherPlaceNowAreFoundByTheirIds() {
        try (Desk desk = open(events())) {
            desk.workspace.ticked().toggle(store(desk), 1);
        }
        try (Desk desk = open(EventJson.number(0), EventJson.number(2), EventJson.number(1))) {
            assertThat(ticked(desk)).containsExactly(2);
        }
    }

    @Test
    void marksOfEventsThatAreNotLoadedAreKept() {
        try (Desk desk = open(events())) {
            desk.workspace.ticked().toggle(store(desk), 1);
        }
        try (Desk desk = open(EventJson.number(7))) {
            assertThat(desk.workspace.ticked().countProperty().get()).isZero();
            desk.workspace.ticked().toggle(store(desk), 0);
        }
        try (Desk desk = open(EventJson.number(7), EventJson.number(2))) {
            assertThat(ticked(desk)).containsExactly(7, 2);
        }
    }

    @Test
    void nothingIsRememberedWhileNothingIsKept() {
        try (Desk desk = open(events())) {
            desk.workspace.settings().change(s -> s.withKeepObjects(false));
            desk.workspace.ticked().toggle(store(desk), 1);
            assertThat(ticked(desk)).containsExactly(2);
        }
        try (Desk desk = open(events())) {
            assertThat(desk.workspace.ticked().countProperty().get()).isZero();
        }
    }

    @Test
    void openingAnotherTrailLeavesTheMarksOfTheFirst() {
        try (Desk desk = open(events())) {
            desk.workspace.ticked().toggle(store(desk), 1);
            desk.open();
            assertThat(ticked(desk)).containsExactly(2);
        }
    }

    @Test
    void onlyTickedEventsAreShownUntilAllAreUnticked() {
        try (Desk desk = open(events())) {
            desk.workspace.ticked().toggle(store(desk), 0);
            desk.workspace.ticked().toggle(store(desk), 2);
            desk.workspace.listed().toggle(Reason.TICKED);
            assertThat(desk.shown()).containsExactly(3, 1);
            desk.workspace.ticked().toggle(store(desk), 2);
            assertThat(desk.shown()).containsExactly(1);
            desk.workspace.ticked().untickAll();
            assertThat(desk.shown()).hasSize(3);
        }
    }

    @Test
    void eventsWithCopiesAndEventsWithTheSameIdAreListed() {
        try (Desk desk = Desk.remembering(folder.resolve("settings.json"))) {
            desk.source
                    .put("a.json", EventJson.number(1), EventJson.number(2))
                    .put("b.json", EventJson.number(1), EventJson.number(2).name("Other"));
            desk.open();
            desk.workspace.listed().toggle(Reason.COPIED);
            assertThat(desk.shown()).containsExactly(1);
            desk.workspace.listed().toggle(Reason.CONFLICTING);
            assertThat(desk.shown()).containsExactly(2, 2);
            desk.workspace.listed().toggle(Reason.CONFLICTING);
            assertThat(desk.shown()).hasSize(3);
        }
    }

    @Test
    void aNoteIsCutAtItsGreatestLengthAndABlankOneIsNone() {
        try (Desk desk = open(events())) {
            EventNotes notes = desk.workspace.notes();
            notes.set(store(desk), 0, "\ud83d\ude00".repeat(EventNotes.MAX_LENGTH));
            assertThat(notes.at(store(desk), 0)).hasSize(EventNotes.MAX_LENGTH);
            notes.set(store(desk), 0, "x" + "\ud83d\ude00".repeat(EventNotes.MAX_LENGTH));
            assertThat(notes.at(store(desk), 0)).hasSize(EventNotes.MAX_LENGTH - 1);
            notes.set(store(desk), 0, " \n");
            assertThat(notes.all()).isEmpty();
        }
    }
}

package spoor.viewmodel.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.viewmodel.Desk;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.table.Column;

import java.nio.file.Path;

final class ReopenViewModelTest {
    @TempDir private Path folder;

    private Desk desk() {
        Desk desk = Desk.remembering(folder.resolve("settings.json"));
        desk.source.put(
                "a.json",
                EventJson.number(1).name("DeleteQueue"),
                EventJson.number(2).name("ListQueues"));
        return desk;
    }

    /// Opens the trail, asks, and closes the window.
    private Question askAndClose() {
        try (Desk desk = desk()) {
            desk.open();
            desk.filter().find().textProperty().set("event:Delete*");
            desk.filter().picks().exclude(Field.REGION, "nowhere");
            desk.filter().order(Column.EVENT.order(false));
            return desk.filter().question();
        }
    }

    @Test
    void asksTheLastQuestionAgainWhenTheTrailIsReopened() {
        Question asked = askAndClose();
        try (Desk desk = desk()) {
            ReopenViewModel reopening = desk.workspace.reopening();
            assertThat(reopening.locationsProperty().get()).containsExactly(desk.source.location());

            assertThat(reopening.begin()).containsExactly(desk.source.location());
            desk.open();

            assertThat(desk.filter().question()).isEqualTo(asked);
            assertThat(desk.shown()).containsExactly(1);
        }
    }

    @Test
    void asksNothingOfAnotherTrailNorOfOneThatIsOpenedOtherwise() {
        askAndClose();
        try (Desk desk = desk()) {
            desk.open();
            assertThat(desk.shown()).hasSize(2);
        }
        askAndClose();
        try (Desk desk = desk();
                MemorySource other = new MemorySource("other")) {
            other.put("b.json", EventJson.number(3).name("ListQueues"));
            var _ = desk.workspace.reopening().begin();

            desk.open(other);

            assertThat(desk.shown()).containsExactly(3);
        }
    }

    @Test
    void remembersNothingWhereNothingIsKeptOnDisk() {
        try (Desk desk = desk()) {
            desk.workspace.settings().change(kept -> kept.withKeepObjects(false));
            desk.open();
            assertThat(desk.workspace.settings().settings().last().locations()).isEmpty();
        }
    }
}

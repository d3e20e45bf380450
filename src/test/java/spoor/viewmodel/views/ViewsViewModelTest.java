package spoor.viewmodel.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.json.JsonPath;
import spoor.saved.SavedView;
import spoor.viewmodel.Desk;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.table.Column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class ViewsViewModelTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).source("connect.amazonaws.com").name("DeleteQueue"),
                    EventJson.number(2).source("connect.amazonaws.com").name("ListQueues"),
                    EventJson.number(3).source("s3.amazonaws.com").name("DeleteBucket"));

    private final ViewsViewModel views = desk.workspace.views();
    @TempDir private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private SavedView own(String name) {
        return views.own().stream().filter(view -> view.isNamed(name)).findFirst().orElseThrow();
    }

    private void narrowEverywhere() {
        desk.filter().find().textProperty().set("event:Delete*");
        desk.filter().picks().only(Field.SERVICE, "s3.amazonaws.com");
        desk.filter().picks().exclude(Field.REGION, "nowhere");
        desk.filter().paths().exclude(JsonPath.parse("requestParameters.name").orElseThrow(), "x");
        desk.filter().changesOnlyProperty().set(true);
        desk.filter().order(Column.EVENT.order(false));
    }

    @Test
    void showsAPresetWithItsKeysAndNamesIt() {
        SavedView preset = views.presets().getFirst();

        views.show(preset);

        assertThat(desk.shown()).containsExactly(1);
        assertThat(views.currentProperty().get()).hasValue("Amazon Connect changes");
        assertThat(desk.workspace.groups().secondProperty().get()).isEqualTo("resource");

        desk.filter().picks().only(Field.EVENT, "DeleteQueue");

        assertThat(views.currentProperty().get()).isEmpty();
    }

    @Test
    void restoresEveryPartOfTheQuestionThatWasSaved() {
        narrowEverywhere();
        desk.workspace.columns().shown().setAll(List.of(Column.EVENT, Column.TIME));
        Question saved = desk.filter().question();
        views.save("mine", false);
        desk.filter().clear();
        desk.workspace.columns().shown().setAll(List.of(Column.TIME));

        views.show(own("MINE"));

        assertThat(desk.filter().question()).isEqualTo(saved);
        assertThat(desk.workspace.columns().shown()).containsExactly(Column.EVENT, Column.TIME);
        assertThat(desk.shown()).containsExactly(3);
        assertThat(views.currentProperty().get()).hasValue("mine");
    }

    @Test
    void keepsThePeriodThatIsShownUnlessItWasSavedWithOne() {
        TimeRange second =
                new TimeRange(
                        EventJson.START.toEpochMilli() + 2000,
                        EventJson.START.toEpochMilli() + 3000);
        desk.filter().during(Optional.of(second));
        views.save("with", true);
        views.save("without", false);
        desk.filter().during(Optional.empty());

        views.show(own("without"));
        assertThat(desk.filter().question().period()).isEmpty();

        views.show(own("with"));
        assertThat(desk.filter().question().period()).hasValue(second);
        assertThat(desk.shown()).containsExactly(2);
    }

    @Test
    void replacesRenamesAndDeletesViews() {
        views.save("b", false);
        views.save("a", false);
        views.save("B", false);
        assertThat(views.own()).extracting(SavedView::name).containsExactly("a", "B");

        views.rename(own("a"), "c");
        assertThat(views.own()).extracting(SavedView::name).containsExactly("B", "c");

        views.delete(own("b"));
        assertThat(views.own()).extracting(SavedView::name).containsExactly("c");
        assertThat(desk.workspace.settings().settings().views()).isEqualTo(views.own());
    }

    @Test
    void givesNoViewTheNameOfAnotherOrOfAPreset() {
        views.save("mine", false);
        views.save("other", false);
        Optional<SavedView> mine = Optional.of(own("mine"));
        assertThat(views.isFree("new", mine)).isTrue();
        assertThat(views.isFree("Mine", mine)).isTrue();
        assertThat(views.isFree("OTHER", mine)).isFalse();
        assertThat(views.isFree(" ", mine)).isFalse();
        assertThat(views.isFree("root", mine)).isFalse();
        assertThat(views.isFree("Trail Tampering", mine)).isFalse();
    }

    @Test
    void readsTheViewsThatItExported() throws IOException {
        narrowEverywhere();
        views.save("mine", false);
        List<SavedView> saved = List.copyOf(views.own());
        Path file = folder.resolve("views.json");
        assertThat(views.export(saved, file)).isEmpty();
        views.delete(own("mine"));

        views.put(views.read(file));

        assertThat(views.own()).isEqualTo(saved);
    }

    @Test
    void readsNoTwoViewsUnderOneNameAndNoneUnderThatOfAPreset() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.json"),
                        "[{\"name\": \"a\"}, {\"name\": \"A\"}, {\"name\": \"root\"}]");
        assertThat(views.read(file))
                .extracting(SavedView::name)
                .containsExactly("a", "A 2", "root 2");
    }

    @Test
    void refusesAFileThatHasNoViews() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"Records\": []}");
        assertThatThrownBy(() -> views.read(file)).isInstanceOf(IOException.class);
        Files.writeString(file, "[null, {\"name\": \" \"}]");
        assertThat(views.read(file)).isEmpty();
    }
}

package spoor.view.open;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.DisplayTest;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.OtherProgram;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.shared.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(WindowExtension.class)
final class OpeningTest {
    private static Path trail(Path folder, String name, EventJson... events) {
        return Trails.in(folder.resolve(name)).gzip("a.json.gz", events).folder();
    }

    @Test
    void welcomesTheUserWhileNothingIsOpen(TestWindow window) {
        assertThat(window.stage().getTitle()).isEqualTo("Spoor");
        assertThat(window.isShown("#open-folder")).isTrue();
        assertThat(window.isShown("#event-table")).isFalse();
    }

    @Test
    void staysWhereItIsWhenNothingIsChosen(TestWindow window) {
        window.click("#open-folder").click("#open-files");

        assertThat(window.isShown("#open-folder")).isTrue();
    }

    @Test
    void opensTheFilesThatAreChosen(TestWindow window, @TempDir Path folder) {
        Trails trails =
                Trails.in(folder)
                        .plain("a.json", EventJson.number(1))
                        .plain("b.json", EventJson.number(2))
                        .plain("c.json", EventJson.number(3));
        window.choosers().chooseFiles(trails.file("a.json"), trails.file("c.json"));

        window.click("#open-files").awaitLoaded();

        assertThat(window.numbers()).containsExactly(3, 1);
        assertThat(window.stage().getTitle()).isEqualTo("a.json, c.json \u2013 Spoor");
    }

    @Test
    void opensTheSampleTrail(TestWindow window) {
        window.click("#open-sample").awaitLoaded();

        assertThat(window.ids()).hasSizeGreaterThan(100);
        assertThat(window.placesInView()).startsWith(0, 1, 2);
    }

    @Test
    void saysSoWhereThereAreNoEvents(TestWindow window, @TempDir Path folder) {
        window.choosers().chooseFolder(folder);

        window.click("#open-folder").awaitLoaded();

        assertThat(window.texts(".table-empty .label"))
                .containsExactly(Messages.text("table.empty.nothing"));
    }

    @Test
    void asksBeforeItAddsASecondFolder(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder, "first", EventJson.number(1)));
        window.choosers().chooseFolder(trail(folder, "second", EventJson.number(2)));

        window.press(KeyCode.SHORTCUT, KeyCode.O).answer("open.add").awaitShown(2);

        assertThat(window.stage().getTitle()).isEqualTo("first, second \u2013 Spoor");
    }

    @Test
    void leavesEverythingAsItIsWhereTheUserCancels(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder, "first", EventJson.number(1)));
        window.choosers().chooseFolder(trail(folder, "second", EventJson.number(2)));

        window.press(KeyCode.SHORTCUT, KeyCode.O).answer("dialog.cancel");

        assertThat(window.stage().getTitle()).isEqualTo("first \u2013 Spoor");
        assertThat(window.numbers()).containsExactly(1);
    }

    @Test
    void readsWhatChangedOnF5(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder, "trail", EventJson.number(1)));
        Trails.in(folder.resolve("trail")).gzip("b.json.gz", EventJson.number(2));

        window.press(KeyCode.F5).awaitShown(2);

        assertThat(window.numbers()).containsExactly(2, 1);
    }

    @Test
    void stopsLoadingAndReadsTheRestLater(TestWindow window) {
        try (MemorySource slow = new MemorySource("slow")) {
            slow.put("a.json", EventJson.number(1)).put("b.json", EventJson.number(2));
            slow.block("b.json");
            window.start(slow);
            slow.awaitReader("b.json");

            window.click("#cancel");
            slow.release("b.json");
            window.await(
                    "it has stopped",
                    () ->
                            window.texts(".status .label").stream()
                                    .anyMatch(text -> text.startsWith("stopped:")));
            assertThat(window.isShown("#cancel")).isFalse();

            window.press(KeyCode.F5).awaitShown(2);
        }
    }

    @DisplayTest
    void opensAFolderThatIsDropped(TestWindow window, @TempDir Path folder) {
        Path trail = trail(folder, "dropped", EventJson.number(1));

        OtherProgram.drag(
                window,
                dragged -> dragged.putFiles(List.of(trail.toFile())),
                window.node("#open-files"));
        window.awaitLoaded();

        assertThat(window.stage().getTitle()).isEqualTo("dropped \u2013 Spoor");
    }

    @Test
    void opensAFolderOfAnEarlierRunByItsLink(@TempDir Path settings, @TempDir Path folder) {
        Path trail = trail(folder, "trail", EventJson.number(1));
        try (TestWindow window = reopened(settings, trail)) {
            assertThat(window.texts(".recent .link")).containsExactly(trail.toString());

            window.click(".recent .link").awaitLoaded();

            assertThat(window.numbers()).containsExactly(1);
            assertThat(window.stage().getTitle()).isEqualTo("trail \u2013 Spoor");
        }
    }

    @Test
    void saysSoWhereAFolderOfAnEarlierRunIsGone(@TempDir Path settings, @TempDir Path folder)
            throws IOException {
        Path trail = trail(folder, "trail", EventJson.number(1));
        try (TestWindow window = reopened(settings, trail)) {
            Files.move(trail, folder.resolve("elsewhere"));

            window.click(".recent .link");

            String text = Messages.text("open.missing", trail);
            window.await("it says so", () -> window.texts(".dialog-pane .label").contains(text));
            window.answer("dialog.close");
        }
    }

    @Test
    void reopensTheLastTrailFromTheFirstPage(@TempDir Path settings, @TempDir Path folder)
            throws IOException {
        Path trail = trail(folder, "trail", EventJson.number(1));
        try (TestWindow window = reopened(settings, trail)) {
            window.click("#reopen").awaitLoaded();

            assertThat(window.numbers()).containsExactly(1);
        }
        try (TestWindow window = reopened(settings, trail)) {
            Files.move(trail, folder.resolve("elsewhere"));

            window.click("#reopen");

            String text = Messages.text("open.missing", trail);
            window.await("it says so", () -> window.texts(".dialog-pane .label").contains(text));
            window.answer("dialog.close");
        }
    }

    /// The window of the next run, after one in which a trail was shown.
    private static TestWindow reopened(Path settings, Path trail) {
        Path file = settings.resolve("settings.json");
        try (TestWindow before = TestWindow.open(file, 1000, 700)) {
            before.show(trail);
        }
        return TestWindow.open(file, 1000, 700);
    }
}

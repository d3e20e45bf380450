package spoor.view.open;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.DisplayTest;
import spoor.fixture.EventJson;
import spoor.fixture.OtherProgram;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

@ExtendWith(WindowExtension.class)
final class PastingTest {
    private static void copy(TestWindow window, Consumer<ClipboardContent> copied) {
        window.fx(() -> {
            ClipboardContent content = new ClipboardContent();
            copied.accept(content);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static TestWindow paste(TestWindow window, String text) {
        copy(window, content -> content.putString(text));
        return window.press(KeyCode.SHORTCUT, KeyCode.V);
    }

    @Test
    void opensARecordThatIsPasted(TestWindow window) {
        String record = EventJson.number(1).toString();

        paste(window, record).awaitLoaded();

        assertThat(window.numbers()).containsExactly(1);
        assertThat(window.stage().getTitle()).isEqualTo("Pasted events \u2013 Spoor");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        window.await("the original is copied", () -> window.copied().equals(record));
    }

    @Test
    void addsLinesToWhatWasPastedBefore(TestWindow window) {
        paste(window, "[" + EventJson.number(1) + "]").awaitLoaded();

        paste(window, EventJson.number(2) + "\n" + EventJson.number(3))
                .answer("open.add")
                .awaitShown(3);

        assertThat(window.numbers()).containsExactly(3, 2, 1);
        assertThat(window.stage().getTitle())
                .isEqualTo("Pasted events, Pasted events 2 \u2013 Spoor");
    }

    @Test
    void isNotOfferedAmongTheLocationsThatWereOpenedLast(TestWindow window) {
        paste(window, EventJson.number(1).toString()).awaitLoaded();

        assertThat(window.fx(() -> List.copyOf(window.workspace().opening().recent()))).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithPastedText(TestWindow window) {
        paste(window, "{\"Records\":[" + EventJson.number(1) + ",").awaitLoaded();

        assertThat(window.numbers()).containsExactly(1);
        assertThat(window.fx(() -> window.workspace().load().state().problems()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("Pasted events"));
    }

    @Test
    void saysSoWhereTheClipboardHasNothingToOpen(TestWindow window) {
        paste(window, "AKIAIOSFODNN7EXAMPLE").answer("dialog.close");

        assertThat(window.isShown("#open-folder")).isTrue();
    }

    @Test
    void opensFilesThatWereCopied(TestWindow window, @TempDir Path folder) {
        Path file = Trails.in(folder).plain("a.json", EventJson.number(4)).file("a.json");
        copy(window, content -> content.putFiles(List.of(file.toFile())));

        window.press(KeyCode.SHORTCUT, KeyCode.V).awaitLoaded();

        assertThat(window.numbers()).containsExactly(4);
    }

    @DisplayTest
    void opensTextThatIsDropped(TestWindow window) {
        OtherProgram.drag(
                window,
                dragged -> dragged.putString(EventJson.number(5).toString()),
                window.node("#open-files"));
        window.awaitLoaded();

        assertThat(window.stage().getTitle())
                .isEqualTo(Messages.text("open.pasted") + " \u2013 Spoor");
    }
}

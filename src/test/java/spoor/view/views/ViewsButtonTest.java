package spoor.view.views;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.WindowExtension;

import java.nio.file.Path;

/// The views in the window, as its user sees them.
@ExtendWith(WindowExtension.class)
final class ViewsButtonTest {
    private static Path trail(Path folder) {
        return Trails.in(folder)
                .plain(
                        "a.json",
                        EventJson.number(1).source("connect.amazonaws.com").name("DeleteQueue"),
                        EventJson.number(2).source("connect.amazonaws.com").name("ListQueues"),
                        EventJson.number(3).source("s3.amazonaws.com").name("DeleteBucket"))
                .folder();
    }

    @Test
    void showsAPresetFromTheKeyboardAndReturns(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder));

        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        window.press(KeyCode.DOWN).press(KeyCode.ENTER);

        window.awaitShown(1);
        assertThat(window.values(Field.EVENT)).containsExactly("DeleteQueue");
        assertThat(window.text("#views")).isEqualTo("View: Amazon Connect changes");

        window.press(KeyCode.ALT, KeyCode.LEFT);
        window.awaitShown(3);
        assertThat(window.text("#views")).isEqualTo("Views");
    }

    @Test
    void savesWhatIsShownUnderAName(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).type("#find", "event:Delete*").awaitShown(2);

        window.click("#views").clickText("views.save");
        window.type("#view-name", "deletions").press(KeyCode.ENTER);

        window.await(
                "the view is saved",
                () -> window.fx(() -> window.workspace().views().isOwn("deletions")));
        assertThat(window.text("#views")).isEqualTo("View: deletions");
    }
}

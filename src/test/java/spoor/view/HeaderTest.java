package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.RemoteSource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;

@ExtendWith(WindowExtension.class)
final class HeaderTest {
    private final MemorySource trail =
            new MemorySource("trail").put("a.json", EventJson.number(1), EventJson.number(2));

    @Test
    void saysWhatIsOpen(TestWindow window) {
        window.show(trail);

        assertThat(window.stage().getTitle()).isEqualTo("trail \u2013 Spoor");
        assertThat(window.text("#summary")).isEqualTo("1 file \u00b7 2 events \u00b7 22 Nov 2026");
    }

    @Test
    void switchesToTheLocalTimeAndBack(TestWindow window) {
        window.show(trail);
        window.awaitCell(1, "time", "2026-11-22 09:00:01");

        window.click("#zone").clickText("zone.local", "Asia/Tokyo");
        window.awaitCell(1, "time", "2026-11-22 18:00:01");
        assertThat(window.text("#zone")).isEqualTo("Asia/Tokyo");

        window.click("#zone").clickText("zone.utc");
        window.awaitCell(1, "time", "2026-11-22 09:00:01");
    }

    @Test
    void showsTimesInAnyZoneThatIsFound(TestWindow window) {
        window.show(trail).click("#zone").clickText("zone.other");
        window.node("#zone-search");

        window.type("#zone-search", "kolk").press(KeyCode.ENTER);

        window.awaitCell(1, "time", "2026-11-22 14:30:01");
        assertThat(window.text("#zone")).isEqualTo("Asia/Kolkata");
        assertThat(window.texts("#event-table .column-header .label"))
                .contains("Time (Asia/Kolkata)");
    }

    @Test
    void switchesTheTheme(TestWindow window) {
        window.show(trail);
        assertThat(sheets(window)).contains("light.css").doesNotContain("dark.css");

        window.click("#theme");
        assertThat(sheets(window)).contains("dark.css").doesNotContain("light.css");

        window.click("#theme");
        assertThat(sheets(window)).contains("light.css").doesNotContain("dark.css");
    }

    private static String sheets(TestWindow window) {
        return window.fx(() -> String.join(" ", window.stage().getScene().getStylesheets()));
    }

    @Test
    void followsAndKeepsInViewWhatTheUserLooksAt(TestWindow window) {
        EventJson[] many =
                java.util.stream.IntStream.range(100, 200)
                        .mapToObj(EventJson::number)
                        .toArray(EventJson[]::new);
        RemoteSource remote = new RemoteSource().put("a.json", many);
        window.show(remote).awaitShown(100);
        assertThat(window.isShown("#new-events")).isFalse();
        // Following begins with a look, and while that runs there is no other.
        window.click("#follow").awaitLoaded();
        String first = window.cellText(0, "time");

        remote.put("b.json", EventJson.number(300), EventJson.number(301));
        window.fx(() -> {
            window.workspace().load().follow().lookForNew();
            return null;
        });
        window.awaitShown(102);
        window.await("the new events", () -> window.isShown("#new-events"));
        assertThat(window.text("#new-events")).isEqualTo("2 new events");
        assertThat(window.placesInView().getFirst()).isEqualTo(2);
        assertThat(window.cellText(2, "time")).isEqualTo(first);

        window.click("#new-events");
        assertThat(window.placesInView().getFirst()).isZero();
        assertThat(window.isShown("#new-events")).isFalse();
    }
}

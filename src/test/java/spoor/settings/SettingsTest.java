package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.hidden.HiddenKind;
import spoor.hidden.UserRule;

import java.util.List;

final class SettingsTest {
    private static final UserRule RULE =
            new UserRule("ticket", HiddenKind.HIDDEN_BY_AWS, "^TICKET-", "");

    @Test
    void putsTheLocationOpenedLastFirst() {
        Settings settings =
                Settings.DEFAULT
                        .withRecentLocation("a")
                        .withRecentLocation("b")
                        .withRecentLocation("a");
        assertThat(settings.recentLocations()).containsExactly("a", "b");
    }

    @Test
    void remembersTenLocations() {
        Settings settings = Settings.DEFAULT;
        for (int i = 1; i <= 12; i++) {
            settings = settings.withRecentLocation("trail " + i);
        }
        assertThat(settings.recentLocations())
                .hasSize(10)
                .startsWith("trail 12", "trail 11")
                .endsWith("trail 3");
    }

    @Test
    void keepsObjectsUnlessToldOtherwise() {
        assertThat(Settings.DEFAULT.keepsObjects()).isTrue();
        assertThat(Settings.DEFAULT.withKeepObjects(false).keepsObjects()).isFalse();
    }

    @Test
    void changesOnlyOnePart() {
        Settings settings =
                Settings.DEFAULT
                        .withDisplay(d -> d.withTheme("dark"))
                        .withDisplay(d -> d.withZone("Europe/Berlin"))
                        .withDisplay(d -> d.withColumns(List.of("time", "event")))
                        .withDisplay(d -> d.withEvent(new EventView(true, false)))
                        .withWindow(new WindowBounds(800, 600, true))
                        .withAccountNames("names.json")
                        .withKeepObjects(false)
                        .withUserRules(List.of(RULE))
                        .withExportsForSpreadsheets(false)
                        .withRecentLocation("a")
                        .withDisplay(d -> d.withTheme("light"));
        assertThat(settings)
                .isEqualTo(
                        new Settings(
                                new Display(
                                        "light",
                                        "Europe/Berlin",
                                        List.of("time", "event"),
                                        new EventView(true, false)),
                                new WindowBounds(800, 600, true),
                                List.of("a"),
                                "names.json",
                                false,
                                false,
                                List.of(RULE),
                                List.of()));
    }

    @Test
    void keepsTheLastQueriesTheNewestFirst() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 60; i++) {
            settings = settings.withQuery("event:" + i % 55);
        }

        assertThat(settings.queries())
                .hasSize(50)
                .startsWith("event:4", "event:3")
                .doesNotHaveDuplicates();
        assertThat(settings.withoutQuery("event:4").queries()).startsWith("event:3");
    }

    @Test
    void keepsNoQueriesWhereNothingIsKept() {
        assertThat(Settings.DEFAULT.withQuery("alice").withKeepObjects(false).queries()).isEmpty();
    }
}

package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.hidden.HiddenKind;
import spoor.hidden.UserRule;

import java.util.List;

/// What is remembered, value by value.
final class SettingsTest {
    private static final UserRule RULE =
            new UserRule("ticket", HiddenKind.HIDDEN_BY_AWS, "^TICKET-", "");

    @Test
    void theLocationOpenedLastStandsFirst() {
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
    void hasEmptyListsWhereNothingWasRemembered() {
        Settings nothing =
                new Settings(null, null, null, null, 0, 0, false, null, null, null, null);
        assertThat(nothing.recentLocations()).isEmpty();
        assertThat(nothing.columnNames()).isEmpty();
        assertThat(nothing.userRules()).isEmpty();
        assertThat(nothing.withRecentLocation("a").recentLocations()).containsExactly("a");
    }

    @Test
    void keepsObjectsUnlessToldOtherwise() {
        assertThat(Settings.DEFAULT.keepsObjects()).isTrue();
        assertThat(Settings.DEFAULT.withKeepObjects(false).keepsObjects()).isFalse();
    }

    @Test
    void changesInOnePartOnly() {
        Settings settings =
                Settings.DEFAULT
                        .withTheme("dark")
                        .withZone("Europe/Berlin")
                        .withColumns(List.of("time", "event"))
                        .withSize(800, 600, true)
                        .withAccountNames("names.json")
                        .withKeepObjects(false)
                        .withHiddenRules(List.of(RULE))
                        .withEventView(new EventView(true, false))
                        .withRecentLocation("a")
                        .withTheme("dark");
        assertThat(settings)
                .isEqualTo(
                        new Settings(
                                "dark",
                                "Europe/Berlin",
                                List.of("a"),
                                List.of("time", "event"),
                                800,
                                600,
                                true,
                                "names.json",
                                false,
                                List.of(RULE),
                                new EventView(true, false)));
        assertThat(settings.columnNames()).containsExactly("time", "event");
    }
}

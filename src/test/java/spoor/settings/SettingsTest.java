package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.hidden.HiddenKind;
import spoor.hidden.UserRule;
import spoor.saved.SavedQuestion;
import spoor.saved.SavedView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class SettingsTest {
    private static final SavedView VIEW =
            new SavedView("mine", SavedQuestion.ALL, List.of(), List.of("event"));

    private static final UserRule RULE =
            new UserRule("ticket", HiddenKind.HIDDEN_BY_AWS, "^TICKET-", "");

    @Test
    void putsTheLocationOpenedLastFirst() {
        Settings settings =
                Settings.DEFAULT
                        .withRecentLocation("a")
                        .withLayout(l -> l.withColumnWidth("event", 200))
                        .withLayout(l -> l.withPanes(210, 380))
                        .withLayout(l -> l.withFacets(List.of("service"), List.of("region")))
                        .withLayout(l -> l.withRequestFirst(true))
                        .withLayout(l -> l.withColumnWidth("ip", 90))
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
                        .withWindow(new WindowBounds(-40, 20, 800, 600, true))
                        .withAccountNames("names.json")
                        .withKeepObjects(false)
                        .withUserRules(List.of(RULE))
                        .withViews(_ -> List.of(VIEW))
                        .withExportsForSpreadsheets(false)
                        .withRecentLocation("a")
                        .withLayout(l -> l.withColumnWidth("event", 200))
                        .withLayout(l -> l.withPanes(210, 380))
                        .withLayout(l -> l.withFacets(List.of("service"), List.of("region")))
                        .withLayout(l -> l.withFacetsByValue(List.of("event")))
                        .withLayout(l -> l.withRequestFirst(true))
                        .withLayout(l -> l.withColumnWidth("ip", 90))
                        .withDisplay(d -> d.withTheme("light"));
        assertThat(settings)
                .isEqualTo(
                        new Settings(
                                new Display(
                                        "light",
                                        "Europe/Berlin",
                                        List.of("time", "event"),
                                        new EventView(true, false)),
                                new WindowBounds(-40, 20, 800, 600, true),
                                List.of("a"),
                                "names.json",
                                false,
                                false,
                                List.of(RULE),
                                List.of(),
                                List.of(),
                                new Layout(
                                        Map.of("event", 200, "ip", 90),
                                        210,
                                        380,
                                        List.of("service"),
                                        List.of("region"),
                                        List.of("event"),
                                        true),
                                List.of(VIEW),
                                LastTrail.NONE));
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

    private static TrailMarks marks(String trail, int events) {
        return new TrailMarks(
                List.of(trail),
                IntStream.range(0, events)
                        .mapToObj(i -> new EventMark("a.json", i, "id", true, i < 600 ? "" : "n"))
                        .toList());
    }

    @Test
    void keepsTheMarksOfTheLastTwentyTrailsAndNoteFirst() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 30; i++) {
            settings = settings.withMarks(marks("trail " + i, 601));
        }
        settings = settings.withMarks(marks("trail 12", 1)).withMarks(marks("trail 29", 0));
        assertThat(settings.marks()).hasSize(19);
        assertThat(settings.marks().getFirst()).isEqualTo(marks("trail 12", 1));
        assertThat(settings.marks().get(1).events())
                .hasSize(TrailMarks.MAX_EVENTS)
                .first()
                .extracting(EventMark::note)
                .isEqualTo("n");
    }

    @Test
    void keepsNoMarksWhileNothingIsKept() {
        Settings settings = Settings.DEFAULT.withMarks(marks("a", 1)).withKeepObjects(false);
        assertThat(settings.marks()).isEmpty();
        assertThat(settings.withMarks(marks("a", 1)).marks()).isEmpty();
    }

    @Test
    void readsMarksThatLackParts(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("settings.json"),
                        """
                        {"marks":[null,{"trail":null,"events":[null,{"offset":3},
                        {"file":"a.json","offset":7}]},{"trail":["b"]}]}
                        """);
        assertThat(SettingsStore.open(file, Runnable::run).settings().marks())
                .containsExactly(
                        new TrailMarks(
                                List.of(), List.of(new EventMark("a.json", 7, "", false, ""))),
                        new TrailMarks(List.of("b"), List.of()));
    }

    @Test
    void marksAreWrittenAndRead(@TempDir Path folder) {
        Path file = folder.resolve("settings.json");
        SettingsStore.open(file, Runnable::run).change(s -> s.withMarks(marks("a", 2)));
        assertThat(SettingsStore.open(file, Runnable::run).settings().marks())
                .containsExactly(marks("a", 2));
    }
}

package spoor.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.RemoteSource;
import spoor.fixture.Trails;
import spoor.trail.TrailSource;
import spoor.viewmodel.open.OpenViewModel;
import spoor.viewmodel.table.Column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;

final class WorkspaceTest {
    @Test
    void beginsAnewWhenAnotherTrailIsOpened() {
        try (Desk desk = Desk.showing(EventJson.number(1), EventJson.number(2))) {
            desk.select(0);
            desk.workspace.ticked().toggle(desk.workspace.store(), 0);
            desk.filter().picks().only(Field.EVENT, "CreateQueue");

            desk.open(
                    new MemorySource("other")
                            .put("a.json", EventJson.number(1), EventJson.number(2)));

            assertThat(desk.workspace.selection().count()).isZero();
            assertThat(desk.workspace.detail().detail().isEmpty()).isTrue();
            assertThat(desk.workspace.ticked().countProperty().get()).isZero();
            assertThat(desk.filter().isFiltered()).isFalse();
            assertThat(desk.shown()).containsExactly(2, 1);
        }
    }

    @Test
    void showsThePeriodThatIsAskedForOfASource() {
        TimeRange second =
                TimeRange.between(EventJson.START.plusSeconds(2), EventJson.START.plusSeconds(3));
        RemoteSource remote =
                new RemoteSource()
                        .put("a.json", EventJson.number(1), EventJson.number(2))
                        .during(second);
        try (Desk desk = Desk.showing(EventJson.number(9))) {
            desk.workspace.opening().replace(List.of(remote));
            assertThat(desk.shown()).containsExactly(2);

            desk.filter().clear();
            assertThat(desk.shown()).containsExactly(2, 1);
        }
    }

    @Test
    void keepsFilterAndSelectionWhenATrailIsAdded() {
        MemorySource more = new MemorySource("more").put("b.json", EventJson.number(3));
        try (Desk desk = Desk.showing(EventJson.number(1), EventJson.number(2).name("A"))) {
            desk.filter().picks().only(Field.EVENT, "CreateQueue");
            desk.select(0);

            desk.workspace.opening().add(List.<TrailSource>of(more));

            assertThat(desk.shown()).containsExactly(3, 1);
            assertThat(desk.workspace.detail().detail().original()).contains(EventJson.idOf(1));
        }
    }

    @Test
    void exportsNothingWhereNothingIsOpen(@TempDir Path folder) throws IOException {
        try (Desk desk = Desk.plain()) {
            desk.workspace
                    .export()
                    .exportShown(
                            desk.filter().answerProperty().get(),
                            folder.resolve("nothing.json"),
                            false,
                            spoor.viewmodel.export.ExportOptions.PLAIN);

            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void findsTheSourcesThatAreThere(@TempDir Path folder) {
        Path file = Trails.in(folder).plain("a.json", EventJson.number(1)).file("a.json");

        List<TrailSource> sources =
                OpenViewModel.sources(List.of(folder, file, folder.resolve("no")));

        assertThat(sources)
                .extracting(TrailSource::location)
                .containsExactly(folder.toString(), file.toString());
    }

    @Test
    void remembersWhatTheUserChose(@TempDir Path folder) {
        Path settings = folder.resolve("settings.json");
        try (Desk desk = Desk.remembering(settings)) {
            desk.workspace.display().zoneProperty().set(ZoneId.of("Asia/Tokyo"));
            desk.workspace.display().darkProperty().set(true);
            desk.workspace.columns().shown().setAll(Column.EVENT, Column.TIME, Column.HIDDEN);
        }

        try (Desk desk = Desk.remembering(settings)) {
            assertThat(desk.workspace.display().zoneProperty().get())
                    .isEqualTo(ZoneId.of("Asia/Tokyo"));
            assertThat(desk.workspace.display().darkProperty().get()).isTrue();
            assertThat(desk.workspace.columns().shown())
                    .containsExactly(Column.EVENT, Column.TIME, Column.HIDDEN);
        }
    }

    @Test
    void staysInTheZoneOfTheComputerWhereverThatIs(@TempDir Path folder) {
        Path settings = folder.resolve("settings.json");
        TimeZone home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            try (Desk desk = Desk.remembering(settings)) {
                desk.workspace.display().useLocalZone();
                assertThat(desk.workspace.display().times().zoneName()).isEqualTo("Europe/Berlin");
            }
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            try (Desk desk = Desk.remembering(settings)) {
                assertThat(desk.workspace.display().times().zoneName()).isEqualTo("Asia/Kolkata");
                assertThat(desk.workspace.display().localProperty().get()).isTrue();
                desk.workspace.display().useZone(ZoneId.of("Asia/Kolkata"));
            }
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            try (Desk desk = Desk.remembering(settings)) {
                assertThat(desk.workspace.display().times().zoneName()).isEqualTo("Asia/Kolkata");
                assertThat(desk.workspace.display().localProperty().get()).isFalse();
            }
        } finally {
            TimeZone.setDefault(home);
        }
    }

    @Test
    void remembersThatTheUserWentBackToUtc(@TempDir Path folder) {
        Path settings = folder.resolve("settings.json");
        try (Desk desk = Desk.remembering(settings)) {
            desk.workspace.display().zoneProperty().set(ZoneId.of("Asia/Tokyo"));
            desk.workspace.display().zoneProperty().set(ZoneOffset.UTC);
        }

        try (Desk desk = Desk.remembering(settings)) {
            assertThat(desk.workspace.display().zoneProperty().get()).isEqualTo(ZoneOffset.UTC);
        }
    }

    @Test
    void remembersWhatWasOpenedTheNewestFirst(@TempDir Path folder) {
        Path settings = folder.resolve("settings.json");
        try (Desk desk = Desk.remembering(settings)) {
            desk.workspace.opening().replace(List.<TrailSource>of(new MemorySource("first")));
            desk.workspace.opening().replace(List.<TrailSource>of(new MemorySource("second")));
            desk.workspace.opening().add(List.<TrailSource>of(new MemorySource("first")));
        }

        try (Desk desk = Desk.remembering(settings)) {
            assertThat(desk.workspace.opening().recent())
                    .containsExactly("memory:first", "memory:second");
        }
    }

    @Test
    void startsWithTheUsualSettingsWhereTheRememberedOnesMakeNoSense(@TempDir Path folder)
            throws IOException {
        Path settings = folder.resolve("settings.json");
        Files.writeString(
                settings,
                """
                {"theme": "purple", "zone": "Mars/Olympus", "columns": ["no such", ""]}
                """,
                StandardCharsets.UTF_8);

        try (Desk desk = Desk.remembering(settings)) {
            assertThat(desk.workspace.display().zoneProperty().get()).isEqualTo(ZoneOffset.UTC);
            assertThat(desk.workspace.display().darkProperty().get()).isFalse();
            assertThat(desk.workspace.columns().shown())
                    .isEqualTo(Column.shownAtFirst(RecordSchema.CLOUDTRAIL));
        }
    }

    @Test
    void leavesOutColumnsThatItDoesNotKnow(@TempDir Path folder) throws IOException {
        Path settings = folder.resolve("settings.json");
        Files.writeString(
                settings, "{\"columns\": [\"event\", \"colour\", \"ip\"]}", StandardCharsets.UTF_8);

        try (Desk desk = Desk.remembering(settings)) {
            assertThat(desk.workspace.columns().shown())
                    .containsExactly(Column.EVENT, Column.SOURCE_IP);
        }
    }
}

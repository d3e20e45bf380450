package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.TaskQueue;
import spoor.json.JsonPath;
import spoor.store.EventStore;
import spoor.viewmodel.Desk;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class PathValuesTest {
    private static final JsonPath NAME = JsonPath.ROOT.then("requestParameters").then("name");
    private static final PathColumn COLUMN = new PathColumn(NAME);

    private static EventJson[] events() {
        return new EventJson[] {
            EventJson.number(1).parameter("name", "one"),
            EventJson.number(2).parameter("name", "t\u202ewo"),
            EventJson.number(3)
        };
    }

    @Test
    void isBlankUntilItIsRead() {
        TaskQueue ui = new TaskQueue();
        try (Desk desk = Desk.with(threads -> threads.none(ui))) {
            desk.source.put("a.json", events());
            desk.open();
            ui.runUntil(() -> desk.workspace.store().size() == 3);
            desk.workspace.columns().show(NAME);
            EventStore store = desk.workspace.store();

            assertThat(desk.workspace.pathValues().text(store, 0, COLUMN)).isEmpty();
            ui.runUntil(() -> desk.workspace.pathValues().versionProperty().get() > 0);

            assertThat(desk.workspace.pathValues().text(store, 0, COLUMN)).isEqualTo("one");
        }
    }

    /// Asks for all rows, as a table would, until all are read.
    private static List<String> read(Desk desk) {
        EventStore store = desk.workspace.store();
        List<String> texts = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            texts.clear();
            for (int row = 0; row < store.size(); row++) {
                texts.add(desk.workspace.pathValues().text(store, row, COLUMN));
            }
        }
        return texts;
    }

    @Test
    void showsTheValueWithoutInvisibleCharacters() {
        try (Desk desk = Desk.showing(events())) {
            desk.workspace.columns().show(NAME);

            assertThat(read(desk)).containsExactly("one", "t\\u202ewo", "");
        }
    }

    @Test
    void isBlankForNull() {
        try (Desk desk =
                Desk.showing(
                        EventJson.number(1).member("requestParameters", "{\"name\":null}"),
                        EventJson.number(2)
                                .member("requestParameters", "{\"name\":[\"a\",null,2]}"))) {
            desk.workspace.columns().show(NAME);

            assertThat(read(desk)).containsExactly("", "a, 2");
        }
    }

    @Test
    void saysSoWhereTheRecordCannotBeRead() {
        try (Desk desk = Desk.showing(events())) {
            desk.workspace.columns().show(NAME);
            desk.source.remove("a.json");

            assertThat(read(desk)).containsOnly(Messages.text("column.unreadable"));
        }
    }

    @Test
    void readsAllRowsForCopying() {
        try (Desk desk = Desk.showing(events())) {
            desk.workspace.columns().show(NAME);
            List<Map<Integer, Map<PathColumn, String>>> got = new ArrayList<>();

            desk.workspace.pathValues().read(desk.workspace.store(), new int[] {0, 2}, got::add);

            assertThat(got)
                    .containsExactly(Map.of(0, Map.of(COLUMN, "one"), 2, Map.of(COLUMN, "")));
        }
    }

    @Test
    void readsWhatHasChangedAfterAReload() {
        try (Desk desk = Desk.showing(events())) {
            desk.workspace.columns().show(NAME);
            read(desk);
            desk.source.put("a.json", EventJson.number(1).parameter("name", "new"));

            desk.workspace.load().reload();

            assertThat(read(desk)).containsExactly("new");
        }
    }

    @Test
    void remembersTheColumn(@TempDir Path folder) {
        Path settings = folder.resolve("settings.json");
        try (Desk desk = Desk.remembering(settings)) {
            desk.workspace.columns().show(JsonPath.ROOT.then("tags").then(3).then("a b"));
            desk.workspace.columns().show(JsonPath.ROOT.then("tags").then("a b"));
        }
        try (Desk desk = Desk.remembering(settings)) {
            PathColumn column = new PathColumn(JsonPath.ROOT.then("tags").then("a b"));
            assertThat(desk.workspace.columns().shown())
                    .hasSize(Column.shownAtFirst(RecordSchema.CLOUDTRAIL).size() + 1)
                    .endsWith(column);
            assertThat(column.title()).isEqualTo("a b");
            assertThat(column.longTitle()).isEqualTo("tags.\"a b\"");
        }
    }

    @Test
    void remembersHowEventsAreShown(@TempDir Path folder) {
        Path settings = folder.resolve("settings.json");
        try (Desk desk = Desk.remembering(settings)) {
            assertThat(desk.workspace.detail().originalProperty().get()).isFalse();
            assertThat(desk.workspace.detail().wrapProperty().get()).isTrue();
            desk.workspace.detail().originalProperty().set(true);
            desk.workspace.detail().wrapProperty().set(false);
        }
        try (Desk desk = Desk.remembering(settings)) {
            assertThat(desk.workspace.detail().originalProperty().get()).isTrue();
            assertThat(desk.workspace.detail().wrapProperty().get()).isFalse();
        }
    }
}

package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.store.EventStore;
import spoor.viewmodel.Desk;
import spoor.viewmodel.shared.Times;

import java.util.List;

final class ColumnTest {
    private static EventStore store(EventJson event) {
        try (Desk desk = Desk.showing(event)) {
            return desk.workspace.store();
        }
    }

    private static String text(Column column, EventJson event) {
        return column.text(store(event), 0, Times.UTC);
    }

    static List<Column> columns() {
        return Column.all(RecordSchema.CLOUDTRAIL);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void isRememberedByItsName(Column column) {
        assertThat(Column.withId(RecordSchema.CLOUDTRAIL, column.id())).contains(column);
        assertThat(column.title()).isNotBlank();
    }

    @Test
    void hasNoColumnOfAnotherName() {
        assertThat(Column.withId(RecordSchema.CLOUDTRAIL, "no such column")).isEmpty();
    }

    @Test
    void hasAColumnForEachField() {
        assertThat(columns().stream().flatMap(column -> column.field().stream()))
                .containsExactlyElementsOf(RecordSchema.CLOUDTRAIL.fields());
    }

    @Test
    void showsTheTimeInTheZoneThatIsChosen() {
        assertThat(text(Column.TIME, EventJson.number(1))).isEqualTo("2026-11-22 09:00:01");
    }

    @Test
    void showsNoTimeWhereThereIsNone() {
        assertThat(text(Column.TIME, EventJson.number(1).time("yesterday"))).isEmpty();
    }

    @Test
    void showsServicesByTheirShortNames() {
        assertThat(text(Column.SERVICE, EventJson.number(1))).isEqualTo("sqs");
    }

    @Test
    void showsInvisibleCharactersAsEscapes() {
        assertThat(text(Column.USER_AGENT, EventJson.number(1).agent("a\u202eb")))
                .doesNotContain("\u202e")
                .startsWith("a")
                .endsWith("b");
    }

    @Test
    void countsHiddenValuesAndShowsNoZero() {
        EventJson event = EventJson.number(1);
        assertThat(text(Column.HIDDEN, event)).isEmpty();

        event.parameter("name", "HIDDEN_DUE_TO_SECURITY_REASONS");
        assertThat(text(Column.HIDDEN, event)).isEqualTo("1");
    }
}

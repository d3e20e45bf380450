package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

final class ExcludedEventTest {
    private final Desk desk =
            Desk.showing(EventJson.number(1).user("alice"), EventJson.number(2).user("bob"));

    private final ExcludedEvent event = desk.workspace.excluded();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void isNoneWhileNothingIsRead() {
        desk.filter().picks().only(Field.IDENTITY, "alice");

        assertThat(event.excludedProperty().get()).isFalse();
    }

    @Test
    void isTheEventThatIsReadIfItDoesNotMatch() {
        desk.select(0);
        desk.filter().picks().only(Field.IDENTITY, "bob");
        assertThat(event.excludedProperty().get()).isFalse();

        desk.filter().picks().only(Field.IDENTITY, "alice");

        assertThat(event.excludedProperty().get()).isTrue();
    }

    @Test
    void canBeShownAmongAllEvents() {
        desk.select(0);
        desk.filter().picks().only(Field.IDENTITY, "alice");

        event.show();

        assertThat(event.excludedProperty().get()).isFalse();
        assertThat(desk.workspace.selection().count()).isEqualTo(1);
        assertThat(desk.shown()).containsExactly(2, 1);
    }

    @Test
    void canBeClosed() {
        desk.select(0);
        desk.filter().picks().only(Field.IDENTITY, "alice");

        event.close();

        assertThat(event.excludedProperty().get()).isFalse();
        assertThat(desk.workspace.selection().lead()).isEqualTo(-1);
        assertThat(desk.shown()).containsExactly(1);
    }
}

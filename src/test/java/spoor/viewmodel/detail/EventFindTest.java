package spoor.viewmodel.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

final class EventFindTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).parameter("queueName", "one"),
                    EventJson.number(2).parameter("queueName", "two"));
    private final EventFind find = desk.workspace.detail().find();

    @BeforeEach
    void read() {
        desk.select(0);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void goesToTheFirstMatchAndOnRoundToIt() {
        find.textProperty().set("queue");
        assertThat(find.count()).isEqualTo(2);
        assertThat(find.currentProperty().get()).isZero();

        find.step(1);
        assertThat(find.currentProperty().get()).isEqualTo(1);
        find.step(1);
        assertThat(find.currentProperty().get()).isZero();
        find.step(-1);
        assertThat(find.currentProperty().get()).isEqualTo(1);
    }

    @Test
    void countsInTheViewThatIsShown() {
        find.textProperty().set("\"queueName\"");
        assertThat(find.count()).isZero();

        desk.workspace.detail().originalProperty().set(true);
        assertThat(find.count()).isEqualTo(1);
    }

    @Test
    void looksInTheNextEventToo() {
        find.textProperty().set("two");
        assertThat(find.count()).isEqualTo(1);

        desk.select(1);

        assertThat(find.count()).isZero();
        assertThat(find.currentProperty().get()).isEqualTo(-1);
    }

    @Test
    void findsNothingForNothing() {
        find.textProperty().set("two");
        find.textProperty().set("");
        find.step(1);

        assertThat(find.count()).isZero();
        assertThat(find.currentProperty().get()).isEqualTo(-1);
    }
}

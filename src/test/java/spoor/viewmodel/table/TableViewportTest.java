package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

import java.util.stream.IntStream;

final class TableViewportTest {
    private final Desk desk =
            Desk.showing(
                    IntStream.rangeClosed(1, 30)
                            .mapToObj(EventJson::number)
                            .toArray(EventJson[]::new));

    private final TableViewport viewport = desk.workspace.viewport();

    TableViewportTest() {
        viewport.resize(5, -1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsOnlyAsManyRowsAsThereIsRoomFor() {
        assertThat(viewport.places()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void scrollsNoFurtherThanToTheLastPage() {
        viewport.scrollTo(1000);

        assertThat(viewport.places()).containsExactly(25, 26, 27, 28, 29);
    }

    @Test
    void scrollsNoMoreThanNeeded() {
        viewport.scrollTo(10);

        viewport.reveal(12);
        assertThat(viewport.first()).isEqualTo(10);

        viewport.reveal(16);
        assertThat(viewport.first()).isEqualTo(12);

        viewport.reveal(3);
        assertThat(viewport.first()).isEqualTo(3);
    }

    @Test
    void keepsTheRowUnderThePointerWhenTheHeightChanges() {
        viewport.scrollTo(10);

        viewport.resize(4, viewport.rowAt(12));

        assertThat(viewport.places()).containsExactly(10, 11, 12, 13);
    }

    @Test
    void keepsTheLastRowInViewIfItIsTheOneThatIsRead() {
        viewport.scrollTo(10);

        viewport.resize(4, viewport.rowAt(14));

        assertThat(viewport.places()).containsExactly(11, 12, 13, 14);
    }
}

package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class ColumnFitTest {
    private static final List<ColumnNeed> NEEDS =
            List.of(
                    ColumnNeed.fixed(30),
                    new ColumnNeed(100, 100, 100, 400),
                    new ColumnNeed(60, 100, 100, 150),
                    ColumnNeed.fixed(80));

    @Test
    void givesEachColumnWhatItWantsIfThereIsRoom() {
        assertThat(ColumnFit.widths(NEEDS, 2000)).containsExactly(30.0, 400.0, 150.0, 80.0);
    }

    @Test
    void givesWhatIsLeftFirstToTheColumnsThatNeedLeast() {
        assertThat(ColumnFit.widths(NEEDS, 310 + 120)).containsExactly(30.0, 170.0, 150.0, 80.0);
        assertThat(ColumnFit.widths(NEEDS, 310 + 60)).containsExactly(30.0, 130.0, 130.0, 80.0);
    }

    @Test
    void cutsWhereThereIsNoRoomForTheMinima() {
        assertThat(ColumnFit.widths(NEEDS, 300)).containsExactly(30.0, 100.0, 90.0, 80.0);
    }

    @Test
    void givesEachColumnItsTightWidthWithoutAnyRoom() {
        assertThat(ColumnFit.widths(NEEDS, 50)).containsExactly(30.0, 100.0, 60.0, 80.0);
    }

    @Test
    void givesUsualWidthsBeforeTheRarestTextsAreWhole() {
        List<ColumnNeed> needs =
                List.of(new ColumnNeed(100, 100, 300, 400), new ColumnNeed(60, 100, 100, 150));

        assertThat(ColumnFit.widths(needs, 350)).containsExactly(250.0, 100.0);
        assertThat(ColumnFit.widths(needs, 460)).containsExactly(330.0, 130.0);
    }

    @Test
    void needsNoColumns() {
        assertThat(ColumnFit.widths(List.of(), 500)).isEmpty();
    }
}

package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.fixture.EventJson;
import spoor.load.LoadState;
import spoor.store.EventStore;
import spoor.viewmodel.Desk;

final class EmptyReasonTest {
    private final Desk desk = Desk.showing(EventJson.number(1));
    private final LoadState loaded = desk.workspace.load().state();
    private final LoadState nothing = LoadState.nothing(desk.workspace.load().schema());

    @AfterEach
    void close() {
        desk.close();
    }

    private static EmptyReason of(LoadState loaded, boolean loading, EventStore answered) {
        return EmptyReason.of(loaded, loading, answered, false);
    }

    @Test
    void isThatThereIsNoEventOnlyAfterTheLoad() {
        assertThat(of(nothing, true, nothing.store())).isEqualTo(EmptyReason.READING);
        assertThat(of(nothing, false, nothing.store())).isEqualTo(EmptyReason.NO_EVENT);
    }

    @Test
    void isThatEventsAreReadWhileTheNewestAreNotAnsweredYet() {
        assertThat(of(loaded, false, nothing.store())).isEqualTo(EmptyReason.READING);
    }

    @Test
    void isThatNothingMatchesOnlyAfterAllEventsWereAsked() {
        EventStore answered = loaded.store();

        assertThat(of(loaded, true, answered)).isEqualTo(EmptyReason.NO_MATCH_YET);
        assertThat(EmptyReason.of(loaded, false, answered, true)).isEqualTo(EmptyReason.SEARCHING);
        assertThat(of(loaded, false, answered)).isEqualTo(EmptyReason.NO_MATCH);
    }
}

package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

import java.util.Optional;

final class AroundEventTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).time("2026-11-01T11:54:59Z"),
                    EventJson.number(2).time("2026-11-01T11:55:00Z"),
                    EventJson.number(3).time("2026-11-01T12:00:00Z"),
                    EventJson.number(4).time("2026-11-01T12:05:00Z").name("DeleteQueue"),
                    EventJson.number(5).time("2026-11-01T12:05:01Z"),
                    EventJson.number(6).time("2026-11-01T13:00:00Z"),
                    EventJson.number(7).time("2026-11-01T13:00:01Z"));
    private final long noon = desk.workspace.store().time(2);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void includesBothEnds() {
        AroundEvent.FIVE_MINUTES.show(desk.filter(), noon);
        assertThat(desk.shown()).containsExactlyInAnyOrder(2, 3, 4);

        AroundEvent.HOUR.show(desk.filter(), noon);
        assertThat(desk.shown()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void replacesThePeriodAndKeepsAllOtherFilters() {
        desk.filter().picks().only(Field.EVENT, "DeleteQueue");
        desk.filter().during(Optional.of(new TimeRange(0, 1)));

        AroundEvent.FIVE_MINUTES.show(desk.filter(), noon);

        assertThat(desk.shown()).containsExactly(4);
    }

    @Test
    void isImpossibleWithoutATime() {
        assertThat(AroundEvent.isPossible(EventTime.NONE)).isFalse();
        assertThat(AroundEvent.isPossible(noon)).isTrue();
    }
}

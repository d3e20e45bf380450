package spoor.trail.s3.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.message.Message;
import spoor.trail.AccessFailure;

import java.time.Duration;

final class OutageTest {
    private static final long SECOND = 1_000_000_000;
    private final AccessFailure slowDown =
            new AccessFailure(AccessFailure.Kind.THROTTLED, Message.verbatim("slow down"));

    private long now = 5 * SECOND;
    private final Outage outage = new Outage(Duration.ofSeconds(20), () -> now);

    /// @return whether to ask for no more
    private boolean fails(int seconds) {
        long requestedAt = now;
        now += seconds * SECOND;
        return fails(slowDown, requestedAt);
    }

    private boolean fails(AccessFailure failure, long requestedAt) {
        outage.failed(failure, requestedAt);
        return outage.reason().isPresent();
    }

    @Test
    void doesNotEndWhereTheServerRefusesByOtherReasons() {
        for (int i = 0; i < 10; i++) {
            fails(10);
            assertThat(
                            fails(
                                    new AccessFailure(
                                            AccessFailure.Kind.DENIED, Message.verbatim("no")),
                                    now))
                    .isFalse();
        }
    }

    @Test
    void endsAfterSeveralFailuresInALongTime() {
        assertThat(fails(10)).isFalse();
        assertThat(fails(10)).isFalse();
        assertThat(fails(1)).isTrue();
    }

    @Test
    void doesNotEndAfterFailuresInAShortTime() {
        for (int i = 0; i < 100; i++) {
            assertThat(fails(slowDown, now)).isFalse();
        }
    }

    @Test
    void doesNotEndWhileOtherObjectsAreServed() {
        long requestedAt = now;
        now += 40 * SECOND;
        outage.served();
        assertThat(fails(slowDown, requestedAt)).isFalse();
        assertThat(fails(slowDown, requestedAt)).isFalse();
        assertThat(fails(slowDown, requestedAt)).isFalse();
    }

    @Test
    void countsNoTimeInWhichNothingWasAskedFor() {
        now += 100 * SECOND;
        assertThat(fails(1)).isFalse();
        assertThat(fails(1)).isFalse();
        assertThat(fails(1)).isFalse();
    }
}

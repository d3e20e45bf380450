package spoor.trail.s3.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AdaptiveLimitTest {
    private static final long SECOND = 1_000_000_000;

    private long now = 5 * SECOND;

    private AdaptiveLimit limit(int objects, long bytes) {
        return new AdaptiveLimit(objects, bytes, () -> now);
    }

    private static int taken(AdaptiveLimit limit, long bytes) {
        int taken = 0;
        while (limit.tryTake(bytes)) {
            taken++;
        }
        return taken;
    }

    @Test
    void letsSoManyObjectsBeUnderWay() {
        AdaptiveLimit limit = limit(4, 1000);
        assertThat(taken(limit, 1)).isEqualTo(4);
        limit.arrived(true);
        assertThat(taken(limit, 1)).isEqualTo(1);
    }

    @Test
    void holdsSoManyBytesUntilTheyAreReleased() {
        AdaptiveLimit limit = limit(10, 100);
        assertThat(taken(limit, 40)).isEqualTo(2);
        limit.arrived(true);
        assertThat(limit.tryTake(40)).isFalse();
        limit.released(40);
        assertThat(taken(limit, 40)).isEqualTo(1);
    }

    @Test
    void letsALargeObjectGoAlone() {
        AdaptiveLimit limit = limit(10, 100);
        assertThat(limit.tryTake(5)).isTrue();
        assertThat(limit.tryTake(1000)).isFalse();
        limit.arrived(true);
        limit.released(5);
        assertThat(limit.tryTake(1000)).isTrue();
        assertThat(limit.tryTake(1)).isFalse();
        limit.arrived(true);
        limit.released(1000);
        assertThat(limit.tryTake(1)).isTrue();
    }

    @Test
    void isHalvedOnceASecond() {
        AdaptiveLimit limit = limit(32, 1000);
        limit.throttled();
        limit.throttled();
        now += SECOND / 2;
        limit.throttled();
        assertThat(limit.allowed()).isEqualTo(16);
        now += SECOND;
        limit.throttled();
        assertThat(limit.allowed()).isEqualTo(8);
    }

    @Test
    void alwaysLetsOneThrough() {
        AdaptiveLimit limit = limit(32, 1000);
        for (int i = 0; i < 10; i++) {
            limit.throttled();
            now += 2 * SECOND;
        }
        assertThat(limit.allowed()).isEqualTo(1);
        assertThat(taken(limit, 1)).isEqualTo(1);
    }

    @Test
    void recoversWithWhatArrives() {
        AdaptiveLimit limit = limit(8, 1000);
        limit.throttled();
        assertThat(limit.allowed()).isEqualTo(4);
        for (int i = 0; i < 40; i++) {
            assertThat(limit.tryTake(1)).isTrue();
            limit.arrived(i % 4 != 0);
            limit.released(1);
        }
        assertThat(limit.allowed()).isGreaterThan(6).isLessThanOrEqualTo(8);
        for (int i = 0; i < 100; i++) {
            assertThat(limit.tryTake(1)).isTrue();
            limit.arrived(true);
            limit.released(1);
        }
        assertThat(limit.allowed()).isEqualTo(8);
    }

    @Test
    void doesNotRecoverWithFailures() {
        AdaptiveLimit limit = limit(8, 1000);
        limit.throttled();
        for (int i = 0; i < 100; i++) {
            assertThat(limit.tryTake(1)).isTrue();
            limit.arrived(false);
            limit.released(1);
        }
        assertThat(limit.allowed()).isEqualTo(4);
    }
}

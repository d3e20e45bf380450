package spoor.trail.s3.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class RequestLimitTest {
    private static final long SECOND = 1_000_000_000;

    private long now = 5 * SECOND;

    private RequestLimit limit(int downloads) {
        return new RequestLimit(downloads, () -> now);
    }

    private static int started(RequestLimit limit) {
        int started = 0;
        while (limit.tryStartDownload()) {
            started++;
        }
        return started;
    }

    @Test
    void knowsForAWhileThatTheServerAsksForFewerRequests() {
        RequestLimit limit = limit(4);
        assertThat(limit.isThrottled()).isFalse();
        limit.throttle();
        now += 9 * SECOND;
        assertThat(limit.isThrottled()).isTrue();
        now += 2 * SECOND;
        assertThat(limit.isThrottled()).isFalse();
    }

    @Test
    void waitsLongerForALargeObject() {
        RequestPolicy policy = RequestPolicy.DEFAULT;
        assertThat(policy.call(0)).isEqualTo(policy.call());
        assertThat(policy.call(50_000_000)).isEqualTo(policy.call().plusSeconds(1000));
        assertThat(policy.attempt(50_000)).isEqualTo(policy.attempt().plusSeconds(1));
    }

    @Test
    void limitsTheDownloadsAtOnce() {
        RequestLimit limit = limit(4);
        assertThat(started(limit)).isEqualTo(4);
        limit.endDownload(true);
        assertThat(started(limit)).isEqualTo(1);
    }

    @Test
    void letsHalfAsManyListingsRunBesideTheDownloads() throws Exception {
        RequestLimit limit = limit(4);
        assertThat(started(limit)).isEqualTo(4);
        limit.startListing();
        limit.startListing();
        CountDownLatch third = new CountDownLatch(1);
        Thread waiting =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                limit.startListing();
                                third.countDown();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(third.getCount()).isEqualTo(1);
        limit.endListing();
        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isHalvedOnceASecond() {
        RequestLimit limit = limit(32);
        limit.throttle();
        limit.throttle();
        now += SECOND / 2;
        limit.throttle();
        assertThat(limit.allowed()).isEqualTo(16);
        now += SECOND;
        limit.throttle();
        assertThat(limit.allowed()).isEqualTo(8);
    }

    @Test
    void alwaysAllowsOneDownload() {
        RequestLimit limit = limit(32);
        for (int i = 0; i < 10; i++) {
            limit.throttle();
            now += 2 * SECOND;
        }
        assertThat(limit.allowed()).isEqualTo(1);
        assertThat(started(limit)).isEqualTo(1);
    }

    @Test
    void recoversWithDownloadsThatSucceed() {
        RequestLimit limit = limit(8);
        limit.throttle();
        assertThat(limit.allowed()).isEqualTo(4);
        for (int i = 0; i < 40; i++) {
            assertThat(limit.tryStartDownload()).isTrue();
            limit.endDownload(i % 4 != 0);
        }
        assertThat(limit.allowed()).isGreaterThan(6).isLessThanOrEqualTo(8);
        for (int i = 0; i < 100; i++) {
            assertThat(limit.tryStartDownload()).isTrue();
            limit.endDownload(true);
        }
        assertThat(limit.allowed()).isEqualTo(8);
    }

    @Test
    void doesNotRecoverWithFailures() {
        RequestLimit limit = limit(8);
        limit.throttle();
        for (int i = 0; i < 100; i++) {
            assertThat(limit.tryStartDownload()).isTrue();
            limit.endDownload(false);
        }
        assertThat(limit.allowed()).isEqualTo(4);
    }
}

package spoor.trail.s3.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.Download.Progress;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

final class DownloadProgressTest {
    private final AccessFailure expired =
            new AccessFailure(AccessFailure.Kind.EXPIRED, Message.verbatim("sign in again"));

    private final AtomicInteger renewed = new AtomicInteger();
    private final DownloadProgress state =
            new DownloadProgress(renewed::incrementAndGet, Optional::empty, () -> false);

    @Test
    void countsFoundFetchedAndFailedFiles() {
        state.begin(false);
        state.found(true, 10);
        state.found(true, 20);
        state.found(false, 40);
        state.arrived(10, 7);
        state.failed(20);
        Progress progress = state.progress();
        assertThat(progress.found()).isEqualTo(3);
        assertThat(progress.wanted()).isEqualTo(2);
        assertThat(progress.fetched()).isEqualTo(1);
        assertThat(progress.failed()).isEqualTo(1);
        assertThat(progress.bytes()).isEqualTo(7);
        assertThat(progress.wantedBytes()).isEqualTo(30);
        assertThat(progress.doneBytes()).isEqualTo(30);
        assertThat(progress.running()).isTrue();
        state.end();
        assertThat(state.progress().running()).isFalse();
        assertThat(state.progress().nanos()).isEqualTo(state.progress().nanos()).isPositive();
    }

    @Test
    void saysForHowLongNoFileArrived() {
        AtomicLong now = new AtomicLong(7);
        AtomicBoolean throttled = new AtomicBoolean();
        DownloadProgress waiting =
                new DownloadProgress(() -> {}, Optional::empty, throttled::get, now::get);
        waiting.begin(false);
        assertThat(waiting.waitsFor()).isEmpty();
        waiting.found(true, 10);
        waiting.found(true, 10);
        now.addAndGet(12_000_000_000L);
        assertThat(waiting.waitsFor().map(Message::inEnglish))
                .contains("no file has arrived for 12 seconds");
        throttled.set(true);
        assertThat(waiting.waitsFor().map(Message::inEnglish))
                .contains("the server asks to slow down");
        throttled.set(false);
        waiting.arrived(10, 10);
        assertThat(waiting.waitsFor()).isEmpty();
        waiting.arrived(10, 10);
        now.addAndGet(12_000_000_000L);
        assertThat(waiting.waitsFor()).as("nothing is left to wait for").isEmpty();
    }

    @Test
    void beginsAnew() {
        state.begin(false);
        state.found(true, 10);
        state.stop(expired);
        state.end();
        state.begin(false);
        assertThat(state.progress().found()).isZero();
        assertThat(state.isPaused()).isFalse();
        assertThat(state.stoppedBy()).isEmpty();
    }

    @Test
    void remembersFailuresWhileItLooksForNewFiles() {
        state.begin(false);
        state.found(true, 10);
        state.failed(10);
        state.end();
        state.begin(true);
        assertThat(state.progress().failed()).isZero();
        state.end();
        assertThat(state.progress().failed()).isEqualTo(1);
        state.begin(true);
        state.end();
        assertThat(state.progress().failed()).isEqualTo(1);
        state.begin(false);
        state.end();
        assertThat(state.progress().failed()).isZero();
    }

    @Test
    void stopsUntilItIsResumedWithNewCredentials() {
        state.begin(false);
        state.stop(expired);
        state.stop(new AccessFailure(AccessFailure.Kind.MFA, Message.verbatim("another")));
        assertThat(state.isPaused()).isTrue();
        assertThat(state.stoppedBy()).contains(expired);
        assertThat(renewed).hasValue(0);
        state.resume();
        assertThat(state.isPaused()).isFalse();
        assertThat(state.stoppedBy()).isEmpty();
        assertThat(renewed).hasValue(1);
    }

    @Test
    void asksForNoNewCredentialsAfterAPauseThatTheUserMade() {
        state.begin(false);
        state.pause();
        state.resume();
        assertThat(renewed).hasValue(0);
        assertThat(state.isPaused()).isFalse();
    }

    @Test
    void doesNotStopAgainForARequestBeforeTheRenewal() {
        state.begin(false);
        int before = state.renewals();
        state.stopUnlessRenewed(expired, before);
        state.resume();
        state.stopUnlessRenewed(expired, before);
        assertThat(state.isPaused()).isFalse();
        state.stopUnlessRenewed(expired, state.renewals());
        assertThat(state.isPaused()).isTrue();
    }

    @Test
    void stopsWaitingWhenAbandoned() {
        state.begin(false);
        assertThat(state.awaitRenewal(expired, state.renewals(), () -> true)).isFalse();
    }

    @Test
    void countsNoTimeWhilePaused() {
        state.begin(false);
        state.pause();
        long paused = state.progress().nanos();
        assertThat(state.progress().nanos()).isEqualTo(paused);
        state.resume();
        assertThat(state.progress().nanos()).isGreaterThanOrEqualTo(paused);
    }
}

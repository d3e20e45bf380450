package spoor.viewmodel.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.RemoteSource;
import spoor.fixture.TestThreads;
import spoor.hidden.HiddenRules;
import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.Download.Progress;

import java.util.List;

/// Watching a source for what is new, and its download.
final class FollowingTest {
    private static final Problem UNLISTED =
            new Problem(
                    Problem.Kind.UNREADABLE,
                    "s3://trail/",
                    0,
                    Message.verbatim("the server failed"));

    private final TestThreads threads = new TestThreads();
    private final LoadViewModel load =
            new LoadViewModel(RecordSchema.CLOUDTRAIL, threads.none(), HiddenRules.BUILT_IN);
    private final RemoteSource remote = new RemoteSource().put("a.json", EventJson.number(1));

    FollowingTest() {
        load.open(List.of(remote));
    }

    @AfterEach
    void close() {
        threads.close();
    }

    private int events() {
        return load.state().store().size();
    }

    @Test
    void looksForNothingWhileNobodyFollows() {
        remote.put("b.json", EventJson.number(2));
        load.follow().lookForNew();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void readsNewFilesAndKeepsTheRest() {
        load.follow().followingProperty().set(true);
        remote.put("b.json", EventJson.number(2), EventJson.number(3));
        load.follow().lookForNew();
        assertThat(events()).isEqualTo(3);
        assertThat(load.state().progress().found()).isEqualTo(2);
        assertThat(remote.wholeWalks()).isOne();
    }

    @Test
    void countsTheNewEventsUntilTheUserLooks() {
        load.follow().followingProperty().set(true);
        assertThat(load.follow().newEventsProperty().get()).isZero();
        remote.put("b.json", EventJson.number(2), EventJson.number(3));
        load.follow().lookForNew();
        remote.put("c.json", EventJson.number(4));
        load.follow().lookForNew();
        assertThat(load.follow().newEventsProperty().get()).isEqualTo(3);
        load.follow().markSeen();
        assertThat(load.follow().newEventsProperty().get()).isZero();
        load.follow().lookForNew();
        assertThat(load.follow().newEventsProperty().get()).isZero();
    }

    @Test
    void looksAtOnceWhenTheUserBeginsToFollow() {
        remote.put("b.json", EventJson.number(2));
        load.follow().followingProperty().set(true);
        assertThat(events()).isEqualTo(2);
        assertThat(load.follow().newEventsProperty().get()).isOne();
    }

    @Test
    void doesNotCallEventsNewThatAReloadBrought() {
        remote.put("b.json", EventJson.number(2));
        load.reload();
        assertThat(load.follow().newEventsProperty().get()).isZero();
    }

    @Test
    void stopsFollowingWhenSomethingElseIsOpened() {
        load.follow().followingProperty().set(true);
        RemoteSource other = new RemoteSource();
        load.open(List.of(other));
        assertThat(load.follow().followingProperty().get()).isFalse();
        assertThat(remote.isClosed()).isTrue();
        assertThat(other.isClosed()).isFalse();
    }

    @Test
    void keepsWhatItKnowsOfFilesThatCannotBeListedAgain() {
        remote.unlist(UNLISTED);
        load.reload();
        assertThat(events()).isEqualTo(1);
        assertThat(load.state().problems()).containsExactly(UNLISTED);
        remote.unlist(null);
        load.reload();
        assertThat(events()).isEqualTo(1);
        assertThat(load.state().problems()).isEmpty();
    }

    @Test
    void sumsUpTheDownloadsOfAllSources() {
        RemoteSource other = new RemoteSource();
        remote.downloading(new Progress(10, 8, 3, 1, 300, 800, 400, 1_000_000_000, false));
        other.downloading(new Progress(2, 2, 1, 0, 50, 100, 50, 1_000_000_000, true));
        DownloadSummary both = DownloadSummary.of(List.of(remote, other)).orElseThrow();
        assertThat(both.progress())
                .isEqualTo(new Progress(12, 10, 4, 1, 350, 900, 450, 2_000_000_000, true));
        assertThat(both.progress().bytesPerSecond()).isEqualTo(175);
        assertThat(both.progress().secondsLeft()).contains(2L);
        assertThat(both.paused()).isFalse();
        assertThat(DownloadSummary.of(List.of())).isEmpty();
    }

    @Test
    void pausesAndResumesTheDownload() {
        load.download().pause();
        assertThat(remote.isPaused()).isTrue();
        assertThat(load.download().summaryProperty().get())
                .get()
                .returns(true, DownloadSummary::paused);
        load.download().resume();
        assertThat(load.download().summaryProperty().get())
                .get()
                .returns(false, DownloadSummary::paused);
        assertThat(remote.resumed()).isOne();
    }

    @Test
    void tellsWhyADownloadWaits() {
        AccessFailure expired =
                new AccessFailure(
                        AccessFailure.Kind.EXPIRED, Message.verbatim("Your sign-in has expired"));
        remote.stop(expired);
        load.reload();
        assertThat(load.download().summaryProperty().get().orElseThrow().stoppedBy())
                .contains(expired);
    }
}

package spoor.view.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.RemoteSource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.Download.Progress;
import spoor.viewmodel.shared.Messages;

@ExtendWith(WindowExtension.class)
final class DownloadBarTest {
    private static final Progress HALF =
            new Progress(20, 20, 10, 0, 5_000_000, 10_000_000, 5_000_000, 2_000_000_000L, true);

    private final RemoteSource remote = new RemoteSource().put("a.json", EventJson.number(1));
    private final MemorySource slow =
            new MemorySource("slow").put("b.json", EventJson.number(2)).block("b.json");

    /// A load that lasts until the slow source is released.
    private void load(TestWindow window) {
        window.fx(() -> {
            window.workspace().opening().replace(java.util.List.of(remote, slow));
            return null;
        });
        slow.awaitReader("b.json");
    }

    @Test
    void isNotThereForALocalSource(TestWindow window) {
        window.show(new MemorySource("trail").put("a.json", EventJson.number(1)));
        assertThat(window.isShown("#download")).isFalse();
    }

    @Test
    void saysHowFarTheDownloadIsAndPausesIt(TestWindow window) {
        remote.downloading(HALF);
        load(window);
        window.await("the download", () -> window.isShown("#download"));
        assertThat(window.text("#download-text"))
                .isEqualTo(
                        "10 of 20 files downloaded \u00b7 5.0 MB of 10 MB \u00b7 2.5 MB/s \u00b7 2"
                                + " s left");
        window.click("#download-pause");
        assertThat(remote.isPaused()).isTrue();
        assertThat(window.text("#download-pause")).isEqualTo("Resume");
        window.click("#download-pause");
        window.await("the download going on", () -> !remote.isPaused());
        slow.release("b.json");
        window.awaitLoaded();
    }

    @Test
    void saysWhyFilesAreNotKept(TestWindow window) {
        remote.downloading(HALF).notKeeping("the disk is full");
        load(window);
        window.await("the download", () -> window.isShown("#download"));
        assertThat(window.text("#download-text"))
                .startsWith("10 of 20 files")
                .endsWith("\n" + Messages.text("download.notKept", "the disk is full"));
        slow.release("b.json");
        window.awaitLoaded();
    }

    @Test
    void saysWhatASlowDownloadWaitsFor(TestWindow window) {
        remote.downloading(HALF).waitingFor("the server asks to slow down");
        load(window);
        window.await("the download", () -> window.isShown("#download"));
        assertThat(window.text("#download-text"))
                .isEqualTo("slow: 10 of 20 files, the server asks to slow down");
        slow.release("b.json");
        window.awaitLoaded();
    }

    @Test
    void saysThatItLooksForFilesBeforeAnyIsFound(TestWindow window) {
        remote.downloading(new Progress(0, 0, 0, 0, 0, 0, 0, 0, true));
        load(window);
        window.await("the download", () -> window.isShown("#download"));
        assertThat(window.text("#download-text")).isEqualTo(Messages.text("download.looking"));
        slow.release("b.json");
        window.awaitLoaded();
    }

    @Test
    void explainsAnExpiredSignInAndContinues(TestWindow window) {
        remote.downloading(HALF)
                .stop(
                        new AccessFailure(
                                AccessFailure.Kind.EXPIRED,
                                Message.verbatim("Your sign-in has expired."),
                                "aws sso login",
                                new IllegalStateException()));
        load(window);
        window.await("the fault", () -> window.isShown("#download-again"));
        assertThat(window.text("#download-text"))
                .isEqualTo(
                        "The download waits, with 10 of 20 files here. Your sign-in has expired.");
        assertThat(window.text("#download-command")).isEqualTo("aws sso login");
        window.click("#download-copy");
        assertThat(window.copied()).isEqualTo("aws sso login");
        window.click("#download-again");
        window.await("the download going on", () -> remote.resumed() == 1);
        slow.release("b.json");
        window.awaitLoaded();
    }

    @Test
    void offersToFetchAgainWhatFailed(TestWindow window) {
        remote.downloading(new Progress(3, 3, 1, 2, 100, 300, 300, 1_000_000_000, false));
        window.show(remote);
        assertThat(window.text("#download-text"))
                .isEqualTo("2 files could not be downloaded; the list of problems says why (F8).");
        remote.downloading(new Progress(3, 2, 2, 0, 100, 200, 200, 1_000_000_000, false));
        window.click("#download-again");
        window.awaitLoaded();
        window.await("the end of the note", () -> !window.isShown("#download"));
        assertThat(remote.wholeWalks()).isEqualTo(2);
    }
}

package spoor.viewmodel.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.RecordSchema;
import spoor.fixture.NoNetwork;
import spoor.fixture.TestThreads;
import spoor.hidden.HiddenRules;
import spoor.settings.SettingsStore;

import java.nio.file.Path;

final class OpenViewModelTest {
    private static final String WITH_SECRETS =
            "s3://trail/prefix?endpoint=http%3A%2F%2Fuser%3Apass%40localhost%3A9000"
                    + "&external-id=q7xternal";

    private final TestThreads threads = new TestThreads();
    @TempDir private Path folder;
    private SettingsStore settings;

    @BeforeEach
    void openSettings() {
        settings = SettingsStore.open(folder.resolve("settings.json"), Runnable::run);
    }

    @AfterEach
    void close() {
        threads.close();
    }

    private OpenViewModel open() {
        return new OpenViewModel(
                threads.none(),
                NoNetwork.service(),
                settings,
                new LoadViewModel(RecordSchema.CLOUDTRAIL, threads.none(), HiddenRules.BUILT_IN),
                _ -> {});
    }

    @Test
    void removesTheSecretsThatAnEarlierVersionRemembered() {
        settings.change(kept ->
                kept.withRecentLocation(WITH_SECRETS)
                        .withRecentLocation("/home/user:pass@host/trail"));

        OpenViewModel open = open();

        assertThat(open.recent())
                .containsExactly(
                        "/home/user:pass@host/trail",
                        "s3://trail/prefix?endpoint=http%3A%2F%2Flocalhost%3A9000");
        assertThat(folder.resolve("settings.json"))
                .content()
                .doesNotContain("user%3Apass", "q7xternal");
    }

    @Test
    void leavesALocationWithoutSecretsAsItWasWritten() {
        settings.change(kept -> kept.withRecentLocation("S3://trail/prefix?region=eu-west-1"));

        assertThat(open().recent()).containsExactly("S3://trail/prefix?region=eu-west-1");
    }
}

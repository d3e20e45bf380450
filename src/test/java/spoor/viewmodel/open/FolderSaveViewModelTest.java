package spoor.viewmodel.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.cache.DiskCache;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestThreads;
import spoor.fixture.Trails;
import spoor.fixture.s3.FaultyLink;
import spoor.fixture.s3.LinkFault;
import spoor.fixture.s3.S3Server;
import spoor.hidden.HiddenRules;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Selection;
import spoor.viewmodel.open.FolderSaveViewModel.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Saving what was downloaded, from a real server.
final class FolderSaveViewModelTest {
    private static final String KEY =
            "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/"
                    + "111122223333_CloudTrail_eu-west-1_20260301T0005Z_aaaaaaaaaaaaaaaa.json";

    private final S3Server server = S3Server.shared();
    private final String bucket = server.newBucket();
    private final TestThreads threads = new TestThreads();
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();
    private final LoadViewModel load =
            new LoadViewModel(RecordSchema.CLOUDTRAIL, threads.none(), HiddenRules.BUILT_IN);
    @TempDir private Path folder;

    @AfterEach
    void close() {
        network.shutdownNow();
        threads.close();
    }

    private AwsEnvironment surroundings;
    private S3Service service;
    private FolderSaveViewModel save;

    private S3Service service(Optional<DiskCache> cache) {
        return new S3Service(surroundings, network, () -> cache);
    }

    @BeforeEach
    void connect() throws IOException {
        Path config = Files.writeString(folder.resolve("config"), "[profile other]\n");
        Path credentials =
                Files.writeString(
                        folder.resolve("credentials"),
                        "[default]%naws_access_key_id=%s%naws_secret_access_key=%s%n"
                                .formatted(server.accessKeyId(), server.secretAccessKey()));
        surroundings =
                new AwsEnvironment(
                        Map.of(), new AwsEnvironment.ProfileFileSource.At(config, credentials));
        service = service(Optional.empty());
        save = new FolderSaveViewModel(threads.none(), service, load);
    }

    @Test
    void isCancelledWhileTheServerIsSilent() throws Exception {
        server.put(bucket, KEY, Trails.content(EventJson.number(1)));
        AtomicBoolean silent = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(1);
        FaultyLink.Choice choice =
                (_, _) -> {
                    if (!silent.get()) {
                        return LinkFault.pass();
                    }
                    asked.countDown();
                    return LinkFault.stall();
                };
        try (FaultyLink link = new FaultyLink(server.endpoint(), choice)) {
            S3Service keeping = service(Optional.of(DiskCache.open(folder.resolve("c"), 1 << 20)));
            FolderSaveViewModel model = new FolderSaveViewModel(threads.none(), keeping, load);
            S3Access access = S3Access.DEFAULT.withProfile("default").withEndpoint(link.endpoint());
            S3Selection all = S3Selection.all(new S3Location(bucket, ""), access);
            load.open(List.of(keeping.source(all, MfaPrompt.NONE, true)));
            assertThat(load.state().store().size()).isEqualTo(1);
            keeping.clearCache();
            silent.set(true);

            model.save(folder.resolve("saved"));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            model.cancel();

            network.shutdown();
            assertThat(network.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
            assertThat(model.stateProperty().get()).isInstanceOf(State.Idle.class);
        }
    }

    private State saved(Path target) throws InterruptedException {
        save.save(target);
        network.shutdown();
        assertThat(network.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        return save.stateProperty().get();
    }

    @Test
    void hasNothingToSaveOfFilesOnDisk() {
        load.open(List.of(new MemorySource("trail").put("a.json", EventJson.number(1))));
        assertThat(save.hasSomething()).isFalse();
    }

    @Test
    void laysOutTheFilesAsInTheBucketAndTellsWhichItRefused() throws Exception {
        byte[] content = Trails.content(EventJson.number(1));
        server.put(bucket, KEY, content);
        server.put(bucket, "CON", Trails.content(EventJson.number(2)));
        S3Access access = S3Access.DEFAULT.withProfile("default").withEndpoint(server.endpoint());
        S3Selection all = S3Selection.all(new S3Location(bucket, ""), access);
        load.open(List.of(service.source(all, MfaPrompt.NONE, true)));
        assertThat(load.state().store().size()).isEqualTo(2);
        assertThat(save.hasSomething()).isTrue();

        Path target = folder.resolve("saved");
        State.Done end = (State.Done) saved(target);

        assertThat(end.report().saved()).isOne();
        assertThat(end.report().refused()).singleElement().returns("CON", refused -> refused.key());
        assertThat(target.resolve(KEY)).hasBinaryContent(content);
        assertThat(target.resolve("CON")).doesNotExist();
    }
}

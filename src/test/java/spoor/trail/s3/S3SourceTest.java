package spoor.trail.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import spoor.cache.CachedContent;
import spoor.cache.DiskCache;
import spoor.cache.FakeDisk;
import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.fixture.Loading;
import spoor.fixture.PlainEvent;
import spoor.fixture.Trails;
import spoor.fixture.s3.Faults;
import spoor.fixture.s3.LinkFault;
import spoor.fixture.s3.S3Errors;
import spoor.load.LoadProgress;
import spoor.load.LoadState;
import spoor.trail.AccessFailure;
import spoor.trail.Download;
import spoor.trail.s3.auth.RequestLimit;
import spoor.trail.s3.fetch.FetchedObject;
import spoor.trail.s3.fetch.ObjectReader;
import spoor.trail.s3.list.ListedObject;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Plan;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.TrailTree;
import spoor.work.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Loads from a bucket through a real session.
@Timeout(30)
final class S3SourceTest {
    private static final byte[] ONE_BYTE = {'7'};

    private final Bucket bucket = new Bucket();

    @TempDir private Path folder;

    @AfterEach
    void close() {
        bucket.close();
    }

    private static void assertWhole(LoadState state, int files) {
        assertThat(state.problems()).isEmpty();
        assertThat(state.progress().found()).isEqualTo(files);
        assertThat(state.progress().read()).isEqualTo(files);
        assertThat(state.store().size()).isEqualTo(files);
    }

    private static void assertNothingLost(LoadState state, int found) {
        LoadProgress progress = state.progress();
        assertThat(progress.found()).isEqualTo(found);
        assertThat(progress.read() + progress.skipped()).isEqualTo(found);
    }

    @Test
    void loadsATrail() {
        bucket.files(5);
        assertWhole(bucket.load(), 5);
        assertWhole(bucket.load(bucket.all("AWSLogs/111122223333/")), 5);
    }

    @Test
    void isNamedAfterItsLocation() {
        assertThat(bucket.source(bucket.all(""), false).name().inEnglish()).isEqualTo(bucket.name);
        assertThat(bucket.source(bucket.all("AWSLogs/"), false).name().inEnglish())
                .isEqualTo(bucket.name);
        S3Source source = bucket.source(bucket.all("AWSLogs/111122223333/"), false);
        assertThat(source.name().inEnglish()).isEqualTo(bucket.name + "/…/111122223333");
        assertThat(S3Selection.parse(source.location())).contains(source.selection());
    }

    @Test
    void listsAllPagesOfAPlainPrefix() throws AccessFailure {
        IntStream.range(0, 2500)
                .forEach(i ->
                        bucket.server.put(bucket.name, "plain/%04d.json".formatted(i), ONE_BYTE));
        bucket.server.put(bucket.name, "plain/", new byte[0]);
        bucket.server.put(bucket.name, "beside/x.json", ONE_BYTE);
        S3Session session = bucket.session();
        bucket.server.resetCounters();
        TrailTree tree = session.tree(new S3Location(bucket.name, "plain/"), new Cancellation());
        S3Plan plan = session.plan(tree, bucket.all("plain/"), new Cancellation());
        assertThat(plan.files()).isEqualTo(2500);
        assertThat(plan.bytes()).isEqualTo(2500);
        assertThat(bucket.server.lists()).isEqualTo(3);
    }

    @Test
    void skipsFolderMarks() {
        bucket.files(2);
        bucket.server.put(bucket.name, "AWSLogs/", new byte[0]);
        bucket.server.put(bucket.name, "AWSLogs/111122223333/", new byte[0]);
        bucket.server.put(bucket.name, "AWSLogs/111122223333/CloudTrail/eu-west-1/", new byte[0]);
        assertWhole(bucket.load(), 2);
    }

    @Test
    void readsKeysWithAnyCharacters() {
        List<String> names =
                List.of(
                        "a+b",
                        "a%b",
                        "a%2Bb",
                        "a&b",
                        "a<b",
                        "a'b\"c",
                        "a\tb",
                        "a\u202Eb",
                        "a b",
                        "\u6F22");
        for (int i = 0; i < names.size(); i++) {
            bucket.server.put(bucket.name, "p/" + names.get(i) + ".json.gz", Bucket.file(i));
        }
        assertWhole(bucket.load(), names.size());
    }

    @Test
    void reportsHostileKeys() {
        bucket.files(2);
        bucket.faults().addToLists(Faults.HOSTILE_KEYS.toArray(String[]::new));
        LoadState state = bucket.load();
        int all = 2 + Faults.HOSTILE_KEYS.size();
        assertNothingLost(state, all);
        assertThat(state.store().size()).isEqualTo(2);
        assertThat(Bucket.places(state))
                .containsExactlyInAnyOrderElementsOf(
                        Faults.HOSTILE_KEYS.stream().map(bucket::path).toList());
    }

    @Test
    void loadsOnlyAPeriodAndItsMargin() {
        bucket.files(60);
        Instant nine = Instant.parse("2026-11-22T09:00:00Z");
        TimeRange period = TimeRange.between(nine.plusSeconds(600), nine.plusSeconds(1200));
        S3Selection selection = bucket.all("").during(Optional.of(period), Duration.ofMinutes(10));
        bucket.server.resetCounters();
        LoadState state = bucket.load(selection);
        // Delivered in the minutes from 9:10 to 9:29.
        assertWhole(state, 20);
        assertThat(bucket.server.gets()).isEqualTo(20);
    }

    @Test
    void usesAPlanThatWasMadeBefore() throws AccessFailure {
        bucket.files(3);
        S3Session session = bucket.session();
        S3Plan plan =
                session.plan(
                        session.tree(new S3Location(bucket.name, ""), new Cancellation()),
                        bucket.all(""),
                        new Cancellation());
        assertThat(plan.files()).isEqualTo(3);
        assertThat(plan.bytes())
                .isEqualTo(IntStream.range(0, 3).mapToLong(i -> Bucket.file(i).length).sum());
        bucket.server.resetCounters();
        try (Loading loading =
                Loading.of(session.source(bucket.all(""), Optional.of(plan), false))) {
            assertWhole(loading.load(), 3);
            assertThat(bucket.server.lists()).isZero();
            assertWhole(loading.load(), 3);
            assertThat(bucket.server.lists()).isPositive();
        }
    }

    @Test
    void countsFilesInAPlainFolder() throws AccessFailure {
        bucket.server.put(bucket.name, "plain/a.json.gz", Bucket.file(1));
        bucket.server.put(bucket.name, "plain/more/b.json.gz", Bucket.file(2));
        bucket.server.put(bucket.name, "plain/", new byte[0]);
        S3Session session = bucket.session();
        S3Plan plan =
                session.plan(
                        session.tree(new S3Location(bucket.name, "plain/"), new Cancellation()),
                        bucket.all("plain/"),
                        new Cancellation());
        assertThat(plan.files()).isEqualTo(2);
        assertThat(plan.isComplete()).isTrue();
    }

    @Test
    void loadsNewFilesWithoutReadingOthersAgain() {
        bucket.files(30);
        try (Loading loading = Loading.of(bucket.source(bucket.all(""), false))) {
            assertWhole(loading.load(), 30);
            bucket.server.put(bucket.name, Bucket.key(35), Bucket.file(35));
            // Late, by less than the margin.
            bucket.server.put(
                    bucket.name, Bucket.key(20).replace(".json", "x.json"), Bucket.file(36));
            bucket.server.resetCounters();
            assertWhole(loading.session().loadNew(new Cancellation(), _ -> {}), 32);
            assertThat(bucket.server.gets()).isEqualTo(2);
        }
    }

    @Test
    void loadsFilesThatACancelledLoadDidNotFetch() throws Exception {
        bucket.files(3);
        S3Source source = bucket.source(bucket.all(""), false);
        try (Loading loading = Loading.of(source)) {
            assertWhole(loading.load(), 3);
            for (int late : List.of(5, 40, 41)) {
                bucket.server.put(bucket.name, Bucket.key(late), Bucket.file(late));
            }
            CountDownLatch cancelled = new CountDownLatch(1);
            bucket.faults()
                    .onGet((_, real) -> {
                        await(cancelled);
                        return real.get();
                    });
            try (Walk walk = new Walk(loading)) {
                walk.await(() -> source.download().orElseThrow().progress().found() == 6);
                walk.cancel();
                walk.end();
            } finally {
                cancelled.countDown();
            }

            assertWhole(loading.session().loadNew(new Cancellation(), _ -> {}), 6);
        }
    }

    @Test
    void reportsItsProgress() {
        bucket.files(4);
        bucket.faults().failGetsOf(Bucket.key(1)::equals, S3Errors::accessDenied);
        S3Source source = bucket.source(bucket.all(""), false);
        try (Loading loading = Loading.of(source)) {
            loading.load();
            Download.Progress progress = source.download().orElseThrow().progress();
            assertThat(progress.found()).isEqualTo(4);
            assertThat(progress.wanted()).isEqualTo(4);
            assertThat(progress.fetched()).isEqualTo(3);
            assertThat(progress.failed()).isEqualTo(1);
            assertThat(progress.doneBytes()).isEqualTo(progress.wantedBytes());
            assertThat(progress.bytes()).isPositive().isLessThan(progress.wantedBytes());
            assertThat(progress.running()).isFalse();
        }
    }

    @Test
    void failsTheRestIfNobodyCanSignIn() {
        bucket.files(20);
        bucket.faults().failAfterGets(5, S3Errors::expiredToken);
        LoadState state = bucket.load();
        assertNothingLost(state, 20);
        assertThat(state.progress().read()).isEqualTo(5);
        assertThat(state.problems()).hasSize(15);
        assertThat(Bucket.reasons(state)).singleElement().asString().contains("have expired");
    }

    @Test
    void waitsForANewSignIn() throws Exception {
        bucket.files(20);
        bucket.faults().failAfterGets(5, S3Errors::expiredToken);
        S3Source source = bucket.source(bucket.all(""), true);
        Download download = source.download().orElseThrow();
        try (Loading loading = Loading.of(source);
                Walk walk = new Walk(loading)) {
            AccessFailure fault = walk.awaitStop(download);
            assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.EXPIRED);
            assertThat(fault.getMessage()).contains("environment variables have expired");
            assertThat(download.isPaused()).isTrue();
            bucket.faults().clear();
            download.resume();
            assertWhole(walk.end(), 20);
            assertThat(download.stoppedBy()).isEmpty();
        }
    }

    @Test
    void waitsForNewCredentials() throws Exception {
        bucket.files(20);
        bucket.faults()
                .failAfterGets(5, () -> S3Errors.error(403, "InvalidAccessKeyId", "No such key"));
        S3Source source = bucket.source(bucket.all(""), true);
        Download download = source.download().orElseThrow();
        try (Loading loading = Loading.of(source);
                Walk walk = new Walk(loading)) {
            assertThat(walk.awaitStop(download).kind()).isEqualTo(AccessFailure.Kind.CREDENTIALS);
            bucket.faults().clear();
            download.resume();
            assertWhole(walk.end(), 20);
        }
    }

    @Test
    void waitsForANewSignInWhileListing() throws Exception {
        bucket.files(6);
        bucket.faults().failLists(Integer.MAX_VALUE, S3Errors::expiredToken);
        S3Source source = bucket.source(bucket.all(""), true);
        Download download = source.download().orElseThrow();
        try (Loading loading = Loading.of(source);
                Walk walk = new Walk(loading)) {
            assertThat(walk.awaitStop(download).kind()).isEqualTo(AccessFailure.Kind.EXPIRED);
            bucket.faults().clear();
            download.resume();
            assertWhole(walk.end(), 6);
        }
    }

    @Test
    void fetchesNothingNewWhilePaused() throws Exception {
        bucket.files(40);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        bucket.faults()
                .onGet((_, real) -> {
                    asked.countDown();
                    await(answered);
                    return real.get();
                });
        S3Source source = bucket.source(bucket.all(""), true);
        Download download = source.download().orElseThrow();
        bucket.server.resetCounters();
        try (Loading loading = Loading.of(source);
                Walk walk = new Walk(loading)) {
            await(asked);
            download.pause();
            answered.countDown();
            walk.await(() -> download.progress().fetched() >= 1 && bucket.server.gets() < 40);
            int gets = bucket.server.gets();
            assertThat(gets).isLessThanOrEqualTo(RequestLimit.DOWNLOADS);
            assertThat(walk.isOver()).isFalse();
            download.resume();
            assertWhole(walk.end(), 40);
            assertThat(bucket.server.gets()).isEqualTo(40);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("waited for too long");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isCancelledWhileAServerIsSilent() throws Exception {
        bucket.files(4);
        bucket.patient()
                .over((line, _) ->
                        line.contains("list-type=2") ? LinkFault.pass() : LinkFault.stall());
        S3Source source = bucket.source(bucket.all(""), true);
        try (Loading loading = Loading.of(source);
                Walk walk = new Walk(loading)) {
            walk.await(() -> source.download().orElseThrow().progress().found() == 4);
            walk.cancel();
            LoadState state = walk.end();
            assertThat(state.progress().phase()).isEqualTo(LoadProgress.Phase.CANCELLED);
            assertThat(state.problems()).isEmpty();
        }
    }

    @Test
    void isCancelledWhileItWaitsForASignIn() throws Exception {
        bucket.files(2);
        bucket.faults().failLists(Integer.MAX_VALUE, S3Errors::expiredToken);
        S3Source source = bucket.source(bucket.all(""), true);
        try (Loading loading = Loading.of(source);
                Walk walk = new Walk(loading)) {
            assertThat(walk.awaitStop(source.download().orElseThrow()).kind())
                    .isEqualTo(AccessFailure.Kind.EXPIRED);
            walk.cancel();
            assertThat(walk.end().progress().phase()).isEqualTo(LoadProgress.Phase.CANCELLED);
        }
    }

    @Test
    void downloadsNothingTwiceWithACache() throws IOException {
        DiskCache cache = DiskCache.open(folder.resolve("cache"), 1 << 20);
        bucket.files(5).keptIn(cache);
        assertWhole(bucket.load(), 5);
        bucket.server.resetCounters();
        assertWhole(bucket.load(), 5);
        assertThat(bucket.server.gets()).isZero();
    }

    @Test
    void downloadsTheNextObjectsWhileOthersAreCached() throws IOException {
        int files = 2 * RequestLimit.DOWNLOADS;
        CountDownLatch asked = new CountDownLatch(files);
        bucket.faults()
                .onGet((_, real) -> {
                    asked.countDown();
                    return real.get();
                });
        // Stores nothing until all are asked for.
        FakeDisk slow = new FakeDisk(1L << 50, () -> came(asked) ? 1L << 50 : 0);
        bucket.files(files).keptIn(DiskCache.open(folder.resolve("cache"), 1 << 24, slow));
        assertWhole(bucket.load(), files);
        assertThat(asked.getCount()).isZero();
        assertThat(CachedContent.files(folder.resolve("cache/objects"))).hasSize(files);
    }

    @Test
    void keepsObjectsInMemoryIfTheDiskIsFull() throws IOException {
        FakeDisk full = new FakeDisk(10_000, () -> 0);
        bucket.files(1).keptIn(DiskCache.open(folder.resolve("cache"), 1 << 24, full));
        S3Session session = bucket.session();
        TrailTree tree = session.tree(new S3Location(bucket.name, ""), new Cancellation());
        ListedObject object =
                session.plan(tree, bucket.all(""), new Cancellation()).objects().getFirst();
        ObjectReader objects = session.objects(bucket.name);
        bucket.server.resetCounters();

        FetchedObject first = objects.read(object, () -> {});
        FetchedObject again = objects.readAgain(first.state());

        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(again.downloaded()).isFalse();
        assertThat(objects.cacheFailure()).isPresent();
        assertThat(bucket.server.gets()).isEqualTo(1);
    }

    private static boolean came(CountDownLatch all) {
        try {
            return all.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsNoObjectWhoseColumnsAreCached() throws IOException {
        Path kept = folder.resolve("cache");
        DiskCache cache = DiskCache.open(kept, 1 << 24);
        bucket.files(201).keptIn(cache);
        LoadState first;
        try (Loading loading = Loading.of(bucket.source(bucket.all(""), false))) {
            first = loading.loadAndKeep();
            assertWhole(first, 201);
        }
        assertThat(cache.derived().all()).hasSize(1);
        assertThat(cache.size())
                .isEqualTo(
                        CachedContent.files(kept.resolve("objects")).stream()
                                .mapToLong(file -> file.toFile().length())
                                .sum());
        bucket.server.resetCounters();
        try (Loading loading = Loading.of(bucket.source(bucket.all(""), false))) {
            LoadState again = loading.load();
            assertWhole(again, 201);
            assertThat(PlainEvent.of(again.store())).isEqualTo(PlainEvent.of(first.store()));
            assertThat(loading.records().read(again.store(), 7).text().text())
                    .contains(again.store().value(Field.EVENT, 7));
        }
        assertThat(bucket.server.gets()).isZero();
        // What is damaged on the disk is seen, and the objects are read in its place.
        for (Path file : CachedContent.files(kept.resolve("objects").resolve("derived"))) {
            byte[] content = Files.readAllBytes(file);
            content[content.length - 1] ^= 1;
            Files.write(file, content);
        }
        LoadState mended = bucket.load();
        assertThat(PlainEvent.of(mended.store())).isEqualTo(PlainEvent.of(first.store()));
        assertThat(cache.derived().all()).isEmpty();
        assertThat(bucket.server.gets()).isZero();
        cache.clear();
        assertThat(CachedContent.files(kept.resolve("objects"))).isEmpty();
    }

    @Test
    void downloadsAnObjectThatChanged() throws IOException {
        bucket.files(3).keptIn(DiskCache.open(folder.resolve("cache"), 1 << 20));
        assertWhole(bucket.load(), 3);
        bucket.server.put(
                bucket.name,
                Bucket.key(1),
                Trails.gzipped(Trails.content(Bucket.event(1), Bucket.event(90))));
        bucket.server.resetCounters();
        assertThat(bucket.load().store().size()).isEqualTo(4);
        assertThat(bucket.server.gets()).isEqualTo(1);
    }

    @Test
    void readsRecordsFromTheBucketWithoutACache() throws IOException {
        bucket.files(3);
        try (Loading loading = Loading.of(bucket.source(bucket.all(""), false))) {
            assertWhole(loading.load(), 3);
            bucket.server.resetCounters();
            List<String> records = new ArrayList<>();
            LoadState state = loading.load();
            for (int row = 0; row < state.store().size(); row++) {
                records.add(loading.records().read(state.store(), row).text().text());
            }
            assertThat(records)
                    .containsExactlyInAnyOrder(
                            Bucket.event(0).json(), Bucket.event(1).json(), Bucket.event(2).json());
        }
    }
}

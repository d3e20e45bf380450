package spoor.viewmodel.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.cache.ContentHash;
import spoor.cache.DiskCache;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.TaskQueue;
import spoor.fixture.TestThreads;
import spoor.fixture.s3.AwsFiles;
import spoor.fixture.s3.BucketTrail;
import spoor.fixture.s3.ListingStub;
import spoor.fixture.s3.OrganisationTrail;
import spoor.fixture.s3.S3Errors;
import spoor.fixture.s3.S3Server;
import spoor.fixture.s3.StsStub;
import spoor.io.Bytes;
import spoor.settings.SettingsStore;
import spoor.trail.AccessFailure;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.S3Source;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Selection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The way through the dialog, without a window: answers come when they come, and are taken on the
/// test's own thread.
final class BucketViewModelTest {
    private static final String PROD = "111122223333";
    private static final String TEST = "444455556666";
    private static final String ALICE = "arn:aws:iam::111122223333:user/alice";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @TempDir private Path folder;
    private final S3Server server = S3Server.shared();
    private final TaskQueue ui = new TaskQueue();
    private final TestThreads threads = new TestThreads();
    private final StsStub sts = new StsStub(PROD, ALICE);
    private AwsFiles files;

    /// Files with a profile that may do everything.
    @BeforeEach
    void begin() {
        files = AwsFiles.in(folder).profile("default", server).s3(server.endpoint()).sts(sts);
    }

    @AfterEach
    void end() {
        files.close();
        sts.close();
        threads.close();
    }

    private SettingsStore settings() {
        return SettingsStore.open(folder.resolve("settings.json"), Runnable::run);
    }

    private BucketViewModel model(S3Service s3, SettingsStore settings, MfaPrompt mfa) {
        return new BucketViewModel(
                threads.none(ui), s3, mfa, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private BucketViewModel model(S3Service s3) {
        return model(s3, settings(), MfaPrompt.NONE);
    }

    private BucketTrail trail() {
        BucketTrail trail = new BucketTrail(server);
        trail.add(PROD, "CloudTrail", "eu-west-1", YESTERDAY, EventJson.number(1));
        trail.add(PROD, "CloudTrail", "us-east-1", YESTERDAY, EventJson.number(2));
        trail.add(PROD, "CloudTrail-Digest", "us-east-1", YESTERDAY);
        trail.add(TEST, "CloudTrail", "eu-west-1", YESTERDAY, EventJson.number(3));
        trail.add(
                TEST,
                "CloudTrail",
                "eu-west-1",
                NOW.minus(Duration.ofDays(20)),
                EventJson.number(4));
        return trail;
    }

    private static List<String> ids(List<CheckItem> choices) {
        return choices.stream().map(CheckItem::id).toList();
    }

    private static List<String> chosen(List<CheckItem> choices) {
        return choices.stream().filter(c -> c.chosen().get()).map(CheckItem::id).toList();
    }

    private static void choose(List<CheckItem> choices, String id, boolean chosen) {
        choices.stream().filter(c -> c.id().equals(id)).forEach(c -> c.chosen().set(chosen));
    }

    /// Looks at a place and waits until it is counted.
    private BucketViewModel look(BucketViewModel model, String place) {
        model.start();
        model.place().textProperty().set(place);
        model.look();
        ui.runUntil(() -> model.count().planProperty().get().isPresent());
        return model;
    }

    private static int files(BucketViewModel model) {
        return model.count().planProperty().get().orElseThrow().files();
    }

    /// Waits until it is counted anew.
    private int filesAnew(BucketViewModel model) {
        ui.runUntil(() -> model.count().planProperty().get().isPresent());
        return files(model);
    }

    private static AccessFailure fault(Optional<AccessFailure> fault) {
        return fault.orElseThrow(() -> new AssertionError("no fault"));
    }

    @Test
    void saysWhoAsksAndWhichBucketsThereAre() {
        String bucket = trail().bucket();
        BucketViewModel model = model(files.service());

        model.start();
        ui.runUntil(() ->
                model.connection().whoProperty().get().isPresent()
                        && !model.connection().buckets().isEmpty());

        assertThat(model.connection().whoProperty().get().orElseThrow().arn()).contains(ALICE);
        assertThat(model.connection().whoProperty().get().orElseThrow().credentials().inEnglish())
                .contains("default");
        assertThat(model.connection().buckets()).contains(bucket).isSorted();
        assertThat(model.connection().connectingProperty().get()).isFalse();
        model.close();
    }

    @Test
    void readsTheProfilesEachTimeItBegins() {
        S3Service s3 = files.service();
        BucketViewModel first = model(s3);
        first.start();
        ui.runUntil(() -> first.connection().profiles().size() > 1);
        assertThat(first.connection().profiles()).containsExactly("", "default");
        first.close();

        files.profile("audit", server);
        BucketViewModel second = model(s3);
        second.start();
        ui.runUntil(() -> second.connection().profiles().size() > 1);

        assertThat(second.connection().profiles()).containsExactly("", "default", "audit");
        second.close();
    }

    @Test
    void offersWhatATrailHas() {
        BucketViewModel model = look(model(files.service()), trail().bucket());

        assertThat(chosen(model.choices().accounts())).containsExactly(PROD, TEST);
        assertThat(chosen(model.choices().regions())).containsExactly("eu-west-1", "us-east-1");
        assertThat(ids(model.choices().folders()))
                .containsExactly("CloudTrail", "CloudTrail-Digest");
        assertThat(chosen(model.choices().folders())).containsExactly("CloudTrail");
        assertThat(files(model)).isEqualTo(3);
        assertThat(model.count().planProperty().get().orElseThrow().bytes()).isPositive();
        model.close();
    }

    @Test
    void countsAnewWhenAChoiceChanges() {
        BucketViewModel model = look(model(files.service()), trail().bucket());

        choose(model.choices().accounts(), TEST, false);
        assertThat(model.count().planProperty().get()).isEmpty();
        assertThat(filesAnew(model)).isEqualTo(2);

        model.choices().days().all();
        choose(model.choices().accounts(), TEST, true);
        assertThat(filesAnew(model)).isEqualTo(4);
        model.close();
    }

    @Test
    void selectsNothingWhereAListHasNothingChosen() {
        BucketViewModel model = look(model(files.service()), trail().bucket());

        model.choices().choose(model.choices().regions(), false);

        assertThat(model.selection()).isEmpty();
        assertThat(model.count().runningProperty().get()).isFalse();
        model.close();
    }

    @Test
    void selectsNothingWhereTheEndIsBeforeTheBeginning() {
        BucketViewModel model = look(model(files.service()), trail().bucket());

        model.choices().days().untilProperty().set(LocalDate.of(2026, 1, 1));

        assertThat(model.choices().days().isReversed()).isTrue();
        assertThat(model.selection()).isEmpty();
        model.close();
    }

    @Test
    void missesGlobalServicesUntilTheirRegionIsAdded() {
        BucketViewModel model = look(model(files.service()), trail().bucket());
        assertThat(model.choices().missesGlobalServices()).isFalse();

        choose(model.choices().regions(), "us-east-1", false);
        assertThat(model.choices().missesGlobalServices()).isTrue();

        model.choices().addGlobalServices();
        assertThat(model.choices().missesGlobalServices()).isFalse();
        assertThat(filesAnew(model)).isEqualTo(3);
        model.close();
    }

    @Test
    void saysAChoiceInOneValue() {
        BucketViewModel model = look(model(files.service()), trail().bucket());
        choose(model.choices().accounts(), TEST, false);
        model.choices().days().fromProperty().set(LocalDate.of(2026, 11, 15));
        model.choices().days().untilProperty().set(LocalDate.of(2026, 11, 16));
        model.choices().days().lateFilesProperty().set(true);

        S3Selection selection = model.selection().orElseThrow();

        assertThat(selection.accounts()).containsExactly(PROD);
        assertThat(selection.regions()).isEmpty();
        assertThat(selection.period())
                .contains(
                        new TimeRange(
                                Instant.parse("2026-11-15T00:00:00Z").toEpochMilli(),
                                Instant.parse("2026-11-17T00:00:00Z").toEpochMilli()));
        assertThat(selection.margin()).isEqualTo(Duration.ofDays(1));
        assertThat(S3Selection.parse(selection.toLine())).contains(selection);
        model.close();
    }

    @Test
    void readsAllFilesOfAPlaceThatIsNoTrail() {
        String bucket = server.newBucket();
        server.put(bucket, "dumps/a.json", new byte[] {'{', '}'});
        server.put(bucket, "dumps/more/and/more/b.json", new byte[] {'{', '}'});
        server.put(bucket, "others/c.json", new byte[] {'{', '}'});

        BucketViewModel model = look(model(files.service()), "s3://" + bucket + "/dumps/");

        assertThat(model.place().treeProperty().get().orElseThrow().isTrail()).isFalse();
        assertThat(model.selection().orElseThrow().period()).isEmpty();
        assertThat(files(model)).isEqualTo(2);
        model.close();
    }

    @Test
    void saysThatAKeyIsWrongAndWhatHelps() {
        files.profile("wrong", server.accessKeyId(), "not-the-secret-of-this-key");
        BucketViewModel model = model(files.service());
        model.access().profileProperty().set("wrong");

        model.start();
        ui.runUntil(() -> model.connection().faultProperty().get().isPresent());

        AccessFailure fault = fault(model.connection().faultProperty().get());
        assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.CREDENTIALS);
        assertThat(fault.command()).contains("aws configure --profile wrong");
        assertThat(model.connection().buckets()).isEmpty();
        model.close();
    }

    @Test
    void looksAgainWithKeysThatAreRenewed() {
        String bucket = trail().bucket();
        files.profile("late", server.accessKeyId(), "wrong");
        BucketViewModel model = model(files.service());
        model.access().profileProperty().set("late");
        model.start();
        model.place().textProperty().set(bucket);
        model.look();
        ui.runUntil(() ->
                model.connection().faultProperty().get().isPresent()
                        && !model.place().lookingProperty().get());

        files.profile("late", server);
        model.connect();
        ui.runUntil(() -> model.count().planProperty().get().isPresent());

        assertThat(model.connection().faultProperty().get()).isEmpty();
        assertThat(files(model)).isEqualTo(3);
        model.close();
    }

    @Test
    void saysThatABucketIsNotThere() {
        BucketViewModel model = model(files.service());
        model.start();
        model.place().textProperty().set("s3://no-such-bucket-here/");

        model.look();
        ui.runUntil(() -> model.place().faultProperty().get().isPresent());

        assertThat(fault(model.place().faultProperty().get()).kind())
                .isEqualTo(AccessFailure.Kind.MISSING);
        assertThat(model.place().lookingProperty().get()).isFalse();
        assertThat(model.selection()).isEmpty();
        model.close();
    }

    @Test
    void saysWhatABucketMayBeCalled() {
        BucketViewModel model = model(files.service());
        model.start();
        model.place().textProperty().set("/home/me/trail");

        model.look();

        assertThat(fault(model.place().faultProperty().get()).getMessage())
                .contains("/home/me/trail")
                .contains("s3://bucket/prefix");
        model.close();
    }

    @Test
    void saysThatAnEndpointIsNoAddress() {
        BucketViewModel model = model(files.service());
        model.access().endpointProperty().set("localhost:9000");

        model.start();
        ui.runUntil(() -> model.connection().profiles().size() > 1);

        assertThat(fault(model.connection().faultProperty().get()).getMessage())
                .contains("localhost:9000");
        assertThat(model.connection().connectingProperty().get()).isFalse();
        model.close();
    }

    @Test
    void namesThePartsThatCannotBeListed() {
        BucketTrail trail = trail();
        BucketViewModel model = look(model(files.service()), trail.bucket());
        server.faults(trail.bucket())
                .onList((request, real) -> {
                    if (request.prefix().contains("us-east-1")) {
                        throw S3Errors.accessDenied();
                    }
                    return real.get();
                });

        model.choices().days().all();

        assertThat(filesAnew(model)).isEqualTo(3);
        assertThat(fault(model.count().faultProperty().get()).kind())
                .isEqualTo(AccessFailure.Kind.DENIED);
        model.close();
    }

    @Test
    void forgetsWhatItFoundWhenAnotherPlaceIsTyped() {
        BucketViewModel model = look(model(files.service()), trail().bucket());

        model.place().textProperty().set("another");

        assertThat(model.place().treeProperty().get()).isEmpty();
        assertThat(model.count().planProperty().get()).isEmpty();
        assertThat(model.selection()).isEmpty();
        model.close();
    }

    @Test
    void beginsAtAPlaceThatWasOpenedBefore() {
        String bucket = trail().bucket();
        S3Access access = S3Access.DEFAULT.withProfile("default").withEndpoint(server.endpoint());
        BucketViewModel model = model(files.service());

        model.start(S3Selection.all(new S3Location(bucket, "AWSLogs/"), access));
        ui.runUntil(() -> model.count().planProperty().get().isPresent());

        assertThat(model.place().textProperty().get()).isEqualTo("s3://" + bucket + "/AWSLogs/");
        assertThat(model.access().isSpecial()).isTrue();
        assertThat(model.selection().orElseThrow().access()).isEqualTo(access);
        model.close();
    }

    @Test
    void stopsCountingALargeOrganisation() {
        try (ListingStub listing = new ListingStub(OrganisationTrail.large())) {
            files.s3(listing.endpoint());
            BucketViewModel model = model(files.service());
            model.start();
            model.place().textProperty().set("organisation");
            model.look();
            ui.runUntil(() -> model.place().treeProperty().get().isPresent());
            assertThat(model.choices().accounts()).hasSize(50);
            assertThat(model.choices().regions()).hasSize(17);

            model.choices().days().all();
            model.stop();

            assertThat(model.count().runningProperty().get()).isFalse();
            assertThat(model.count().planProperty().get()).isEmpty();
            assertThat(model.selection()).isPresent();
            model.close();
        }
    }

    @Test
    void countsADayOfALargeOrganisationAsItsKeysSay() {
        OrganisationTrail organisation = OrganisationTrail.large();
        try (ListingStub listing = new ListingStub(organisation)) {
            files.s3(listing.endpoint());
            BucketViewModel model = model(files.service());
            model.start();
            model.place().textProperty().set("organisation");
            model.look();
            ui.runUntil(() -> model.place().treeProperty().get().isPresent());
            String account = organisation.accountIds().getFirst();
            model.choices().choose(model.choices().accounts(), false);
            choose(model.choices().accounts(), account, true);
            choose(model.choices().folders(), "CloudTrail-Insight", false);
            model.choices().days().fromProperty().set(null);
            model.choices().days().untilProperty().set(LocalDate.of(2026, 12, 31));
            int all = filesAnew(model);

            long expected =
                    organisation
                            .keys("AWSLogs/" + OrganisationTrail.ORGANISATION + "/" + account)
                            .filter(key -> key.contains("/CloudTrail/"))
                            .count();

            assertThat(all).isEqualTo((int) expected);
            model.close();
        }
    }

    @Test
    void showsTheNamesOfAccountsAndRemembersTheirFile() throws IOException {
        SettingsStore settings = settings();
        Path names = folder.resolve("names.json");
        Files.writeString(names, "{\"" + PROD + "\":\"prod\"}", StandardCharsets.UTF_8);
        BucketViewModel model =
                look(model(files.service(), settings, MfaPrompt.NONE), trail().bucket());

        model.accountNames().read(names);
        ui.runUntil(() -> model.choices().accounts().getFirst().name().get().equals("prod"));
        model.close();

        assertThat(model.choices().accounts().getFirst().contains("PRO")).isTrue();
        assertThat(settings.settings().accountNames()).isEqualTo(names.toString());
        BucketViewModel next =
                look(model(files.service(), settings, MfaPrompt.NONE), trail().bucket());
        ui.runUntil(() -> next.choices().accounts().getFirst().name().get().equals("prod"));
        next.close();
    }

    @Test
    void saysWhyAccountsHaveNoNames() {
        BucketViewModel model = model(files.service());

        model.accountNames().read(folder.resolve("gone.json"));
        ui.runUntil(() -> model.accountNames().faultProperty().get().isPresent());

        assertThat(model.accountNames().faultProperty().get().orElseThrow()).contains("gone.json");
    }

    @Test
    void handsTheConnectionOver() {
        BucketViewModel model = look(model(files.service()), trail().bucket());
        List<S3Source> sources = new ArrayList<>();

        model.take(sources::add, fault -> sources.clear());
        ui.runUntil(() -> !sources.isEmpty());

        assertThat(sources.getFirst().selection().accounts()).isEmpty();
        assertThat(sources.getFirst().location()).startsWith("s3://");
        assertThat(model.connection().whoProperty().get()).isEmpty();
        sources.getFirst().close();
    }

    @Test
    void asksOnceForACodeThatTheUserDoesNotHave() {
        List<String> asked = new ArrayList<>();
        files.config(
                """
                [profile mfa]
                role_arn = arn:aws:iam::111122223333:role/audit
                source_profile = default
                mfa_serial = arn:aws:iam::111122223333:mfa/alice
                """);
        MfaPrompt nobody =
                (profile, device) -> {
                    synchronized (asked) {
                        asked.add(profile + " " + device);
                    }
                    return Optional.empty();
                };
        BucketViewModel model = model(files.service(), settings(), nobody);
        model.access().profileProperty().set("mfa");
        model.start();
        model.place().textProperty().set("bucket");
        model.look();

        ui.runUntil(() ->
                model.connection().faultProperty().get().isPresent()
                        && !model.place().lookingProperty().get()
                        && !model.connection().connectingProperty().get());

        assertThat(fault(model.connection().faultProperty().get()).kind())
                .isEqualTo(AccessFailure.Kind.MFA);
        assertThat(asked).containsExactly("mfa arn:aws:iam::111122223333:mfa/alice");
        model.close();
    }

    @Test
    void takesOnARoleWithTheCodeThatTheUserTypes() {
        String bucket = trail().bucket();
        String device = "arn:aws:iam::111122223333:mfa/alice";
        sts.wantMfa(device, "123456")
                .handOut(
                        new StsStub.Keys(
                                server.accessKeyId(), server.secretAccessKey(), "a-token"));
        files.config(
                """
                [profile mfa]
                role_arn = arn:aws:iam::111122223333:role/audit
                source_profile = default
                mfa_serial = %s
                """
                        .formatted(device));
        BucketViewModel model = model(files.service(), settings(), (_, _) -> Optional.of("123456"));
        model.access().profileProperty().set("mfa");

        look(model, bucket);

        ui.runUntil(() -> model.connection().whoProperty().get().isPresent());
        assertThat(model.connection().whoProperty().get().orElseThrow().arn().orElseThrow())
                .contains("assumed-role/audit");
        model.close();
    }

    @Test
    void asksForNoSecondCodeWhereTheUserChangesWhetherFilesAreKept() throws IOException {
        BucketTrail trail = trail();
        String device = "arn:aws:iam::111122223333:mfa/alice";
        sts.wantMfa(device, "123456")
                .handOut(
                        new StsStub.Keys(
                                server.accessKeyId(), server.secretAccessKey(), "a-token"));
        files.config(
                """
                [profile mfa]
                role_arn = arn:aws:iam::111122223333:role/audit
                source_profile = default
                mfa_serial = %s
                """
                        .formatted(device));
        AtomicInteger asked = new AtomicInteger();
        SettingsStore settings = settings();
        DiskCache cache = DiskCache.open(folder.resolve("cache"), 1_000_000);
        S3Service s3 =
                files.service(() -> Optional.of(cache), () -> settings.settings().keepsObjects());
        BucketViewModel model =
                model(
                        s3,
                        settings,
                        (_, _) -> {
                            asked.incrementAndGet();
                            return Optional.of("123456");
                        });
        model.access().profileProperty().set("mfa");
        look(model, trail.bucket());
        ui.runUntil(() -> model.connection().whoProperty().get().isPresent());

        model.cache().keepProperty().set(false);
        List<S3Source> sources = new ArrayList<>();
        model.take(sources::add, fault -> sources.clear());
        ui.runUntil(() -> !sources.isEmpty());
        try (Loading loading = Loading.of(sources.getFirst())) {
            assertThat(loading.load().store().size()).isEqualTo(3);
        }

        assertThat(asked).hasValue(1);
        assertThat(cache.size()).isZero();
    }

    @Test
    void remembersThatNoFilesAreKept() throws IOException {
        SettingsStore settings = settings();
        DiskCache cache = DiskCache.open(folder.resolve("cache"), 1_000_000);
        S3Service s3 =
                files.service(() -> Optional.of(cache), () -> settings.settings().keepsObjects());
        BucketViewModel model = model(s3, settings, MfaPrompt.NONE);
        assertThat(model.cache().keepProperty().get()).isTrue();

        model.cache().keepProperty().set(false);

        assertThat(s3.keepsObjects()).isFalse();
        assertThat(model(s3, settings, MfaPrompt.NONE).cache().keepProperty().get()).isFalse();
    }

    @Test
    void clearsTheKeptFiles() throws IOException {
        DiskCache cache = DiskCache.open(folder.resolve("cache"), 1_000_000);
        cache.store(ContentHash.of(ByteBuffer.allocate(1)), Bytes.of(new byte[1000]));
        BucketViewModel model = model(files.service(() -> Optional.of(cache), () -> true));

        model.cache().measure();
        ui.runUntil(() -> model.cache().bytesProperty().get().isPresent());
        assertThat(model.cache().bytesProperty().get().orElseThrow()).isGreaterThan(1000);

        model.cache().clear();
        ui.runUntil(() -> model.cache().bytesProperty().get().equals(Optional.of(0L)));
        assertThat(model.cache().faultProperty().get()).isEmpty();
    }
}

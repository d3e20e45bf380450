package spoor.trail.s3.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.TimeRange;
import spoor.fixture.s3.ListingStub;
import spoor.fixture.s3.OrganisationTrail;
import spoor.trail.AccessFailure;
import spoor.trail.s3.Bucket;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.S3Session;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.RequestLimit;
import spoor.trail.s3.auth.S3Access;
import spoor.work.Cancellation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Trails of organisations, listed over HTTP: what is found, and for how many requests.
final class ListingTest {
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        network.shutdownNow();
    }

    private S3Session session(ListingStub stub) throws IOException {
        return session(stub, false);
    }

    private S3Session session(ListingStub stub, boolean requesterPays) throws IOException {
        Map<String, String> keys =
                Map.of("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret");
        return new S3Service(Bucket.surroundings(keys), network, Optional::empty, Bucket.HASTY)
                .connect(
                        S3Access.DEFAULT
                                .withEndpoint(stub.endpoint())
                                .withRequesterPays(requesterPays),
                        MfaPrompt.NONE);
    }

    private static S3Selection all(String prefix) {
        return S3Selection.all(new S3Location("trail", prefix), S3Access.DEFAULT);
    }

    private static S3Selection days(LocalDate first, int days) {
        Instant from = Instant.parse(first + "T00:00:00Z");
        return all("").during(
                        Optional.of(TimeRange.between(from, from.plus(Duration.ofDays(days)))),
                        S3Selection.MARGIN);
    }

    private static S3Plan plan(S3Session session, TrailTree tree, S3Selection selection) {
        return session.plan(tree, selection, new Cancellation());
    }

    private static List<String> keys(S3Plan plan) {
        assertThat(plan.faults()).isEmpty();
        return plan.objects().stream().map(ListedObject::key).sorted().toList();
    }

    /// What a look at every key of the trail finds.
    private static List<String> expected(List<String> keys, S3Selection selection) {
        Optional<TimeRange> period = selection.period();
        return keys.stream()
                .filter(key ->
                        period.isEmpty()
                                || isIn(period.get(), TrailKeys.delivered(key).orElseThrow()))
                .sorted()
                .toList();
    }

    /// The keys in some folders of each account, without the many digests.
    private static List<String> keys(OrganisationTrail trail, String... folders) {
        String organisation = "AWSLogs/" + OrganisationTrail.ORGANISATION + "/";
        return trail.accountIds().stream()
                .flatMap(account ->
                        Stream.of(folders)
                                .flatMap(folder -> trail.keys(organisation + account + folder)))
                .toList();
    }

    private static boolean isIn(TimeRange period, Instant delivered) {
        Instant from = Instant.ofEpochMilli(period.from());
        Instant until = Instant.ofEpochMilli(period.until()).plus(S3Selection.MARGIN);
        return delivered.plusSeconds(60).isAfter(from) && delivered.isBefore(until);
    }

    @Test
    void findsALargeOrganisationAndItsLongestPeriod() throws IOException {
        OrganisationTrail trail = OrganisationTrail.large();
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            TrailTree tree = session.tree(new S3Location("trail", ""), new Cancellation());
            assertThat(tree.accounts())
                    .containsExactlyElementsOf(new TreeSet<>(trail.accountIds()));
            assertThat(tree.regions()).containsExactlyElementsOf(trail.regionIds());
            assertThat(tree.folders())
                    .isEqualTo(
                            Map.of(
                                    TrailFolder.EVENTS, 850,
                                    TrailFolder.INSIGHT, 850,
                                    TrailFolder.DIGEST, 850));
            assertThat(tree.others()).isEmpty();
            // The account and its three folders each; the bucket, AWSLogs and the organisation.
            assertThat(stub.count()).isLessThanOrEqualTo(4 * 50 + 3);

            // No branch has more files than a page.
            S3Selection days = days(LocalDate.of(2026, 1, 1), 90);
            S3Selection selection =
                    new S3Selection(
                            days.location(),
                            days.access(),
                            Set.of(),
                            Set.of(),
                            Set.of(TrailFolder.EVENTS),
                            days.period(),
                            days.margin());
            stub.reset();
            assertThat(keys(plan(session, tree, selection)))
                    .hasSizeGreaterThan(100_000)
                    .isEqualTo(expected(keys(trail, "/CloudTrail/"), selection));
            assertThat(stub.count()).isLessThanOrEqualTo(850);
        }
    }

    @Test
    void findsTheFilesOfAPeriodWithARequestForEachBranch() throws IOException {
        OrganisationTrail trail = new OrganisationTrail(6, 17, LocalDate.of(2026, 1, 1), 90);
        List<String> events = keys(trail, "/CloudTrail/", "/CloudTrail-Insight/");
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            TrailTree tree = session.tree(new S3Location("trail", ""), new Cancellation());
            for (S3Selection selection :
                    List.of(
                            days(LocalDate.of(2026, 3, 30), 1),
                            days(LocalDate.of(2026, 2, 10), 30),
                            days(LocalDate.of(2026, 1, 1), 90))) {
                stub.reset();
                assertThat(keys(plan(session, tree, selection)))
                        .isNotEmpty()
                        .isEqualTo(expected(events, selection));
                assertThat(stub.count()).isLessThanOrEqualTo(2 * 6 * 17);
            }
        }
    }

    @Test
    void listsManyPagesOfABranchAtTheSameTime() throws IOException {
        // 24 digests a day: 5,760 keys in each of 2 branches.
        OrganisationTrail trail = new OrganisationTrail(1, 2, LocalDate.of(2026, 1, 1), 240);
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            TrailTree tree = session.tree(new S3Location("trail", ""), new Cancellation());
            stub.reset();
            assertThat(keys(plan(session, tree, all(""))))
                    .isEqualTo(trail.keys("").sorted().toList());
            // Full pages, and one at most that is not full in each of 16 parts of a branch.
            assertThat(stub.count()).isLessThanOrEqualTo(6 + 2 * (6 + 16));
        }
    }

    @Test
    void listsOnlyTheAccountsRegionsAndFoldersThatAreChosen() throws IOException {
        OrganisationTrail trail = new OrganisationTrail(4, 3, LocalDate.of(2026, 3, 1), 5);
        String account = trail.accountIds().get(2);
        String region = trail.regionIds().get(1);
        S3Selection selection =
                new S3Selection(
                        new S3Location("trail", ""),
                        S3Access.DEFAULT,
                        Set.of(account),
                        Set.of(region),
                        Set.of(TrailFolder.EVENTS),
                        Optional.empty(),
                        S3Selection.MARGIN);
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            TrailTree tree = session.tree(new S3Location("trail", ""), new Cancellation());
            stub.reset();
            String branch =
                    "AWSLogs/%s/%s/CloudTrail/%s/"
                            .formatted(OrganisationTrail.ORGANISATION, account, region);
            assertThat(keys(plan(session, tree, selection)))
                    .isNotEmpty()
                    .isEqualTo(trail.keys(branch).toList());
            assertThat(stub.prefixes()).containsExactly(branch);
        }
    }

    @Test
    void doesNotListAKnownRangeAgain() throws IOException {
        OrganisationTrail trail = new OrganisationTrail(2, 2, LocalDate.of(2026, 3, 1), 5);
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            TrailTree tree = session.tree(new S3Location("trail", ""), new Cancellation());
            S3Plan first = plan(session, tree, all(""));
            stub.reset();
            S3Plan second = plan(session, tree, all(""));
            assertThat(keys(second)).isEqualTo(keys(first));
            assertThat(second.bytes()).isEqualTo(first.bytes());
            assertThat(stub.count()).isZero();
        }
    }

    @Test
    void listsAnotherPeriodOfADayAnew() throws IOException {
        OrganisationTrail trail = new OrganisationTrail(2, 3, LocalDate.of(2026, 3, 1), 3);
        String day =
                "AWSLogs/%s/%s/CloudTrail/%s/2026/03/02/"
                        .formatted(
                                OrganisationTrail.ORGANISATION,
                                trail.accountIds().getFirst(),
                                trail.regionIds().getLast());
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            TrailTree tree = session.tree(new S3Location("trail", day), new Cancellation());
            int found = 0;
            for (int hour = 0; hour < 24; hour++) {
                Instant from = Instant.parse("2026-03-02T00:00:00Z").plus(Duration.ofHours(hour));
                S3Selection selection =
                        all(day).during(
                                        Optional.of(
                                                TimeRange.between(
                                                        from, from.plus(Duration.ofHours(1)))),
                                        Duration.ZERO);
                List<String> listed = keys(plan(session, tree, selection));
                found += listed.size();
                assertThat(listed)
                        .allMatch(key -> !TrailKeys.delivered(key).orElseThrow().isBefore(from));
            }
            assertThat(found).isEqualTo((int) trail.keys(day).count()).isPositive();
        }
    }

    @Test
    void findsTheTreeFromAnyLevel() throws IOException {
        OrganisationTrail trail = new OrganisationTrail(2, 2, LocalDate.of(2026, 3, 1), 2);
        String organisation = "AWSLogs/" + OrganisationTrail.ORGANISATION + "/";
        String account = organisation + trail.accountIds().getFirst() + "/";
        String region = account + "CloudTrail/" + trail.regionIds().getFirst() + "/";
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            for (String prefix :
                    List.of(
                            "",
                            "AWS",
                            "AWSLogs",
                            "AWSLogs/",
                            organisation,
                            organisation.substring(0, 12),
                            account,
                            account + "CloudTrail",
                            account + "CloudTrail/",
                            account + "CloudTrail-",
                            region,
                            region + "2026/03/01/",
                            region + "2026/03/0",
                            trail.keys(region).findFirst().orElseThrow())) {
                TrailTree tree = session.tree(new S3Location("trail", prefix), new Cancellation());
                assertThat(keys(plan(session, tree, all(prefix))))
                        .as(prefix)
                        .isEqualTo(
                                trail.keys("")
                                        .filter(key -> key.startsWith(prefix))
                                        .sorted()
                                        .toList());
            }
        }
    }

    @Test
    void doesNotMixSiblings() throws IOException {
        OrganisationTrail trail = new OrganisationTrail(1, 2, LocalDate.of(2026, 3, 1), 5);
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            TrailTree tree = session.tree(new S3Location("trail", ""), new Cancellation());
            for (TrailFolder folder : tree.folders().keySet()) {
                S3Selection selection =
                        new S3Selection(
                                new S3Location("trail", ""),
                                S3Access.DEFAULT,
                                Set.of(),
                                Set.of(),
                                Set.of(folder),
                                Optional.empty(),
                                S3Selection.MARGIN);
                assertThat(keys(plan(session, tree, selection)))
                        .isNotEmpty()
                        .isEqualTo(
                                trail.keys("")
                                        .filter(key -> key.contains("/" + folder.folder() + "/"))
                                        .sorted()
                                        .toList());
            }
        }
    }

    @Test
    void endsWhenItIsCancelled() throws IOException {
        OrganisationTrail trail = new OrganisationTrail(2, 2, LocalDate.of(2026, 3, 1), 5);
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            TrailTree tree = session.tree(new S3Location("trail", ""), new Cancellation());
            Cancellation cancelled = new Cancellation();
            cancelled.cancel();
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> session.plan(tree, all(""), cancelled));
        }
    }

    @Test
    void asksForNoMorePagesOnceItIsStopped() throws IOException {
        OrganisationTrail trail = OrganisationTrail.large();
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub)) {
            try (ExecutorService own = Executors.newVirtualThreadPerTaskExecutor()) {
                TaskGroup tasks = new TaskGroup(own, new RequestLimit(), Bucket.HASTY);
                Listing.Sink stopping =
                        new Listing.Sink() {
                            @Override
                            public void listed(Optional<KeyRange> range, ListedObject object) {
                                tasks.stop();
                            }

                            @Override
                            public void unlisted(String prefix, AccessFailure failure) {
                                throw new AssertionError(failure);
                            }
                        };
                TrailTree none =
                        new TrailTree(new S3Location("trail", ""), List.of(), List.of(), false);
                BucketLister bucket = session.lister("trail", CredentialRenewal.NONE);
                new Listing(bucket, tasks, all(""), stopping)
                        .start(
                                new TreeReader.Found(none, List.of(), List.of()),
                                List.of(KeyRange.all("AWSLogs/")));
                assertThatExceptionOfType(CancellationException.class)
                        .isThrownBy(() -> tasks.await(new Cancellation()));
            }
            assertThat(stub.count()).isEqualTo(1);
        }
    }

    @Test
    void isCurrentForAMinuteOrForEverAfterItsPeriod() {
        Instant listed = Instant.parse("2026-03-02T10:00:00Z");
        Instant soon = listed.plusSeconds(59);
        Instant later = listed.plusSeconds(60);
        Optional<TimeRange> open =
                Optional.of(new TimeRange(listed.toEpochMilli() - 1000, TimeRange.END));
        Instant quiet = listed.minus(Listing.LATENESS);
        Optional<TimeRange> ended = Optional.of(TimeRange.between(quiet.minusSeconds(90), quiet));
        Optional<TimeRange> ending =
                Optional.of(TimeRange.between(quiet.minusSeconds(90), quiet.plusMillis(1)));
        for (Optional<TimeRange> growing : List.of(Optional.<TimeRange>empty(), open, ending)) {
            assertThat(Listing.isCurrent(growing, listed, soon)).isTrue();
            assertThat(Listing.isCurrent(growing, listed, later)).isFalse();
        }
        assertThat(Listing.isCurrent(ended, listed, later.plusSeconds(86_400))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void letsTheRequesterPayOnlyIfAllowed(boolean allowed) throws IOException {
        OrganisationTrail trail = new OrganisationTrail(1, 1, LocalDate.of(2026, 3, 1), 1);
        try (ListingStub stub = new ListingStub(trail);
                S3Session session = session(stub, allowed)) {
            TrailTree tree = session.tree(new S3Location("trail", ""), new Cancellation());
            ListedObject object = plan(session, tree, all("")).objects().getFirst();
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> session.objects("trail").read(object, () -> {}));

            assertThat(stub.requests())
                    .anyMatch(asked -> asked.path().endsWith(".json.gz"))
                    .allSatisfy(asked ->
                            assertThat(asked.headers().get("x-amz-request-payer"))
                                    .isEqualTo(allowed ? "requester" : null));
        }
    }

    @Test
    void explainsWhyNothingCanBeListed() throws IOException {
        OrganisationTrail trail = new OrganisationTrail(1, 1, LocalDate.of(2026, 3, 1), 1);
        ListingStub stub = new ListingStub(trail);
        try (S3Session session = session(stub)) {
            stub.close();
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> session.tree(new S3Location("trail", ""), new Cancellation()))
                    .satisfies(fault ->
                            assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.NETWORK));
        }
    }
}

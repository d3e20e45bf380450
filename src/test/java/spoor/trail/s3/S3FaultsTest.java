package spoor.trail.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.s3.model.S3Exception;

import spoor.fixture.Loading;
import spoor.fixture.s3.FaultyLink;
import spoor.fixture.s3.LinkFault;
import spoor.fixture.s3.S3Errors;
import spoor.load.LoadProgress;
import spoor.load.LoadState;
import spoor.trail.AccessFailure;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Plan;
import spoor.work.Cancellation;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Every failure of a bucket becomes a problem that names a remedy; nothing is lost silently.
final class S3FaultsTest {
    private static final int FILES = 6;
    private static final String PORTAL = "<html><body>Welcome to our Wi-Fi!</body></html>";

    private final Bucket bucket = new Bucket().files(FILES);

    @AfterEach
    void close() {
        bucket.close();
    }

    private static Supplier<S3Exception> error(int status, String code) {
        return () -> S3Errors.error(status, code, "A message of the server");
    }

    static Stream<Arguments> refusals() {
        return Stream.<Arguments>of(
                Arguments.of((Supplier<S3Exception>) S3Errors::slowDown, "fewer requests"),
                Arguments.of((Supplier<S3Exception>) S3Errors::internalError, "Try again later"),
                Arguments.of((Supplier<S3Exception>) S3Errors::accessDenied, "may not s3:"),
                Arguments.of(
                        (Supplier<S3Exception>) S3Errors::kmsAccessDenied, "needs kms:Decrypt"),
                Arguments.of((Supplier<S3Exception>) S3Errors::expiredToken, "have expired"),
                Arguments.of(
                        (Supplier<S3Exception>) S3Errors::requestTimeTooSkewed, "Set the clock"),
                Arguments.of(error(301, "PermanentRedirect"), "another Region"),
                Arguments.of(error(400, "AuthorizationHeaderMalformed"), "another Region"),
                Arguments.of(error(403, "SignatureDoesNotMatch"), "wrong or were deleted"),
                Arguments.of(error(403, "InvalidAccessKeyId"), "wrong or were deleted"),
                Arguments.of(error(403, "NotSignedUp"), "not signed up"),
                Arguments.of(error(404, "NoSuchBucket"), "no bucket of that name"),
                Arguments.of(error(400, "SomethingNew"), "S3 refused: SomethingNew"));
    }

    static Stream<Arguments> refusalsOfObjects() {
        return Stream.concat(
                refusals(),
                Stream.of(
                        Arguments.of(
                                (Supplier<S3Exception>) S3Errors::invalidObjectState,
                                "restore it in S3"),
                        Arguments.of(
                                (Supplier<S3Exception>) S3Errors::noSuchKey,
                                "deleted since it was listed")));
    }

    private static final String TOO_LONG = "too long to answer";

    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of(LinkFault.reset(), "connection"),
                Arguments.of(LinkFault.stall(), TOO_LONG),
                Arguments.of(LinkFault.resetAfter(100), "connection"),
                Arguments.of(LinkFault.closeAfter(100), "connection"),
                Arguments.of(LinkFault.stallAfter(100), TOO_LONG),
                Arguments.of(LinkFault.answer(200, Map.of(), PORTAL), "not S3"),
                Arguments.of(
                        LinkFault.answer(200, Map.of("Content-Type", "text/html"), PORTAL),
                        "not S3"),
                Arguments.of(
                        LinkFault.answer(
                                200,
                                Map.of("Content-Type", "text/html", "ETag", "\"1234\""),
                                PORTAL),
                        "not S3"),
                Arguments.of(LinkFault.answer(403, Map.of(), PORTAL), ""),
                Arguments.of(LinkFault.answer(511, Map.of(), PORTAL), ""),
                Arguments.of(
                        LinkFault.error(503, "SlowDown", "Please reduce your request rate."),
                        "fewer requests"));
    }

    private void assertThatAllFailed(LoadState state, String word) {
        assertThat(Bucket.places(state)).hasSize(FILES);
        for (int i = 0; i < FILES; i++) {
            assertThat(Bucket.places(state)).contains(bucket.path(Bucket.key(i)));
        }
        assertThat(Bucket.reasons(state)).allSatisfy(reason -> assertThat(reason).contains(word));
        assertCounts(state, 0);
    }

    private static void assertCounts(LoadState state, int read) {
        LoadProgress progress = state.progress();
        assertThat(progress.found()).isEqualTo(FILES);
        assertThat(progress.read()).isEqualTo(read);
        assertThat(progress.read() + progress.skipped()).isEqualTo(progress.found());
        assertThat(state.store().size()).isEqualTo(read);
    }

    private void assertThatTheBucketFailed(LoadState state, String word) {
        assertThat(state.store().size()).isZero();
        assertThat(Bucket.places(state)).containsExactly(bucket.path(""));
        assertThat(Bucket.reasons(state)).allSatisfy(reason -> assertThat(reason).contains(word));
    }

    private static FaultyLink.Choice when(boolean list, LinkFault fault) {
        return (line, _) -> line.contains("list-type=2") == list ? fault : LinkFault.pass();
    }

    /// Patience is wanted where the server answers: a busy computer may be slow, too.
    private Bucket waitingFor(String word) {
        return word.equals(TOO_LONG) ? bucket.impatient() : bucket.tryingTwice();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void explainsWhyABucketCannotBeListed(Supplier<S3Exception> error, String word) {
        bucket.faults().failLists(Integer.MAX_VALUE, error);
        assertThatTheBucketFailed(bucket.load(), word);
    }

    @ParameterizedTest
    @MethodSource("refusalsOfObjects")
    void explainsWhyAnObjectCannotBeRead(Supplier<S3Exception> error, String word) {
        bucket.faults().failGets(Integer.MAX_VALUE, error);
        assertThatAllFailed(bucket.load(), word);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void explainsAFailedListing(LinkFault fault, String word) {
        waitingFor(word).over(when(true, fault));
        assertThatTheBucketFailed(bucket.load(), word);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void explainsAFailedDownload(LinkFault fault, String word) {
        waitingFor(word).over(when(false, fault));
        assertThatAllFailed(bucket.load(), word);
    }

    static Stream<LinkFault> breaksThatPass() {
        return Stream.of(
                LinkFault.reset(),
                LinkFault.stall(),
                LinkFault.resetAfter(100),
                LinkFault.closeAfter(100),
                LinkFault.stallAfter(100));
    }

    @ParameterizedTest
    @MethodSource("breaksThatPass")
    void retriesAfterEachAnswerBreaksOffOnce(LinkFault fault) {
        Set<String> before = ConcurrentHashMap.newKeySet();
        bucket.impatient().over((line, _) -> before.add(line) ? fault : LinkFault.pass());
        LoadState state = bucket.load(bucket.all("AWSLogs/111122223333/CloudTrail/eu-west-1/"));
        assertThat(state.problems()).isEmpty();
        assertCounts(state, FILES);
    }

    @Test
    void readsTheObjectsThatDoNotFail() {
        bucket.faults().failGetsOf(Bucket.key(2)::equals, S3Errors::accessDenied);
        LoadState state = bucket.load();
        assertCounts(state, FILES - 1);
        assertThat(Bucket.places(state)).containsExactly(bucket.path(Bucket.key(2)));
        assertThat(Bucket.reasons(state).getFirst())
                .contains("s3:GetObject", bucket.path(Bucket.key(2)), "another profile");
    }

    @Test
    void readsEverythingAfterTheServerAskedForFewerRequestsTwice() {
        bucket.faults().failLists(2, S3Errors::slowDown).failGets(2, S3Errors::slowDown);
        LoadState state = bucket.load();
        assertThat(state.problems()).isEmpty();
        assertCounts(state, FILES);
    }

    @Test
    void readsEverythingAfterTheServerFailedOnce() {
        bucket.faults().failLists(1, S3Errors::internalError).failGets(2, S3Errors::internalError);
        LoadState state = bucket.load();
        assertThat(state.problems()).isEmpty();
        assertCounts(state, FILES);
    }

    @Test
    void namesTheKmsKeyOfAnEncryptedTrail() {
        bucket.faults().failGets(Integer.MAX_VALUE, S3Errors::kmsAccessDenied);
        assertThat(Bucket.reasons(bucket.load()).getFirst())
                .contains(
                        "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
    }

    /// One object has another storage class than the rest.
    private void store(String storageClass) {
        bucket.faults()
                .mapListed(object ->
                        object.key().equals(Bucket.key(1))
                                ? object.toBuilder().storageClass(storageClass).build()
                                : object);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GLACIER", "DEEP_ARCHIVE", "INTELLIGENT_TIERING"})
    void reportsArchivedObjects(String storageClass) {
        store(storageClass);
        bucket.faults().failGetsOf(Bucket.key(1)::equals, S3Errors::invalidObjectState);
        LoadState state = bucket.load();
        assertCounts(state, FILES - 1);
        assertThat(Bucket.places(state)).containsExactly(bucket.path(Bucket.key(1)));
        assertThat(Bucket.reasons(state).getFirst()).contains("archived", "restore it in S3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GLACIER", "DEEP_ARCHIVE"})
    void readsArchivedObjectsThatAreRestored(String storageClass) {
        store(storageClass);
        LoadState state = bucket.load();
        assertThat(state.problems()).isEmpty();
        assertCounts(state, FILES);
    }

    @Test
    void requestsArchivedObjectsOnce() {
        store("GLACIER");
        bucket.faults().failGetsOf(Bucket.key(1)::equals, S3Errors::invalidObjectState);
        bucket.server.resetCounters();
        bucket.load();
        assertThat(bucket.server.gets()).isEqualTo(FILES);
    }

    @Test
    void readsAnObjectThatChangedAfterItWasListed() {
        bucket.faults()
                .afterList(() -> bucket.server.put(bucket.name, Bucket.key(0), Bucket.file(77)));
        LoadState state = bucket.load();
        assertThat(state.problems()).isEmpty();
        assertCounts(state, FILES);
    }

    @Test
    void reportsObjectsThatWereDeletedAfterTheyWereListed() {
        bucket.server.put(bucket.name, "AWSLogs/late.json.gz", Bucket.file(9));
        bucket.faults().afterList(() -> bucket.server.delete(bucket.name, Bucket.key(3)));
        LoadState state =
                bucket.load(
                        bucket.all(
                                "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/22/111122223333"));
        assertCounts(state, FILES - 1);
        assertThat(Bucket.places(state)).containsExactly(bucket.path(Bucket.key(3)));
        assertThat(Bucket.reasons(state).getFirst()).contains("deleted since it was listed");
    }

    @Test
    void retriesAfterABitFlips() {
        bucket.server.put(bucket.name, Bucket.key(0), Bucket.file(0));
        CRC32 crc = new CRC32();
        crc.update(Bucket.file(0));
        String sum = checksum(crc);
        bucket.over((line, count) ->
                line.contains(Bucket.key(0).substring(70))
                        ? LinkFault.addHeader("x-amz-checksum-crc32", sum)
                                .and(count % 2 == 0 ? LinkFault.flipBit(200) : LinkFault.pass())
                        : LinkFault.pass());
        LoadState state = bucket.load();
        assertThat(state.problems()).isEmpty();
        assertCounts(state, FILES);
    }

    @Test
    void reportsAnObjectThatArrivesDamagedEachTime() {
        CRC32 crc = new CRC32();
        crc.update(Bucket.file(0));
        String sum = checksum(crc);
        bucket.over((line, _) ->
                line.contains(Bucket.key(0).substring(70))
                        ? LinkFault.addHeader("x-amz-checksum-crc32", sum)
                                .and(LinkFault.flipBit(200))
                        : LinkFault.pass());
        LoadState state = bucket.load();
        assertCounts(state, FILES - 1);
        assertThat(Bucket.reasons(state).getFirst()).contains("checksum is wrong");
    }

    private static String checksum(CRC32 crc) {
        long sum = crc.getValue();
        byte[] bytes = {(byte) (sum >>> 24), (byte) (sum >>> 16), (byte) (sum >>> 8), (byte) sum};
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void reportsAServerThatDoesNotAnswer() {
        bucket.at(URI.create("http://127.0.0.1:1"));
        assertThatTheBucketFailed(bucket.load(), "does not answer");
    }

    @Test
    void reportsAServerThatRepeatsAPage() {
        bucket.over((line, _) ->
                line.contains("list-type=2")
                        ? LinkFault.answer(
                                200,
                                Map.of("Content-Type", "application/xml"),
                                "<ListBucketResult><Name>x</Name><IsTruncated>true</IsTruncated>"
                                        + "<NextContinuationToken>again</NextContinuationToken>"
                                        + "</ListBucketResult>")
                        : LinkFault.pass());
        assertThatTheBucketFailed(bucket.load(), "not compatible");
    }

    @Test
    void keepsItsEventsIfALaterListingFails() {
        S3Source source = bucket.source(bucket.all(""), false);
        try (Loading loading = Loading.of(source)) {
            assertCounts(loading.load(), FILES);
            bucket.faults().failLists(Integer.MAX_VALUE, S3Errors::accessDenied);
            LoadState second = loading.load();
            assertCounts(second, FILES);
            assertThat(Bucket.reasons(second).getFirst()).contains("s3:ListBucket");
        }
    }

    @Test
    void retriesFailedObjectsInTheNextLoad() {
        bucket.faults().failGetsOf(Bucket.key(2)::equals, S3Errors::accessDenied);
        S3Source source = bucket.source(bucket.all(""), false);
        try (Loading loading = Loading.of(source)) {
            assertCounts(loading.load(), FILES - 1);
            bucket.faults().clear();
            bucket.server.resetCounters();
            LoadState second = loading.load();
            assertCounts(second, FILES);
            assertThat(second.problems()).isEmpty();
            assertThat(bucket.server.gets()).isEqualTo(1);
        }
    }

    @Test
    void reportsAPartThatCouldNotBeListed() throws AccessFailure {
        String other = Bucket.key(0).replace("111122223333", "444455556666");
        bucket.server.put(bucket.name, other, Bucket.file(50));
        bucket.faults()
                .onList((request, real) -> {
                    if (String.valueOf(request.prefix()).contains("444455556666")) {
                        throw S3Errors.accessDenied();
                    }
                    return real.get();
                });
        LoadState state = bucket.load();
        assertCounts(state, FILES);
        assertThat(Bucket.places(state)).containsExactly(bucket.path("AWSLogs/444455556666/"));

        S3Session session = bucket.session();
        S3Plan plan =
                session.plan(
                        session.tree(new S3Location(bucket.name, ""), new Cancellation()),
                        bucket.all(""),
                        new Cancellation());
        assertThat(plan.isComplete()).isFalse();
        assertThat(List.copyOf(plan.faults())).hasSize(1);
    }
}

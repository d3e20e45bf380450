package spoor.trail.s3;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.fixture.Loading;
import spoor.fixture.s3.FaultyLink;
import spoor.fixture.s3.HttpStub;
import spoor.fixture.s3.LinkFault;
import spoor.load.LoadProgress;
import spoor.load.LoadState;
import spoor.text.Printable;
import spoor.trail.Download;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers that look like a success, and answers that never end: none is taken for an object or a
/// whole listing, and the other objects are read.
@Timeout(60)
final class WrongAnswersTest {
    private static final int FILES = 3;
    private static final String CHANGED = "not the object in the state that was listed";

    private final Bucket bucket = new Bucket().files(FILES);

    @AfterEach
    void close() {
        bucket.close();
    }

    private static String etag(byte[] content) {
        try {
            return "\""
                    + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content))
                    + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> tagged() {
        return Map.of("ETag", etag(Bucket.file(0)));
    }

    private static LinkFault answer(int status, Map<String, String> headers, byte[] body) {
        return new LinkFault.Canned(new HttpStub.Answer(status, headers, body));
    }

    private static byte[] longer() {
        byte[] file = Bucket.file(0);
        byte[] longer = new byte[file.length + 1];
        System.arraycopy(file, 0, longer, 0, file.length);
        return longer;
    }

    static Stream<Arguments> wrongObjects() {
        String listed = "but the object was listed with " + Bucket.file(0).length;
        String text = new String(Bucket.file(0), ISO_8859_1);
        return Stream.of(
                Arguments.of("empty", LinkFault.answer(200, tagged(), ""), "0 bytes, " + listed),
                Arguments.of("blank", LinkFault.answer(200, tagged(), " "), "1 byte, " + listed),
                Arguments.of("no content", LinkFault.answer(204, tagged(), ""), ""),
                Arguments.of("no ETag", LinkFault.answer(200, Map.of(), ""), "not S3"),
                Arguments.of(
                        "shorter", LinkFault.answer(200, tagged(), "{}"), "2 bytes, " + listed),
                Arguments.of("longer", answer(200, tagged(), longer()), listed),
                Arguments.of(
                        "other ETag",
                        answer(200, Map.of("ETag", "\"77\""), Bucket.file(0)),
                        CHANGED),
                Arguments.of(
                        "endless", LinkFault.endless(200, tagged(), text, "0123456789"), CHANGED),
                Arguments.of(
                        "endless, with a length",
                        LinkFault.endless(
                                200,
                                Map.of(
                                        "ETag",
                                        etag(Bucket.file(0)),
                                        "Content-Length",
                                        "9223372036854775807"),
                                text,
                                "0123456789"),
                        listed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongObjects")
    void takesNoOtherAnswerForAnObject(String name, LinkFault fault, String word) {
        bucket.over((line, _) -> isGetOf(0, line) ? fault : LinkFault.pass());
        LoadState state = bucket.load();
        assertThat(state.store().size()).isEqualTo(FILES - 1);
        assertThat(Bucket.places(state)).containsExactly(bucket.path(Bucket.key(0)));
        assertThat(Bucket.reasons(state).getFirst()).contains(word);
    }

    private static boolean isGetOf(int number, String line) {
        return line.contains(Bucket.key(number).substring(70)) && !line.contains("list-type=2");
    }

    @Test
    void readsAnObjectAgainAfterOneEmptyAnswer() {
        AtomicInteger gets = new AtomicInteger();
        bucket.over((line, _) ->
                isGetOf(0, line) && gets.getAndIncrement() == 0
                        ? LinkFault.answer(200, tagged(), "")
                        : LinkFault.pass());
        LoadState state = bucket.load();
        assertThat(state.problems()).isEmpty();
        assertThat(state.store().size()).isEqualTo(FILES);
    }

    @Test
    void endsADownloadAfterATotalTime() {
        // A server that has just started answers slowly.
        assertThat(bucket.load().problems()).isEmpty();
        bucket.with(Duration.ofSeconds(2))
                .over((line, _) -> isGetOf(0, line) ? LinkFault.stallAfter(100) : LinkFault.pass());
        LoadState state = bucket.load();
        assertThat(state.store().size()).isEqualTo(FILES - 1);
        assertThat(Bucket.reasons(state).getFirst()).contains("within 2 seconds.");
    }

    private static String page(String content) {
        return "<ListBucketResult><Name>x</Name><IsTruncated>true</IsTruncated>" + content;
    }

    private static String token(int count) {
        return "<NextContinuationToken>" + count + "</NextContinuationToken></ListBucketResult>";
    }

    private static String object(String key, byte[] content) {
        return "<Contents><Key>%s</Key><Size>%d</Size><ETag>%s</ETag></Contents>"
                .formatted(key, content.length, etag(content).replace("\"", "&quot;"));
    }

    private static LinkFault xml(String body) {
        return LinkFault.answer(200, Map.of("Content-Type", "application/xml"), body);
    }

    static Stream<Arguments> endlessListings() {
        Map<String, String> type = Map.of("Content-Type", "application/xml");
        String same = object("a.json.gz", Bucket.file(1));
        FaultyLink.Choice repeats = (_, count) -> xml(page(same + token(count)));
        FaultyLink.Choice empty = (_, count) -> xml(page(token(count)));
        FaultyLink.Choice document =
                (_, _) -> LinkFault.endless(200, type, page(""), "<Prefix>0123456789</Prefix>");
        FaultyLink.Choice name =
                (_, _) -> LinkFault.endless(200, type, page("<Prefix>"), "0123456789");
        FaultyLink.Choice refusal =
                (_, _) -> LinkFault.endless(403, type, "<Error><Code>A</Code>", "<A>01234</A>");
        return Stream.of(
                Arguments.of("the same keys", repeats, "repeats keys"),
                Arguments.of("no keys", empty, "without keys"),
                Arguments.of("a document", document, "longer than 8 MB"),
                Arguments.of("a name", name, "longer than 8 MB"),
                Arguments.of("a refusal", refusal, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endlessListings")
    void endsAListingThatDoesNotEnd(String name, FaultyLink.Choice choice, String word) {
        AtomicInteger requests = new AtomicInteger();
        bucket.over((line, count) -> {
            requests.incrementAndGet();
            return line.contains("list-type=2") ? choice.faultFor(line, count) : LinkFault.reset();
        });
        LoadState state = bucket.load();
        assertThat(Bucket.places(state)).contains(bucket.path(""));
        assertThat(Bucket.reasons(state)).anySatisfy(reason -> assertThat(reason).contains(word));
        assertThat(requests.get()).isLessThan(50);
    }

    /// Lists those objects, and answers requests for them with one fault.
    private void list(String objects, LinkFault get) {
        String page =
                "<ListBucketResult><Name>x</Name><IsTruncated>false</IsTruncated>"
                        + objects
                        + "</ListBucketResult>";
        bucket.over((line, _) -> line.contains("list-type=2") ? xml(page) : get);
    }

    @Test
    void readsKeysThatEndLikeAFolderAndHaveContent() {
        list(
                object("AWSLogs/", new byte[0]) + object("AWSLogs/folder/", Bucket.file(0)),
                answer(200, tagged(), Bucket.file(0)));
        LoadState state = bucket.load(bucket.all("AWSLogs/"));
        assertThat(state.problems()).isEmpty();
        assertThat(state.progress().found()).isEqualTo(1);
        assertThat(state.store().size()).isEqualTo(1);
    }

    @Test
    void countsManyFilesThatAServerDoesNotServeInOneProblem() {
        int files = 400;
        AtomicInteger gets = new AtomicInteger();
        String page =
                "<ListBucketResult><Name>x</Name><IsTruncated>false</IsTruncated>"
                        + IntStream.range(0, files)
                                .mapToObj("a%03d.json"::formatted)
                                .map(key -> object(key, Bucket.file(1)))
                                .collect(Collectors.joining())
                        + "</ListBucketResult>";
        bucket.over((line, _) -> {
            if (line.contains("list-type=2")) {
                return xml(page);
            }
            gets.incrementAndGet();
            return LinkFault.error(503, "SlowDown", "Please reduce your request rate.");
        });
        LoadState state = bucket.load();
        assertThat(Bucket.places(state)).containsExactly(bucket.path(""));
        assertThat(Bucket.reasons(state).getFirst())
                .contains("400 files could not be downloaded", "fewer requests");
        assertThat(state.progress().skipped()).isEqualTo(files);
        assertThat(gets.get()).isLessThan(files);
    }

    @Test
    void readsTheOthersWhileAServerSlowsSomeDown() {
        bucket.over((line, _) ->
                isGetOf(0, line)
                        ? LinkFault.error(503, "SlowDown", "Please reduce your request rate.")
                        : LinkFault.pass());
        LoadState state = bucket.load();
        assertThat(state.store().size()).isEqualTo(FILES - 1);
        assertThat(Bucket.places(state)).containsExactly(bucket.path(Bucket.key(0)));
    }

    @Test
    void showsNoControlCharactersOfAServer() {
        String hostile = "\u009b2J\u202e\u009d";
        bucket.over((line, _) ->
                line.contains("list-type=2")
                        ? LinkFault.pass()
                        : LinkFault.error(403, "Denied" + hostile, "kms:Decrypt no " + hostile));
        assertThat(Bucket.reasons(bucket.load()))
                .isNotEmpty()
                .allSatisfy(reason ->
                        assertThat(reason.codePoints().filter(Printable::isHidden)).isEmpty());
    }

    static Stream<Arguments> waits() {
        LinkFault slowDown = LinkFault.error(503, "SlowDown", "Please reduce your request rate.");
        return Stream.of(
                Arguments.of("a silent listing", true, LinkFault.stall()),
                Arguments.of("a listing that breaks off", true, LinkFault.stallAfter(100)),
                Arguments.of("a throttled listing", true, slowDown),
                Arguments.of("a silent object", false, LinkFault.stall()),
                Arguments.of("an object that breaks off", false, LinkFault.stallAfter(100)),
                Arguments.of("a throttled object", false, slowDown));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void isCancelledWhileItWaits(String name, boolean list, LinkFault fault) throws Exception {
        AtomicInteger faults = new AtomicInteger();
        bucket.patient()
                .over((line, _) -> {
                    if (line.contains("list-type=2") != list) {
                        return LinkFault.pass();
                    }
                    faults.incrementAndGet();
                    return fault;
                });
        S3Source source = bucket.source(bucket.all(""), true);
        try (Loading loading = Loading.of(source);
                Walk walk = new Walk(loading)) {
            walk.await(() -> faults.get() > 0);
            walk.cancel();
            assertThat(walk.end().progress().phase()).isEqualTo(LoadProgress.Phase.CANCELLED);
        }
    }

    @Test
    void saysThatTheServerAsksToSlowDown() throws Exception {
        bucket.patient()
                .over((line, _) ->
                        line.contains("list-type=2")
                                ? LinkFault.pass()
                                : LinkFault.error(503, "SlowDown", "-"));
        S3Source source = bucket.source(bucket.all(""), true);
        Download download = source.download().orElseThrow();
        try (Loading loading = Loading.of(source);
                Walk walk = new Walk(loading)) {
            walk.await(() -> download.waitsFor().isPresent() && download.progress().wanted() > 0);
            assertThat(download.waitsFor().orElseThrow().inEnglish())
                    .isEqualTo("the server asks to slow down");
            walk.cancel();
            walk.end();
            assertThat(download.waitsFor()).isEmpty();
        }
    }
}

package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.SkippedFile.Kind;
import spoor.fixture.Decoding;
import spoor.hidden.HiddenRules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which files are read, and which are skipped without a problem.
class TrailFormsTest {
    private static final String ONE = event("One");
    private static final String TWO = event("Two");
    private static final String TRAIL = "{\"Records\":[" + ONE + "," + TWO + "]}";

    private static String event(String name) {
        return Decoded.quoted(
                "{'eventVersion':'1.08','eventTime':'2026-11-22T09:11:57Z','eventName':'%s'}"
                        .formatted(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111122223333_CloudTrail_eu-west-1_20261122T0910Z_abcdefABCDEF0123.json.gz",
                "trail.json",
                "trail.gz",
                "trail.txt",
                "README.md",
                "trail",
                "",
            })
    void readsATrailWhateverItIsCalledAndHoweverItIsStored(String path) {
        byte[] plain = TRAIL.getBytes(StandardCharsets.UTF_8);
        for (byte[] stored : new byte[][] {plain, Decoded.gzip(plain)}) {
            Decoded decoded = Decoded.of(path, stored);
            assertThat(decoded.skipped()).isEmpty();
            assertThat(decoded.names()).containsExactly("One", "Two");
            assertThat(decoded.problems()).allMatch(Problem::isNote);
        }
    }

    @Test
    void findsTheRecordsAfterOtherMembers() {
        Decoded decoded =
                Decoded.of(
                        "{\"a\":{\"Records\":[1]},\"Records\":["
                                + ONE
                                + "],\"b\":[{\"Records\":1}]}");
        assertThat(decoded.names()).containsExactly("One");
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void readsEveryListOfRecords() {
        Decoded decoded = Decoded.of("{\"Records\":[" + ONE + "],\"Records\":[" + TWO + "]}");
        assertThat(decoded.names()).containsExactly("One", "Two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", " \t "})
    void readsObjectsThatFollowOneAnother(String between) {
        Decoded decoded = Decoded.of(TRAIL + between + TRAIL + between);
        assertThat(decoded.skipped()).isEmpty();
        assertThat(decoded.names()).containsExactly("One", "Two", "One", "Two");
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void readsGzipFilesThatFollowOneAnother() {
        byte[] gzip = Decoded.gzip(TRAIL.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(gzip, 2 * gzip.length);
        System.arraycopy(gzip, 0, both, gzip.length, gzip.length);
        assertThat(Decoded.of("trail.json.gz", both).names())
                .containsExactly("One", "Two", "One", "Two");
    }

    @Test
    void countsOffsetsFromTheStartOfTheFileDespiteAByteOrderMarkAndWhiteSpace() {
        String text = "\ufeff \r\n" + "{ \"Records\" : [ " + ONE + " ,\n" + TWO + " ] }";
        Decoded decoded = Decoded.of(text);
        assertThat(decoded.names()).containsExactly("One", "Two");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(decoded.events())
                .extracting(event ->
                        new String(
                                bytes,
                                (int) event.offset(),
                                event.length(),
                                StandardCharsets.UTF_8))
                .containsExactly(ONE, TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Records\":[]}", " { \"Records\" : [ ] , \"a\" : 1 } "})
    void readsATrailWithoutRecords(String text) {
        assertThat(Decoded.of(text)).isEqualTo(new Decoded(Optional.empty(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\t ", "\ufeff", "\ufeff\n"})
    void skipsAFileOfNothingAsEmpty(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        assertSkipped("trail.json", plain, Kind.EMPTY);
        assertSkipped("trail.json.gz", Decoded.gzip(plain), Kind.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'awsAccountId':'111122223333','digestS3Object':'AWSLogs/x.json.gz','logFiles':[]}",
                "{'logFiles':[{'s3Object':'x','hashValue':'00'}],'digestS3Object':'x'} \n",
            })
    void skipsADigest(String text) {
        byte[] plain = Decoded.quoted(text).getBytes(StandardCharsets.UTF_8);
        assertSkipped("digest.json", plain, Kind.DIGEST);
        assertSkipped("digest.json.gz", Decoded.gzip(plain), Kind.DIGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'Records':null}",
                "{'Records':{}}",
                "{'Records':'none'}",
                "{'records':[]}",
                "{'Events':[{'EventId':'1','CloudTrailEvent':'{}'}]}",
                "{'version':'0','detail-type':'AWS API Call via CloudTrail','detail':{}}",
                "{'messageType':'DATA_MESSAGE','logEvents':[]}",
                "{'a':1}\n{'a':2}\n{'a':3}\n",
                "{'a':{'digestS3Object':'nested'}}",
                "12",
                "'a string'",
                "null",
            })
    void skipsJsonOfAnotherKind(String text) {
        byte[] plain = Decoded.quoted(text).getBytes(StandardCharsets.UTF_8);
        assertSkipped("file.json", plain, Kind.OTHER);
        assertSkipped("file.json.gz", Decoded.gzip(plain), Kind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A folder of logs\n\nThese are the logs.\n",
                "User name,AWS access key,Event time\nalice,,2026-11-22T09:11:57Z\n",
                "1,2,3\n",
                "true story\n",
                "\"a\",\"b\"\n",
                "[section]\nkey=value\n",
                "\u0000\u0001\u0000\u0000\u0000",
                "L\u0000\u0000\u0000\u0001",
                "\u0000",
                "Zo\u00eb",
            })
    void skipsTextAndOtherContent(String text) {
        // In ISO 8859-1, so that there are bytes that are not UTF-8.
        byte[] plain = text.getBytes(StandardCharsets.ISO_8859_1);
        assertSkipped("README.md", plain, Kind.OTHER);
        assertSkipped("notes.gz", Decoded.gzip(plain), Kind.OTHER);
    }

    @Test
    void skipsNotificationsAboutNewObjectsWithoutAProblem() {
        String notification =
                Decoded.quoted(
                        "{'eventVersion':'2.1','eventSource':'aws:s3','awsRegion':'eu-west-1',"
                                + "'eventTime':'2026-11-22T09:11:57.000Z',"
                                + "'eventName':'ObjectCreated:Put'}");
        String text = "{\"Records\":[" + notification + "," + notification + "]}";
        assertSkipped("file.json", text.getBytes(StandardCharsets.UTF_8), Kind.S3_NOTIFICATION);
    }

    @Test
    void readsOneFileAfterAnotherWithoutMixingThem() {
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            byte[] trail = TRAIL.getBytes(StandardCharsets.UTF_8);
            Decoded first = Decoded.of(decoder, "a.json", trail);
            Decoded.of(
                    decoder,
                    "b.json",
                    "{\"Records\":[{\"eventVer".getBytes(StandardCharsets.UTF_8));
            Decoded.of(decoder, "c.json.gz", Decoded.gzip(new byte[100_000]));
            Decoded again = Decoded.of(decoder, "a.json", trail);
            assertThat(again).isEqualTo(first);
            assertThat(again.events().getFirst().value(Field.EVENT)).isEqualTo("One");
        }
    }

    private static void assertSkipped(String path, byte[] stored, Kind kind) {
        Decoded decoded = Decoded.of(path, stored);
        assertThat(decoded.skipped()).contains(kind);
        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.problems()).isEmpty();
    }
}

package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Problem;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// What is noted of files that have the names of delivered files.
class DeliveredNotesTest {
    private static final String NAME =
            "AWSLogs/111122223333/CloudTrail/eu-central-1/2026/03/01/"
                + "111122223333_CloudTrail_eu-central-1_20260301T1000Z_AbCdEfGh01234567.json.gz";

    private static String record(String account, String region, String time) {
        return Decoded.quoted(
                "{'eventVersion':'1.08','eventTime':'%s','eventName':'X','awsRegion':'%s',"
                                .formatted(time, region)
                        + "'recipientAccountId':'%s'}".formatted(account));
    }

    private static byte[] trail(String... records) {
        String text = "{\"Records\":[" + String.join(",", records) + "]}";
        return Decoded.gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final String FITTING =
            record("111122223333", "eu-central-1", "2026-03-01T09:58:00Z");

    @ParameterizedTest
    @CsvSource({
        "111122223333, eu-central-1, 2026-03-01T09:55:00Z",
        // The clocks of hosts differ, and the name has no seconds.
        "111122223333, eu-central-1, 2026-03-01T10:03:00Z",
        // Delivery is tried for days.
        "111122223333, eu-central-1, 2026-02-01T09:55:00Z",
        // Global services.
        "111122223333, us-east-1, 2026-03-01T09:55:00Z",
        "'', '', 2026-03-01T09:55:00Z",
        "111122223333, eu-central-1, ''",
    })
    void notesNothingOfRecordsThatFitTheName(String account, String region, String time) {
        Decoded decoded = Decoded.of(NAME, trail(FITTING, record(account, region, time)));
        assertThat(decoded.problems()).noneMatch(Problem::isNote);
        assertThat(decoded.events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "444455556666, eu-central-1, 2026-03-01T09:55:00Z, 'account is 444455556666, not"
                + " 111122223333'",
        "111122223333, eu-west-3, 2026-03-01T09:55:00Z, 'Region is eu-west-3, not eu-central-1'",
        "111122223333, eu-central-1, 2026-03-01T10:30:00Z, time is 2026-03-01T10:30:00Z",
        "111122223333, eu-central-1, 2025-03-01T10:30:00Z, time is 2025-03-01T10:30:00Z",
    })
    void notesRecordsThatDoNotFitTheNameOnce(
            String account, String region, String time, String words) {
        String other = record(account, region, time);
        Decoded decoded = Decoded.of(NAME, trail(FITTING, other, other));
        assertThat(decoded.events()).hasSize(3);
        assertThat(decoded.problems())
                .singleElement()
                .returns(Problem.Kind.NOTE, Problem::kind)
                .returns(12L + FITTING.length() + 1, Problem::offset)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("2 records do not fit", words);
    }

    @ParameterizedTest
    @CsvSource({
        "iam, us-east-1, 0",
        "sts, us-gov-west-1, 0",
        "ec2, us-east-1, 1",
        "s3, cn-north-1, 1",
        "iam, us-west-2, 1",
    })
    void expectsOtherRegionsOfGlobalServicesOnly(String service, String region, int notes) {
        String other =
                record("111122223333", region, "2026-03-01T09:55:00Z")
                        .replace("{", "{\"eventSource\":\"" + service + ".amazonaws.com\",");
        assertThat(Decoded.of(NAME, trail(FITTING, other)).problems()).hasSize(notes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trail.json.gz",
                "111122223333_CloudTrail-Digest_eu-central-1_20260301T1000Z_AbCdEfGh01234567.json.gz",
                "1_CloudTrail_eu-central-1_20260301T1000Z_AbCdEfGh01234567.json.gz",
                "111122223333_CloudTrail_eu-central-1_20269901T1000Z_AbCdEfGh01234567.json.gz",
            })
    void comparesNothingWithOtherNames(String name) {
        byte[] file = trail(record("444455556666", "eu-west-3", "2030-03-01T09:55:00Z"));
        assertThat(Decoded.of(name, file).problems()).isEmpty();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    @Test
    void notesGzipDataAfterTheFirstOnlyInDeliveredFiles() {
        byte[] extended = joined(trail(FITTING), trail(FITTING));
        Decoded decoded = Decoded.of(NAME, extended);
        assertThat(decoded.events()).hasSize(2);
        assertThat(decoded.problems())
                .singleElement()
                .returns(Problem.Kind.NOTE, Problem::kind)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("AWS delivers one");
        assertThat(Decoded.of("stream.gz", extended).problems()).isEmpty();
    }

    @Test
    void notesZerosAfterADeliveredFile() {
        assertThat(Decoded.of(NAME, joined(trail(FITTING), new byte[100])).problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.NOTE);
    }

    @Test
    void notesThatADeliveredFileIsCompressedTwice() {
        Decoded decoded = Decoded.of(NAME, Decoded.gzip(trail(FITTING)));
        assertThat(decoded.events()).hasSize(1);
        assertThat(decoded.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.NOTE);
    }

    private static byte[] gzip(String text) {
        return Decoded.gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertNote(byte[] file, int events, String words) {
        Decoded decoded = Decoded.of(NAME, file);
        assertThat(decoded.events()).hasSize(events);
        assertThat(decoded.problems())
                .singleElement()
                .returns(Problem.Kind.NOTE, Problem::kind)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains(words);
    }

    @Test
    void notesASecondObjectAfterTheFirst() {
        String trail = "{\"Records\":[" + FITTING + "]}";
        assertNote(gzip(trail + "\n" + trail), 2, "2 JSON objects one after the other");
        assertThat(Decoded.of("x.json.gz", gzip(trail + trail)).problems()).isEmpty();
    }

    @Test
    void notesMembersBesidesTheRecords() {
        String words = "other members besides Records";
        assertNote(gzip("{\"note\":1,\"Records\":[" + FITTING + "]}"), 1, words);
        assertNote(gzip("{\"Records\":[" + FITTING + "],\"more\":[" + FITTING + "]}"), 2, words);
    }

    @ParameterizedTest
    @CsvSource({"[%s], JSON array", "%s, JSON records", "'{\"detail\":%s}', EventBridge"})
    void notesAnotherFormOfJson(String form, String words) {
        assertNote(gzip(form.formatted(FITTING)), 1, words);
    }

    @Test
    void notesAFileThatIsNotCompressedAlthoughItsNameSaysSo() {
        byte[] plain = ("{\"Records\":[" + FITTING + "]}").getBytes(StandardCharsets.UTF_8);
        assertNote(plain, 1, "not compressed");
        String unpacked = NAME.substring(0, NAME.length() - ".gz".length());
        assertThat(Decoded.of(unpacked, plain).problems()).isEmpty();
    }

    @Test
    void notesOtherBytesAfterTheGzipFile() {
        byte[] file = joined(trail(FITTING), new byte[] {'x', 'y'});
        assertNote(file, 1, "bytes that are not gzip follow");
        assertThat(Decoded.of("stream.json.gz", file).problems())
                .singleElement()
                .returns(Problem.Kind.DAMAGED, Problem::kind);
    }

    @Test
    void aFurtherGzipFileWithADamagedHeaderIsALoss() {
        byte[] further = trail(FITTING);
        further[2] = 0;
        assertThat(Decoded.of(NAME, joined(trail(FITTING), further)).problems())
                .filteredOn(problem -> !problem.isNote())
                .singleElement()
                .returns(Problem.Kind.DAMAGED, Problem::kind);
    }

    @Test
    void aRecordWithoutItsBraceIsOneProblemWithTheNumberOfRecords() {
        String list = "{\"Records\":[%s,%s,%s]}".formatted(FITTING, FITTING.substring(1), FITTING);
        Decoded decoded = Decoded.of("x.json", list.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded.events()).hasSize(2);
        assertThat(decoded.problems())
                .singleElement()
                .returns(Problem.Kind.DAMAGED, Problem::kind)
                .returns(13L + FITTING.length(), Problem::offset)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("opening brace", "with one record, were passed over");
    }
}

package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.SkippedFile.Kind;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Records in base64, plain or gzip, as other services pass them on; and forms that are named.
class EncodedRecordsTest {
    private static String record(String name) {
        return Decoded.quoted(
                "{'eventVersion':'1.08','eventTime':'2026-11-22T09:11:57Z',"
                        + "'eventSource':'s3.amazonaws.com','eventName':'"
                        + name
                        + "'}");
    }

    private static String batch(String... names) {
        StringBuilder events = new StringBuilder();
        for (String name : names) {
            String message = record(name).replace("\"", "\\\"");
            events.append(events.isEmpty() ? "" : ",")
                    .append("{\"message\":\"")
                    .append(message)
                    .append("\"}");
        }
        return "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[" + events + "]}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return Base64.getEncoder().encodeToString(utf8(text));
    }

    private static String gzip(String text) {
        return Base64.getEncoder().encodeToString(Decoded.gzip(utf8(text)));
    }

    private static String kinesis(String data) {
        return Decoded.quoted(
                "{'kinesis':{'partitionKey':'p','data':'"
                        + data
                        + "'},'eventSource':'aws:kinesis','eventVersion':'1.0',"
                        + "'eventName':'aws:kinesis:record'}");
    }

    private static void assertReads(String text, String... names) {
        for (byte[] stored : new byte[][] {utf8(text), Decoded.gzip(utf8(text))}) {
            Decoded decoded = Decoded.of("file", stored);
            assertThat(decoded.names()).containsExactly(names);
            assertThat(decoded.problems()).isEmpty();
        }
    }

    @Test
    void readsBatchesOfKinesis() {
        assertReads(
                "{\"Records\":["
                        + kinesis(gzip(batch("A", "B")))
                        + ","
                        + kinesis(plain(record("C")))
                        + ","
                        + kinesis(plain(record("D") + "\n" + record("E")))
                        + "]}",
                "A",
                "B",
                "C",
                "D",
                "E");
    }

    @Test
    void aMessageWithoutRecordsIsAProblemBesideThoseThatHaveSome() {
        Decoded decoded =
                Decoded.of(
                        "file",
                        utf8(
                                "{\"Records\":["
                                        + kinesis(plain(record("A")))
                                        + ","
                                        + kinesis(plain("{}"))
                                        + "]}"));
        assertThat(decoded.names()).containsExactly("A");
        assertThat(decoded.problems()).hasSize(1);
    }

    @Test
    void readsWhatFirehosePassesOn() {
        assertReads(
                "{\"records\":[{\"recordId\":\"1\",\"data\":\"" + gzip(batch("A")) + "\"}]}", "A");
    }

    @Test
    void readsSubscriptionsLineByLine() {
        String line = "{\"awslogs\":{\"data\":\"%s\"}}\n";
        assertReads(line.formatted(gzip(batch("A"))) + line.formatted(gzip(batch("B"))), "A", "B");
        assertReads(line.formatted(gzip(batch("A"))).replace("/", "\\/") + record("B"), "A", "B");
    }

    @Test
    void readsBase64InATextWithAByteOrderMark() {
        assertReads(
                "\ufeff{\r\n\"awslogs\": {\"data\": \"" + gzip(batch("A", "B")) + "\"}\r\n}",
                "A",
                "B");
    }

    @Test
    void readsLinesOfBase64() {
        assertReads(gzip(batch("A")) + "\n" + gzip("[" + record("B") + "]"), "A", "B");
        String broken = Base64.getMimeEncoder().encodeToString(Decoded.gzip(utf8(batch("A", "B"))));
        assertReads(broken, "A", "B");
        assertReads(plain(record("A")) + "\r\n", "A");
    }

    @Test
    void leavesDataOfRecordsAsItIs() {
        String data = plain("{\"a\":1}");
        String record =
                record("A").replace("}", ",\"requestParameters\":{\"data\":\"" + data + "\"}}");
        Decoded decoded = Decoded.of("file", utf8("{\"Records\":[" + record + "]}"));
        assertThat(decoded.names()).containsExactly("A");
        assertThat(decoded.events().getFirst().offset()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H4sIAAAA", "H4sI", "eyJh", "ewogIC"})
    void namesBase64ThatIsCutOff(String text) {
        assertThat(Decoded.of("file", utf8(text)).events()).isEmpty();
        assertThat(Decoded.of("file", utf8("{\"awslogs\":{\"data\":\"" + text)).skipped())
                .contains(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Items':[{'eventVersion':{'S':'1.08'},'eventName':{'S':'A'}}]} | DynamoDB",
                "{&quot;eventVersion&quot;:&quot;1.08&quot;}                     | HTML",
                "<r><eventVersion>1.08</eventVersion></r>                        | XML",
                "Records:~- eventVersion: \"1.08\"                               | YAML",
                "{u#eventVersion#: u#1.08#}                                      | Python",
                "{'class_uid':6003,'metadata':{'product':{'name':'CloudTrail'}}} | OCSF",
                "{'aws.cloudtrail.event_version':'1.08'}                         | Elastic",
                "{'EventVersion':'1.08','EventName':'A','EventSource':'s3'}      | records",
                "{'x':'eyJldmVudFZlcnNpb24iOiIxLjA4In0='}                        | base64",
            })
    void namesAFormOfRecordsThatIsNotRead(String text, String form) {
        String content = Decoded.quoted(text).replace("~", "\n").replace('#', '\'');
        Decoded decoded = Decoded.of("file", utf8(content));
        assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
        assertThat(decoded.problems())
                .singleElement()
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("looks like CloudTrail", form);
    }

    @Test
    void namesBase64ThatInflatesToFarMoreThanABatchOfLogs() {
        String bomb = gzip(batch("A") + " ".repeat(33 << 20));
        Decoded decoded = Decoded.of("file", utf8("{\"awslogs\":{\"data\":\"" + bomb + "\"}}"));
        assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
        assertThat(decoded.problems())
                .singleElement()
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("base64 of compressed logs");
    }
}

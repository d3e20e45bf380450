package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.FileForm;
import spoor.event.Original;
import spoor.event.Problem;
import spoor.fixture.Decoding;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every form of JSON in which people have CloudTrail records. Jackson writes the files, and the
/// originals must be the records that it was given.
class JsonFormsTest {
    private static final JsonMapper JACKSON = new JsonMapper();
    private static final String ONE = record("One");
    private static final String TWO = record("Gr\u00fc\u00dfe \"\\ud83d\\ude42\\\\");

    private static String record(String name) {
        return Decoded.quoted(
                "{'eventVersion':'1.09','userIdentity':{'type':'Root','arn':'arn:aws:iam::1:root'},"
                        + "'eventTime':'2026-01-02T03:04:05Z','eventSource':'sqs.amazonaws.com',"
                        + "'eventName':%s,'requestParameters':{'n':1.50e3,'t':'{\\'a\\':1}'}}"
                                .formatted(quote(name)));
    }

    private static String quote(Object text) {
        return JACKSON.writeValueAsString(text);
    }

    private static String lookup(String record, Object time) {
        return quote(
                Map.of(
                        "EventId", "e",
                        "EventName", "n",
                        "ReadOnly", "true",
                        "EventTime", time,
                        "EventSource", "sqs.amazonaws.com",
                        "Resources", List.of(Map.of("ResourceType", "t", "ResourceName", "{x}")),
                        "CloudTrailEvent", record));
    }

    private static String envelope(String record) {
        return "{\"version\":\"0\",\"id\":\"i\",\"detail-type\":\"AWS API Call via CloudTrail\","
                + "\"source\":\"aws.sqs\",\"resources\":[],\"detail\":"
                + record
                + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"index\":{\"_index\":\"trail\"}}\n%s\n{\"index\":{\"_index\":\"trail\"}}\n%s\n",
                "%s\n{\"source\":\"aws.ec2\",\"detail\":{\"state\":\"running\"}}\n%s\n[{\"a\":1}]",
            })
    void notesWhatIsNothingOfCloudTrailBetweenRecords(String lines) {
        Decoded decoded = Decoded.of(lines.formatted(ONE, TWO));
        assertThat(decoded.events()).hasSize(2);
        assertThat(decoded.problems())
                .singleElement()
                .returns(Problem.Kind.NOTE, Problem::kind)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .startsWith("2 JSON objects beside those with records");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventName\":\"CreateQueue\"}",
                "{\"detail\":{\"EventName\":\"CreateQueue\"}}",
                "{\"message\":\"{\\\"eventVersion\\\":\\\"1.08\\\",\\\"eventN\"}",
            })
    void anObjectThatResemblesARecordButIsNoneIsAProblem(String other) {
        Decoded decoded = Decoded.of(ONE + "\n" + other + "\n" + TWO);
        assertThat(decoded.events()).hasSize(2);
        assertThat(decoded.problems()).singleElement().returns(Problem.Kind.DAMAGED, Problem::kind);
    }

    private static String batch(String... records) {
        String events =
                Stream.of(records)
                        .map(record ->
                                "{\"id\":\"1\",\"timestamp\":7,\"message\":" + quote(record) + "}")
                        .collect(Collectors.joining(","));
        return "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"1\",\"logEvents\":[" + events + "]}";
    }

    private static final String CONTROL =
            "{\"messageType\":\"CONTROL_MESSAGE\",\"owner\":\"CloudwatchLogs\",\"logEvents\":[{\"id\":\"\",\"timestamp\":1,\"message\":\"CWL"
                + " CONTROL MESSAGE: Checking\"}]}";

    static Stream<Arguments> forms() {
        String trail = "{\"Records\":[" + ONE + "," + TWO + "]}";
        return Stream.of(
                form(FileForm.TRAIL, trail),
                form(FileForm.TRAIL, "{\"records\":[" + ONE + "," + TWO + "]}"),
                form(FileForm.TRAIL, "[{\"Records\":[" + ONE + "]},{\"Records\":[" + TWO + "]}]"),
                form(FileForm.JSON_LINES, ONE + "\n" + TWO + "\n"),
                form(FileForm.JSON_LINES, ONE + "\r\n\r\n" + TWO),
                form(FileForm.JSON_LINES, ONE + TWO),
                form(FileForm.JSON_ARRAY, "[" + ONE + ",\n" + TWO + "]\n"),
                form(FileForm.JSON_ARRAY, "[[" + ONE + "],[" + TWO + "]]"),
                form(
                        FileForm.LOOKUP_EVENTS,
                        "{\n  \"Events\": [ "
                                + lookup(ONE, 1424476529.0)
                                + " , "
                                + lookup(TWO, "2022-02-08T09:23:37+11:00")
                                + " ],\n \"NextToken\": \"x\" }"),
                form(FileForm.LOOKUP_EVENTS, lookup(ONE, "t") + "\n" + lookup(TWO, "t") + "\n"),
                form(FileForm.EVENTBRIDGE, envelope(ONE) + envelope(TWO)),
                form(FileForm.EVENTBRIDGE, envelope(ONE) + "\n" + envelope(TWO) + "\n"),
                form(FileForm.EVENTBRIDGE, "[" + envelope(ONE) + "," + envelope(TWO) + "]"),
                form(FileForm.CLOUDWATCH_LOGS, batch(ONE, TWO)),
                form(FileForm.CLOUDWATCH_LOGS, CONTROL + batch(ONE) + batch(TWO)),
                form(
                        FileForm.CLOUDWATCH_LOGS,
                        "{\"events\":[{\"logStreamName\":\"s\",\"timestamp\":1,\"message\":"
                                + quote(ONE)
                                + "},{\"message\":"
                                + quote(TWO)
                                + "}],\"searchedLogStreams\":[]}"),
                form(
                        FileForm.CLOUDWATCH_LOGS,
                        "2020-01-01T00:00:00.000Z "
                                + ONE
                                + "\n2020-01-01T00:00:01.5Z not an event\n2020-01-01T00:00:02Z "
                                + TWO
                                + "\n"),
                form(FileForm.WRAPPED_JSON, quote(ONE) + "\n" + quote(TWO) + "\n"),
                form(
                        FileForm.JSON_LINES,
                        "<14>Jan 1 host trail[1]: " + ONE + "\n<14>Jan 1 host trail[1]: " + TWO),
                form(
                        FileForm.JSON_LINES,
                        "<14>Jan 1 host trail: " + ONE + "\n<14>Jan 1 host trail: " + TWO),
                form(
                        FileForm.WRAPPED_JSON,
                        "{\"preview\":false,\"result\":{\"_raw\":"
                                + quote(ONE)
                                + ",\"eventVersion\":\"1.09\",\"eventName\":\"Flat\"}}\n"
                                + "{\"preview\":false,\"result\":{\"_raw\":"
                                + quote(TWO)
                                + "}}"),
                form(
                        FileForm.WRAPPED_JSON,
                        "{\"hits\":{\"hits\":[{\"_id\":\"1\",\"_source\":"
                                + ONE
                                + "},{\"_source\":{\"message\":"
                                + quote(TWO)
                                + "}}]}}"),
                form(
                        FileForm.EVENTBRIDGE,
                        "{\"Records\":[{\"messageId\":\"m\",\"body\":"
                                + quote("{\"Message\":" + quote(envelope(ONE)) + "}")
                                + "},{\"messageId\":\"m\",\"body\":"
                                + quote(envelope(TWO))
                                + "}]}"),
                form(FileForm.TRAIL, "{\"Message\":" + quote(" \n" + trail) + "}"));
    }

    private static Arguments form(FileForm form, String text) {
        return Arguments.of(form, text);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsTheRecordsOfEveryForm(FileForm form, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        Decoded decoded = Decoded.of("any", plain);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.skipped()).isEmpty();
        assertThat(decoded.events())
                .extracting(event -> original(plain, event))
                .containsExactly(ONE, TWO);
        assertThat(formOf(plain)).contains(form);
        assertThat(Decoded.of("any.gz", Decoded.gzip(plain))).isEqualTo(decoded);
    }

    private static String original(byte[] content, Decoded.Event event) {
        ByteSpan found = new ByteSpan(content, (int) event.offset(), event.length());
        Original original = JsonRecords.ONE_PASS_FIRST.originals(found).of(found).orElseThrow();
        return original.text().text();
    }

    private static Optional<FileForm> formOf(byte[] stored) {
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            return decoder.formOf(Decoded.bytes(stored));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void readsGzipInGzip(int levels) {
        byte[] stored = ONE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < levels; i++) {
            stored = Decoded.gzip(stored);
        }
        assertThat(Decoded.of("trail.json.gz", stored).names()).containsExactly("One");
    }

    @Test
    void namesGzipThatNestsDeeper() {
        byte[] stored = ONE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 30; i++) {
            stored = Decoded.gzip(stored);
        }
        Decoded decoded = Decoded.of("trail.json.gz", stored);
        assertThat(decoded.problems())
                .singleElement()
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("gzip");
    }

    @Test
    void readsLogsAsALambdaFunctionReceivesThem() {
        String data =
                Base64.getEncoder()
                        .encodeToString(
                                Decoded.gzip(batch(ONE, TWO).getBytes(StandardCharsets.UTF_8)));
        for (String spelled : List.of(data, data.replace("/", "\\/"))) {
            String event = "{ \"awslogs\": {\"data\": \"" + spelled + "\"}}";
            Decoded decoded = Decoded.of("event.json", event.getBytes(StandardCharsets.UTF_8));
            assertThat(decoded.events()).hasSize(2);
            assertThat(decoded.problems()).isEmpty();
        }
    }

    @Test
    void readsWhatPowerShellSaves() {
        String text = "\ufeff{\r\n    \"Events\": [" + lookup(TWO, "t") + "]\r\n}\r\n";
        Decoded decoded = Decoded.of("lookup.json", text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(decoded.events()).hasSize(1);
        assertThat(decoded.problems()).isEmpty();
        assertThat(
                        original(
                                text.substring(1).getBytes(StandardCharsets.UTF_8),
                                decoded.events().getFirst()))
                .isEqualTo(TWO);
    }

    @Test
    void doesNotTakeRecordsWithinARecord() {
        String outer =
                ONE.replace(
                        "\"requestParameters\":{",
                        "\"requestParameters\":{\"r\":" + TWO + ",\"q\":" + quote(TWO) + ",");
        for (String text : List.of(outer, "[" + outer + "]", "{\"Records\":[" + outer + "]}")) {
            assertThat(Decoded.of(text).names()).containsExactly("One");
        }
    }

    @Test
    void readsTrimmedRecordsWithOneNote() {
        String trimmed =
                "{\"eventTime\":\"2026-01-02T03:04:05Z\",\"eventName\":\"X\",\"eventSource\":\"y\"}";
        for (String text :
                List.of(
                        "{\"Records\":[" + trimmed + "," + trimmed + "]}",
                        trimmed + "\n" + trimmed)) {
            Decoded decoded = Decoded.of(text);
            assertThat(decoded.names()).containsExactly("X", "X");
            assertThat(decoded.problems())
                    .singleElement()
                    .returns(Problem.Kind.NOTE, Problem::kind)
                    .returns((long) text.indexOf(trimmed), Problem::offset);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"eventID\":\"a\",\"eventID\":\"b\"",
                "\"awsRegion\":\"r\",\"awsRegion\":null",
                "\"userIdentity\":{\"type\":\"Root\"}"
            })
    void notesThatARecordHasAMemberTwice(String members) {
        String twice = ONE.replaceFirst("}$", "," + members + "}");
        for (String text :
                List.of(
                        "{\"Records\":[" + twice + "," + twice + "]}",
                        twice + "\n" + twice,
                        "{\"message\":" + quote(twice) + "}\n{\"message\":" + quote(twice) + "}")) {
            Decoded decoded = Decoded.of(text);
            assertThat(decoded.names()).containsExactly("One", "One");
            assertThat(decoded.problems())
                    .singleElement()
                    .returns(Problem.Kind.NOTE, Problem::kind)
                    .extracting(problem -> problem.reason().inEnglish())
                    .asString()
                    .contains(members.substring(1, members.indexOf(':') - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",\n", ",", " , \r\n"})
    void readsRecordsWithCommasAndNoBrackets(String between) {
        for (String end : List.of("", between)) {
            Decoded decoded = Decoded.of(ONE + between + TWO + end);
            assertThat(decoded.events()).hasSize(2);
            assertThat(decoded.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"started\n", "INFO got ", "1:\n\n"})
    void readsRecordsAmongOtherLines(String before) {
        Decoded decoded = Decoded.of(before + ONE + "\n" + before + TWO + "\nend\n");
        assertThat(decoded.events()).hasSize(2);
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void readsRecordsInSeveralLinesAmongOtherLines() {
        String pretty = JACKSON.readTree(ONE).toPrettyString();
        Decoded decoded = Decoded.of("Event 1:\n" + pretty + "\n\nEvent 2:\n" + pretty + "\n");
        assertThat(decoded.names()).containsExactly("One", "One");
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void namesWhatIsNoRecordAmongRecords() {
        Decoded decoded = Decoded.of(ONE + "\n{\"level\":\"info\"}\n" + TWO);
        assertThat(decoded.events()).hasSize(2);
        assertThat(decoded.problems()).singleElement().returns(ONE.length() + 1L, Problem::offset);
    }

    @Test
    void survivesObjectsThatNestWithoutEnd() {
        List<String> texts = new ArrayList<>();
        for (String part :
                List.of("{\"a\":", "[", "{\"a\":[", "{\"Records\":[", "[\"{\\\"eventVersion")) {
            texts.add(part.repeat(20_000));
            texts.add(part.repeat(20_000) + ONE);
        }
        for (String text : texts) {
            Decoded decoded = Decoded.of("deep.json", text.getBytes(StandardCharsets.UTF_8));
            assertThat(decoded.problems()).isNotEmpty();
        }
    }
}

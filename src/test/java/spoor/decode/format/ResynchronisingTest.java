package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Problem;
import spoor.fixture.Decoding;
import spoor.hidden.HiddenRules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// After a place that is not JSON, reading continues at the next record.
class ResynchronisingTest {
    private static final List<String> TRAIL = records(5);

    private static List<String> records(int count) {
        return IntStream.range(0, count).mapToObj(ResynchronisingTest::record).toList();
    }

    private static String record(int number) {
        return Decoded.quoted(
                "{'eventVersion':'1.08','userIdentity':{'type':'IAMUser','userName':'u'},"
                        + "'eventTime':'2026-01-02T03:04:0%1$dZ','eventSource':'s3.amazonaws.com',"
                                .formatted(number % 10)
                        + "'eventName':'E%d','requestParameters':{'a':[1,{'b':null}],'c':-2.5},"
                                .formatted(number)
                        + "'resources':[{'ARN':'arn:x'},{'ARN':'arn:y'}],'readOnly':true}");
    }

    private static String trail(List<String> records) {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    private static List<String> with(int index, String record) {
        List<String> records = new ArrayList<>(TRAIL);
        records.set(index, record);
        return records;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'E2'              | 'E~2'           | control character",
                "'E2'              | 'E^2'           | control character",
                "'E2'              | '\\x2'          | escape",
                "'E2'              | '\\u12g4'       | escape",
                "'E2',             | 'E2'            | comma",
                "'eventName':'E2'  | 'eventName' 'E2'| colon",
                "'E2'              | 'E2             | here",
                "'E2'              | E2'             | not a JSON value",
                "'readOnly':true}  | 'readOnly':true | missing here",
                "'readOnly':true}  | 'readOnly':tru} | not a JSON value",
                "'c':-2.5          | 'c':-.5         | not a JSON value",
                "'c':-2.5          | 'c':!           | not a JSON value",
                "'c':-2.5}         | 'c':-2.5        | here",
                "'a':[1            | 'a':[1]         | here",
                "'type'            | type'           | name",
            })
    void losesOnlyTheRecordThatIsBroken(String good, String bad, String reason) {
        String broken =
                TRAIL.get(2)
                        .replace(
                                Decoded.quoted(good),
                                Decoded.quoted(bad).replace('~', '\n').replace('^', '\0'));
        assertThat(broken).isNotEqualTo(TRAIL.get(2));
        for (String text :
                List.of(
                        trail(with(2, broken)),
                        "[" + String.join(",\n", with(2, broken)) + "]",
                        String.join("\n", with(2, broken)))) {
            Decoded decoded = Decoded.of(text);
            assertThat(decoded.names()).as(text).containsExactly("E0", "E1", "E3", "E4");
            assertThat(decoded.problems())
                    .singleElement()
                    .returns(Problem.Kind.DAMAGED, Problem::kind)
                    .extracting(problem -> problem.reason().inEnglish())
                    .asString()
                    .contains(reason)
                    .contains("with one record")
                    .contains("from byte %,d on".formatted(text.indexOf(broken)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'userIdentity':", "'eventTime':", "'c':", "'b':", "'readOnly':"})
    void losesOnlyALineThatIsCutOffAfterAColon(String end) {
        String whole = TRAIL.get(2);
        String name = Decoded.quoted(end);
        String cut = whole.substring(0, whole.indexOf(name) + name.length());
        Decoded decoded = Decoded.of(String.join("\n", with(2, cut)));
        assertThat(decoded.names()).containsExactly("E0", "E1", "E3", "E4");
        assertThat(decoded.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",,", "]", "}", "]}", "]]"})
    void losesNothingWhereOnlySeparatorsAreWrong(String separator) {
        String text = trail(TRAIL).replaceFirst("},\\{\"eventV", "}" + separator + "{\"eventV");
        Decoded decoded = Decoded.of(text);
        assertThat(decoded.names()).containsExactly("E0", "E1", "E2", "E3", "E4");
        assertThat(decoded.problems())
                .singleElement()
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .doesNotContain("passed over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "\0\0\0\0", "\"", "{", "{\"a\":", "[[[", "{]", "\u00e9"})
    void passesOverWhatIsBetweenRecords(String garbage) {
        String text = trail(TRAIL).replaceFirst("},\\{\"eventV", "}," + garbage + ",{\"eventV");
        Decoded decoded = Decoded.of(text);
        assertThat(decoded.names()).containsExactly("E0", "E1", "E2", "E3", "E4");
        assertThat(decoded.problems()).isNotEmpty();
    }

    @Test
    void readsTheRecordAfterOneThatIsCutOffWhereverThatIs() {
        String cut = TRAIL.get(1);
        int tried = 0;
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            for (int length = 1; length < cut.length(); length += 3) {
                String text = trail(with(1, cut.substring(0, length)));
                Decoded decoded =
                        Decoded.read(decoder, "t.json", text.getBytes(StandardCharsets.UTF_8));
                // Where the brackets after it seem to be its own, it is read, too.
                assertThat(decoded.names().stream().filter(name -> !name.equals("E1")))
                        .as("cut at %s", length)
                        .containsExactly("E0", "E2", "E3", "E4");
                assertThat(decoded.problems()).hasSize(1);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(50);
    }

    /// Its strings and objects may look like records.
    @Test
    void takesNoRecordFromWithinABrokenOne() {
        String inner = record(9);
        String quoted = inner.replace("\\", "\\\\").replace("\"", "\\\"");
        String broken =
                TRAIL.get(2)
                        .replace("\"E2\"", "E2,\"userAgent\":\"" + quoted + "\"")
                        .replace("\"c\":-2.5", "\"c\":" + inner + ",\"d\":\"" + quoted + "\"");
        Decoded decoded = Decoded.of(trail(with(2, broken)));
        assertThat(decoded.names()).containsExactly("E0", "E1", "E3", "E4");
    }

    @Test
    void findsRecordsWhateverTheOrderOfTheirMembers() {
        String other =
                Decoded.quoted(
                        "{'requestParameters':{'x':'{'},'eventName':'E2','eventSource':'s',"
                                + "'eventTime':'2026-01-02T03:04:05Z','eventVersion':'1.08'}");
        List<String> records = with(2, other);
        records.set(1, TRAIL.get(1).replace(":true", ":tru"));
        assertThat(Decoded.of(trail(records)).names()).containsExactly("E0", "E2", "E3", "E4");
    }

    @Test
    void continuesInListsOfEnvelopes() {
        List<String> envelopes =
                with(2, TRAIL.get(2).replace("\"E2\"", "E2")).stream()
                        .map(record ->
                                "{\"version\":\"0\",\"source\":\"aws.s3\",\"detail\":"
                                        + record
                                        + "}")
                        .toList();
        for (String separator : List.of("", "\n", ",")) {
            String text = String.join(separator, envelopes);
            Decoded decoded = Decoded.of(separator.equals(",") ? "[" + text + "]" : text);
            assertThat(decoded.names()).containsExactly("E0", "E1", "E3", "E4");
        }
    }

    @Test
    void tellsTheSumOfSeveralPlaces() {
        List<String> records = new ArrayList<>(TRAIL);
        records.set(1, TRAIL.get(1).replace(":true", ":tru"));
        records.set(3, TRAIL.get(3).replace(":true", ":tru"));
        Decoded decoded = Decoded.of(trail(records));
        assertThat(decoded.names()).containsExactly("E0", "E2", "E4");
        assertThat(decoded.problems())
                .singleElement()
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("with 2 records", "in 2 places")
                .doesNotContain("Jackson", "java", "ALLOW", "parser");
    }

    /// One token of one record is broken: all others are loaded as they were.
    @Test
    void loadsAllOtherRecordsWhicheverTokenIsBroken() {
        Random random = new Random(11);
        List<String> tokens = List.of("\"", ":", ",", "{", "}", "[", "]", "true", "1", "-");
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN);
                Decoding windows = Decoding.of(HiddenRules.BUILT_IN, false, Decoded.limits(200))) {
            for (int i = 0; i < 3000; i++) {
                int index = random.nextInt(TRAIL.size());
                String whole = TRAIL.get(index);
                int at = random.nextInt(1, whole.length());
                int end = Math.min(whole.length(), at + random.nextInt(2));
                String token = tokens.get(random.nextInt(tokens.size()));
                String broken = whole.substring(0, at) + token + whole.substring(end);
                List<String> records = with(index, broken);
                String text = trail(records);
                Decoded decoded =
                        Decoded.read(decoder, "t.json", text.getBytes(StandardCharsets.UTF_8));
                assertOthers(records, index, text, decoded);
                assertThat(Decoded.read(windows, "t.json", text.getBytes(StandardCharsets.UTF_8)))
                        .as(text)
                        .isEqualTo(decoded);
            }
        }
    }

    private static void assertOthers(
            List<String> records, int broken, String text, Decoded decoded) {
        List<String> originals =
                decoded.events().stream()
                        .map(event ->
                                text.substring(
                                        (int) event.offset(),
                                        (int) event.offset() + event.length()))
                        .collect(Collectors.toList());
        originals.removeIf(original -> !records.contains(original));
        List<String> others = new ArrayList<>(records);
        others.remove(broken);
        originals.remove(records.get(broken));
        assertThat(originals).as(text).isEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":",
                "{\"a\":[",
                "[",
                "{\"eventVersion\":\"1.0\",\"a\":",
                "{\"eventVersion\":\"1.0\",\"eventName\":\"x\",\"a\":[bad,",
                "\":{\",",
                "{\"",
                "{{{\"a\":1}",
                "\"{\\\"eventVersion\\\":",
            })
    void takesNoLongerForATextThatIsMadeToTakeTime(String part) {
        String text = "{\"Records\":[" + part.repeat((4 << 20) / part.length()) + record(7) + "]}";
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            Decoded decoded =
                    Decoded.read(decoder, "t.json", text.getBytes(StandardCharsets.UTF_8));
            assertThat(decoded.problems()).isNotEmpty();
        }
    }
}

package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.SkippedFile.Kind;
import spoor.fixture.Decoding;
import spoor.hidden.HiddenRules;
import spoor.message.Message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What is kept of files that are cut off, changed or badly encoded, and what is said of them.
class DamagedTrailTest {
    private static final String ONE = event("One");
    private static final String TRAIL = "{\"Records\":[" + ONE + "," + event("Two") + "]}";
    private static final int FIRST_END = TRAIL.indexOf(ONE) + ONE.length();
    private static final int SECOND_END = TRAIL.length() - 2;

    private static String event(String name) {
        return Decoded.quoted(
                "{'eventVersion':'1.08','eventTime':'2026-11-22T09:11:57Z','eventName':'%s',"
                                .formatted(name)
                        + "'a':[1,-2.5e3,true,null,{'b':'\\\\u00e9'}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Records\":[]} x", "{\"Records\":[]}{\"other\":1}"})
    void readsATrailWithoutEventsThatIsFollowedByAFault(String text) {
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            Decoded decoded =
                    Decoded.of(decoder, "trail.json", text.getBytes(StandardCharsets.UTF_8));

            assertThat(decoded.skipped()).isEmpty();
            assertThat(decoded.problems())
                    .singleElement()
                    .extracting(Problem::kind)
                    .isEqualTo(Problem.Kind.DAMAGED);
        }
    }

    @Test
    void readsTheEventsAroundANameWithHalfACharacter() {
        String hostile = event("One").replace("\"a\":", "\"\\ud800\":");
        String text = "{\"Records\":[" + hostile + "," + event("Two") + "]}";
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            Decoded decoded =
                    Decoded.of(decoder, "trail.json", text.getBytes(StandardCharsets.UTF_8));

            assertThat(decoded.events()).hasSize(2);
            assertThat(decoded.problems()).isEmpty();
        }
    }

    @Test
    void keepsTheEventsBeforeTheCutWhereverItIs() {
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            for (int length = 1; length < TRAIL.length(); length++) {
                byte[] cut = TRAIL.substring(0, length).getBytes(StandardCharsets.UTF_8);
                assertCut(Decoded.of(decoder, "trail.json", cut), length);
            }
        }
    }

    @Test
    void keepsTheEventsBeforeTheCutOfACompressedFileWhereverItIs() {
        byte[] gzip = Decoded.gzip(TRAIL.getBytes(StandardCharsets.UTF_8));
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            for (int length = 2; length < gzip.length; length++) {
                byte[] cut = Arrays.copyOf(gzip, length);
                Decoded decoded = Decoded.of(decoder, "trail.json.gz", cut);
                assertCut(decoded, inflated(cut));
            }
        }
    }

    /// How much of the text can be got out of a gzip file that is cut off.
    private static int inflated(byte[] cut) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(cut, Math.min(10, cut.length), Math.max(0, cut.length - 10));
            return inflater.inflate(new byte[TRAIL.length()]);
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertCut(Decoded decoded, int length) {
        int events = length < FIRST_END ? 0 : length < SECOND_END ? 1 : 2;
        assertThat(decoded.names())
                .as("cut at %s", length)
                .isEqualTo(List.of("One", "Two").subList(0, events));
        assertThat(decoded.problems()).hasSize(1);
        Problem problem = decoded.problems().getFirst();
        if (events == 0) {
            assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
            assertThat(problem).extracting(Problem::kind).isEqualTo(Problem.Kind.UNREADABLE);
        } else {
            assertThat(decoded.skipped()).isEmpty();
            assertThat(problem).extracting(Problem::kind).isEqualTo(Problem.Kind.DAMAGED);
        }
        assertThat(problem.offset()).isEqualTo(length);
        assertThat(problem.reason().inEnglish()).isNotBlank();
    }

    @Test
    void readsAFileWhoseChecksumIsWrongAndSaysSo() {
        byte[] gzip = Decoded.gzip(TRAIL.getBytes(StandardCharsets.UTF_8));
        gzip[gzip.length - 8] ^= 1;
        Decoded decoded = Decoded.of("trail.json.gz", gzip);
        assertThat(decoded.skipped()).isEmpty();
        assertThat(decoded.names()).containsExactly("One", "Two");
        assertThat(decoded.problems()).hasSize(1);
        assertThat(decoded.problems().getFirst())
                .returns(Problem.Kind.DAMAGED, Problem::kind)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("CRC-32");
    }

    @Test
    void readsWhatComesBeforeBytesThatAreNotGzipAndSaysSo() {
        byte[] gzip = Decoded.gzip(TRAIL.getBytes(StandardCharsets.UTF_8));
        Decoded decoded = Decoded.of("trail.json.gz", Arrays.copyOf(gzip, gzip.length + 3));
        assertThat(decoded.problems()).isEmpty();
        byte[] longer = Arrays.copyOf(gzip, gzip.length + 3);
        longer[longer.length - 1] = 'x';
        decoded = Decoded.of("trail.json.gz", longer);
        assertThat(decoded.names()).containsExactly("One", "Two");
        assertThat(decoded.problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.DAMAGED);
    }

    @Test
    void readsADamagedFileThatHasOtherTextBeforeItsTrail() {
        byte[] gzip = Decoded.gzip(("x" + TRAIL).getBytes(StandardCharsets.UTF_8));
        gzip[gzip.length - 8] ^= 1;
        Decoded decoded = Decoded.of("trail.json.gz", gzip);
        assertThat(decoded.names()).containsExactly("One", "Two");
        assertThat(decoded.problems())
                .extracting(Problem::offset)
                .containsExactly(0L, TRAIL.length() + 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail.gz", "trail"})
    void neverPassesOverADamagedCompressedFile(String path) {
        byte[] garbled = ("x" + TRAIL).getBytes(StandardCharsets.UTF_8);
        byte[] gzip = Decoded.gzip(garbled);
        gzip[gzip.length - 8] ^= 1;
        Decoded decoded = Decoded.of(path, gzip);
        assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
        assertThat(decoded.problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Records':[{'eventVersion':'1.08','eventName':'One'},!]} | 54 | One",
                "{'Records':[{'eventVersion':'1.08','eventName':'One'}]]   | 54 | One",
                "{'Records':[{'eventVersion':'1.08','eventName':'One'}]},  | 55 | One",
            })
    void reportsTheOffsetOfTheErrorAfterAnEvent(String json, int offset, String name) {
        Decoded decoded = Decoded.of(Decoded.quoted(json));
        assertThat(decoded.skipped()).isEmpty();
        assertThat(decoded.names()).containsExactly(name);
        assertThat(decoded.problems())
                .last()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.DAMAGED);
        assertThat(decoded.problems().getLast().offset()).isBetween(offset - 0L, offset + 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail.json", "TRAIL.JSON", "trail.json.gz"})
    void saysThatAFileThatIsCalledJsonIsNone(String path) {
        byte[] text = "not JSON".getBytes(StandardCharsets.UTF_8);
        Decoded decoded = Decoded.of(path, text);
        assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
        assertThat(decoded.problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.UNREADABLE);
        assertThat(decoded.problems().getFirst().file()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Records\":[{\"eventVersion\"", "{\"Records\":[", "{\"a", "{"})
    void saysThatATextThatBeginsLikeATrailIsCutOffWhateverItIsCalled(String text) {
        Decoded decoded = Decoded.of("trail.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
        assertThat(decoded.problems())
                .containsExactly(
                        new Problem(
                                Problem.Kind.UNREADABLE,
                                "trail.txt",
                                text.length(),
                                Message.of("decode.notJson", Message.of("json.cutOff"))));
    }

    @Test
    void readsEventsWithBytesThatAreNotUtf8AndSaysSoOnce() {
        String text = TRAIL.replace("\"One\"", "\"O~e\"").replace("\"Two\"", "\"T~~\"");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int first = text.indexOf('~');
        for (int i = first; i < bytes.length; i++) {
            if (bytes[i] == '~') {
                bytes[i] = (byte) 0xe9;
            }
        }
        for (byte[] stored : new byte[][] {bytes.clone(), Decoded.gzip(bytes)}) {
            Decoded decoded = Decoded.of("trail.json", stored);
            assertThat(decoded.skipped()).isEmpty();
            assertThat(decoded.names()).containsExactly("O?e", "T??");
            assertThat(decoded.problems())
                    .singleElement()
                    .extracting(Problem::kind)
                    .isEqualTo(Problem.Kind.DAMAGED);
            assertThat(decoded.problems().getFirst().offset()).isEqualTo(first);
            assertThat(decoded.problems().getFirst().reason().inEnglish()).contains("UTF-8");
            assertThat(decoded.events().getFirst().offset()).isEqualTo(TRAIL.indexOf(ONE));
            assertThat(decoded.events().getFirst().length()).isEqualTo(ONE.length());
        }
    }

    @Test
    void saysNothingTwiceWhereTheFileIsReadAgainForItsBytes() {
        String text = "{\"Records\":[7," + ONE.replace("One", "O~e") + "]}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.indexOf('~')] = (byte) 0xff;
        Decoded decoded = Decoded.of("trail.json", bytes);
        assertThat(decoded.names()).containsExactly("O?e");
        assertThat(decoded.problems())
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder(Problem.Kind.DAMAGED, Problem.Kind.SKIPPED_RECORD);
    }

    @Test
    void saysBothThatBytesAreNotUtf8AndThatTheTextIsCutOff() {
        byte[] bytes = TRAIL.substring(0, SECOND_END - 1).getBytes(StandardCharsets.UTF_8);
        int at = TRAIL.indexOf("Two");
        bytes[at] = (byte) 0xff;
        Decoded decoded = Decoded.of("trail.json", bytes);
        assertThat(decoded.names()).containsExactly("One");
        assertThat(decoded.problems())
                .hasSize(2)
                .allMatch(problem -> problem.kind() == Problem.Kind.DAMAGED);
        assertThat(decoded.problems())
                .extracting(Problem::offset)
                .containsExactly((long) at, (long) bytes.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE"})
    void readsATrailInUtf16(String charset) {
        String trail = TRAIL.replace("One", "Gr\u00fc\u00dfe \ud83d\ude42");
        for (String text : new String[] {trail, "\ufeff" + trail, "\r\n " + trail}) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            for (byte[] stored : new byte[][] {bytes, Decoded.gzip(bytes)}) {
                Decoded decoded = Decoded.of("trail.txt", stored);
                assertThat(decoded.names()).containsExactly("Gr\u00fc\u00dfe \ud83d\ude42", "Two");
                assertThat(decoded.problems()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32", "UTF-32BE", "UTF-32LE"})
    void saysThatATrailIsInUtf32(String charset) {
        for (String text : new String[] {TRAIL, "\ufeff" + TRAIL}) {
            Decoded decoded = Decoded.of("trail.txt", text.getBytes(Charset.forName(charset)));
            assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
            assertThat(decoded.problems())
                    .singleElement()
                    .extracting(Problem::kind)
                    .isEqualTo(Problem.Kind.UNREADABLE);
            assertThat(decoded.problems().getFirst().reason().inEnglish()).contains("UTF-32");
        }
    }

    @Test
    void saysThatSomethingElseFollowsTheRecords() {
        Decoded decoded = Decoded.of(TRAIL + "\n{\"a\":1}\n[2]\n" + TRAIL);
        assertThat(decoded.skipped()).isEmpty();
        assertThat(decoded.names()).containsExactly("One", "Two", "One", "Two");
        assertThat(decoded.problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.DAMAGED);
        assertThat(decoded.problems().getFirst().offset()).isEqualTo(TRAIL.length() + 1);
    }

    @Test
    void endsAtATextThatNestsWithoutEnd() {
        String text =
                TRAIL.substring(0, FIRST_END)
                        + ",{\"eventName\":\"Deep\",\"a\":"
                        + "[".repeat(200_000);
        Decoded decoded = Decoded.of(text);
        assertThat(decoded.names()).containsExactly("One");
        assertThat(decoded.problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.DAMAGED);
    }

    @Test
    void readsARecordThatNestsFiftyThousandLevels() {
        String deep = "[".repeat(50_000) + "\"***\"" + "]".repeat(50_000);
        Decoded.Event event =
                Decoded.record("{'eventVersion':'1.08','eventName':'Deep','a':" + deep + "}");
        assertThat(event.value(Field.EVENT)).isEqualTo("Deep");
        assertThat(event.hidden()).isEqualTo(1);
    }
}

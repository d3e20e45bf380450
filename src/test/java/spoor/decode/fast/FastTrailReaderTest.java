package spoor.decode.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.decode.format.Decoded;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.io.Bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Which files are read in one pass, and which are left to the tokens.
class FastTrailReaderTest {
    private static final String TRAIL =
            Decoded.quoted(
                    "{'Records':[{'eventVersion':'1.08','eventName':'One','a':[1,-2.5e3,true,null,"
                            + "{'b':'\\u00e9 é 🙂'}]},{'eventVersion':'1.08','eventName':'Two'}]}");

    private final FastTrailReader scanner =
            new FastTrailReader(new RecordPaths(RecordSchema.CLOUDTRAIL), HiddenRules.BUILT_IN);

    private record Ignoring() implements EventSink {
        @Override
        public void event(DecodedEvent event) {}

        @Override
        public void problem(Problem problem) {}

        @Override
        public void restart() {}
    }

    private boolean scans(byte[] text, int length) {
        Bytes bytes = Bytes.of(text);
        bytes.length(length);
        try {
            return scanner.read(Decoded.window(bytes), 0, new FileReport("t.json", new Ignoring()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean scans(String json) {
        byte[] text = Decoded.quoted(json).getBytes(StandardCharsets.UTF_8);
        return scans(text, text.length);
    }

    private boolean scansValue(String value) {
        return scans("{'Records':[{'eventVersion':'1.11','eventName':'x','a':" + value + "}]}");
    }

    @Test
    void readsTheTextUpToItsEndWhateverFollows() {
        byte[] text = TRAIL.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < text.length; length++) {
            assertThat(scans(text.clone(), length)).as("cut at %s", length).isFalse();
            assertThat(scans(Arrays.copyOf(text, length), length)).isFalse();
        }
        assertThat(scans(text, text.length)).isTrue();
        assertThat(scans(Arrays.copyOf(text, text.length + 20), text.length)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " { 'a' : 1 , 'Records' : [ ] , 'b' : true } \n",
                "{'Records':[]}{'Records':[]}\n",
                "{'\\u0052ecords':[{'\\u0065ventVersion':'x','eventName':'y'}]}",
            })
    void readsObjectsThatFollowOneAnother(String json) {
        assertThat(scans(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "{}",
                "{'Records':null}",
                "{'a':{'Records':[]},'Records':[]}",
                "{'Records':[1,'a',[],{}]}",
                "{'Records':[{'eventName':'y'}]}",
                "{'Records':[]} x",
                "{'Records':[]},",
                "{'Records':[]}]",
                "{'Records':[,]}",
                "{'Records':[1,]}",
                "{'Records':[1 2]}",
                "{'Records':[1}",
                "{'Records' []}",
                "{'Records':}",
                "{Records:[]}",
                "{'Records':[],}",
                "{,'Records':[]}",
                "{'a':1 'Records':[]}",
                "{'Records':[{'a':{'b':[}]}]}",
                "// x\n{'Records':[]}",
                "\f{'Records':[]}",
            })
    void declinesTextThatIsNoListOfRecordsOrNoJson(String json) {
        assertThat(scans(json)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "10",
                "-12.50",
                "1e5",
                "1E+5",
                "0.1e-07",
                "true",
                "false",
                "null",
                "''",
                "'\\\"\\\\\\/\\b\\f\\n\\r\\t'",
                "'\\u12aB'",
                "'\\ud83d\\ude42'",
                "'\\ud83d'",
                "'\u007f\u2028\ud83d\ude42'",
                "[{}, [ ] ,{'':[0]}]",
            })
    void readsEveryKindOfValue(String value) {
        assertThat(scansValue(value)).isTrue();
        assertThat(scansValue("[" + value + " ]")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "01",
                "-",
                "+1",
                ".5",
                "1.",
                "1.e5",
                "1e",
                "1e+",
                "-a",
                "0x1",
                "NaN",
                "1-",
                "tru",
                "truex",
                "True",
                "nul",
                "nulll",
                "fals",
                "false1",
                "'",
                "'a",
                "a'",
                "'\\x'",
                "'\\'",
                "'\\u123'",
                "'\\u12g4'",
                "'\\u\u0661\u0661\u0661\u0661'",
                "'\n'",
                "'\u0000'",
                "'\\ud83d\\u12'",
                "{1:2}",
                "{'a'}",
                "{'a':}",
            })
    void leavesWhatIsNoValue(String value) {
        assertThat(scansValue(value)).isFalse();
        assertThat(scansValue("[" + value + ",1]")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xbf, 0xc0, 0xc1, 0xc3, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xff})
    void leavesBytesThatAreNotUtf8(int invalid) {
        byte[] text = TRAIL.getBytes(StandardCharsets.UTF_8);
        for (int at = TRAIL.indexOf("One"); at < TRAIL.indexOf("One") + 3; at++) {
            byte[] damaged = text.clone();
            damaged[at] = (byte) invalid;
            assertThat(scans(damaged, damaged.length)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {JsonBytes.MAX_DEPTH, JsonBytes.MAX_DEPTH + 1, 3 * JsonBytes.MAX_DEPTH, 50_000})
    void readsValuesThatNest(int levels) {
        assertThat(scansValue("[".repeat(levels) + "]".repeat(levels))).isTrue();
        assertThat(scansValue("{'a':".repeat(levels) + "1" + "}".repeat(levels))).isTrue();
        assertThat(scansValue("[".repeat(levels) + "]".repeat(levels - 1) + "}")).isFalse();
    }

    @Test
    void leavesValuesThatNestWithoutEnd() {
        assertThat(scansValue("[".repeat(1_000_000) + "]".repeat(1_000_000))).isFalse();
    }
}

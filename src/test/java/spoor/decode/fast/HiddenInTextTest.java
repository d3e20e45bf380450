package spoor.decode.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.decode.DecodedEvent;
import spoor.decode.HiddenCounter;
import spoor.decode.RecordPaths;
import spoor.decode.format.Decoded;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// The walk over the text against the tree of the same text.
class HiddenInTextTest {
    private static final List<String> VALUES =
            List.of(
                    "'***'",
                    "'**'",
                    "'*'",
                    "'HIDDEN_DUE_TO_SECURITY_REASONS'",
                    "'a HIDDEN_\\u0044UE_TO_SECURITY_REASONS'",
                    "'\\n***(Redacted)'",
                    "'[REDACTED]'",
                    "'[redacted]'",
                    "'AKIA****'",
                    "'hidden'",
                    "'\\u002a\\u002a'",
                    "{'omitted':true,'reason':'x'}",
                    "{'\\u006fmitted':'true','originalSize':1,'a':'***'}",
                    "{'omitted':false,'a':'***'}",
                    "1",
                    "null",
                    "''");
    private static final List<String> NAMES =
            List.of("a", "Resource", "Action", "logFileData", "\\u0052esource", "omitted", "");

    private final Random random = new Random(5);

    @Test
    void countsWhatTheTreeHolds() throws JsonSyntaxException {
        HiddenCounter tree = new HiddenInTree(HiddenRules.BUILT_IN);
        HiddenCounter walk = new HiddenInText(HiddenRules.BUILT_IN);
        int hidden = 0;
        int omitted = 0;
        for (int i = 0; i < 20_000; i++) {
            String json = Decoded.quoted("x" + object(3) + "***");
            byte[] text = (json + " ".repeat(JsonBytes.PADDING)).getBytes(StandardCharsets.UTF_8);
            int end = text.length - JsonBytes.PADDING - 3;
            DecodedEvent expected = new DecodedEvent(new RecordPaths(RecordSchema.CLOUDTRAIL));
            DecodedEvent event = new DecodedEvent(new RecordPaths(RecordSchema.CLOUDTRAIL));
            tree.count(text, 1, end, expected);
            walk.count(text, 1, end, event);
            assertThat(event.hiddenValues()).as(json).isEqualTo(expected.hiddenValues());
            assertThat(event.omittedValues()).as(json).isEqualTo(expected.omittedValues());
            assertThat(event.isMasked()).as(json).isEqualTo(expected.isMasked());
            assertThat(event.value(Field.HIDDEN_AT))
                    .as(json)
                    .isEqualTo(expected.value(Field.HIDDEN_AT));
            hidden += event.hiddenValues();
            omitted += event.omittedValues();
        }
        assertThat(hidden).isGreaterThan(20_000);
        assertThat(omitted).isGreaterThan(1000);
    }

    private String object(int levels) {
        StringBuilder object = new StringBuilder("{");
        for (int left = random.nextInt(4); left >= 0; left--) {
            object.append("'").append(pick(NAMES)).append("' : ").append(value(levels));
            object.append(left > 0 ? "," : "");
        }
        return object.append('}').toString();
    }

    private String value(int levels) {
        return switch (random.nextInt(levels > 0 ? 4 : 2)) {
            case 2 -> object(levels - 1);
            case 3 -> array(levels - 1);
            default -> pick(VALUES);
        };
    }

    private String array(int levels) {
        StringBuilder array = new StringBuilder("[");
        for (int left = random.nextInt(4); left > 0; left--) {
            array.append(value(levels)).append(left > 1 ? ", " : "");
        }
        return array.append(']').toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

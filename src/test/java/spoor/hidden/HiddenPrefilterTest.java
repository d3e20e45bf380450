package spoor.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.RandomJson;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class HiddenPrefilterTest {
    private static final List<String> MARKS =
            List.of(
                    "HIDDEN_DUE_TO_SECURITY_REASONS",
                    "**",
                    "***",
                    "***OMITTED***",
                    "* redacted *",
                    "x ***(Redacted)",
                    "<sensitiveDataRemoved>",
                    "Value hidden due to security reasons.",
                    "[REDACTED]",
                    "redacted",
                    "<masked>",
                    "[removed]",
                    "AKIA****");

    @Test
    void neverMissesAHiddenValue() throws JsonSyntaxException {
        Random random = new Random(1);
        int hidden = 0;
        for (int i = 0; i < 20_000; i++) {
            String mark = mutate(MARKS.get(random.nextInt(MARKS.size())), random);
            String name = random.nextBoolean() ? "logFileData" : "Resource";
            String before = random.nextInt(4) == 0 ? RandomJson.value(random) : "0";
            byte[] text =
                    "{\"a\":%s,\"%s\":\"%s\"}"
                            .formatted(before, name, mark)
                            .getBytes(StandardCharsets.UTF_8);
            if (!HiddenValueFinder.in(JsonTree.parse(text), HiddenRules.BUILT_IN).isEmpty()) {
                hidden++;
                assertThat(HiddenPrefilter.mayHaveMarks(text, 0, text.length))
                        .as(() -> new String(text, StandardCharsets.UTF_8))
                        .isTrue();
            }
        }
        assertThat(hidden).isGreaterThan(8000);
    }

    /// The mark with other letters, in another case, or with escapes in place of characters.
    private static String mutate(String mark, Random random) {
        StringBuilder mutated = new StringBuilder();
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            mutated.append(
                    switch (random.nextInt(40)) {
                        case 0 -> "\\u%04x".formatted((int) c);
                        case 1 -> "\\u%04X".formatted((int) c);
                        case 2, 3, 4 -> Character.toUpperCase(c);
                        case 5, 6, 7 -> Character.toLowerCase(c);
                        case 8 -> String.valueOf(c) + c;
                        case 9 -> "İ\u017f\u212aı".charAt(random.nextInt(4));
                        default -> c;
                    });
        }
        return mutated.toString();
    }

    @Test
    void agreesWithASearchLetterByLetter() {
        Random random = new Random(2);
        List<String> parts =
                List.of(
                        "hidden",
                        "REDACTED",
                        "removed",
                        "Masked",
                        "omitted",
                        "**",
                        "\\u",
                        "hid",
                        "den",
                        "dde",
                        "red",
                        "act",
                        "ted",
                        "rem",
                        "move",
                        "mask",
                        "ked",
                        "omit",
                        "tte",
                        "e",
                        "d",
                        "*",
                        "\\",
                        "u",
                        "é");
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder made = new StringBuilder();
            for (int left = random.nextInt(8); left > 0; left--) {
                made.append(parts.get(random.nextInt(5, parts.size())));
            }
            made.insert(random.nextInt(made.length() + 1), parts.get(random.nextInt(parts.size())));
            String lower = made.toString().toLowerCase(Locale.ROOT);
            if (parts.subList(0, 7).stream()
                    .anyMatch(part -> lower.contains(part.toLowerCase(Locale.ROOT)))) {
                found++;
                byte[] text = made.toString().getBytes(StandardCharsets.UTF_8);
                assertThat(HiddenPrefilter.mayHaveMarks(text, 0, text.length)).as(lower).isTrue();
            }
        }
        assertThat(found).isBetween(5000, 19_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':{'omitted':true,'reason':''}}",
                "{'a':{'\\u006fmitted':true,'reason':''}}",
                "{'a':{'omitted':'TRUE','originalSize':1}}",
            })
    void neverMissesAnOmittedPart(String json) throws JsonSyntaxException {
        byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(HiddenValueFinder.in(JsonTree.parse(text), HiddenRules.BUILT_IN)).hasSize(1);
        assertThat(HiddenPrefilter.mayHaveMarks(text, 0, text.length)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "REDACTED", "Removed", "masked", "omitted", "**", "\\u"})
    void findsPartsOfMarksAtEveryOffset(String part) {
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                byte[] text =
                        ("e".repeat(before) + part + "d".repeat(after))
                                .getBytes(StandardCharsets.UTF_8);
                assertThat(HiddenPrefilter.mayHaveMarks(text, 0, text.length)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "redacted", "removed", "masked", "omitted", "**", "\\u"})
    void searchesOnlyBetweenStartAndEnd(String part) {
        byte[] text = (part + "-" + part).getBytes(StandardCharsets.UTF_8);
        int length = part.length();
        assertThat(HiddenPrefilter.mayHaveMarks(text, 1, text.length - 1)).isFalse();
        assertThat(HiddenPrefilter.mayHaveMarks(text, 0, length)).isTrue();
        assertThat(HiddenPrefilter.mayHaveMarks(text, length + 1, text.length)).isTrue();
    }

    @Test
    void rulesOutAnOrdinaryEvent() {
        byte[] text =
                ("{\"eventName\":\"PutObject\","
                                + "\"requestParameters\":{\"key\":\"a*b\",\"Action\":\"s3:*\","
                                + "\"hide\":\"maske\",\"reds\":\"\\n\"},\"responseElements\":null}")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(HiddenPrefilter.mayHaveMarks(text, 0, text.length)).isFalse();
    }
}

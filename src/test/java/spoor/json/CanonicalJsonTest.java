package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.io.ByteSpan;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Random;

final class CanonicalJsonTest {
    private static String canonical(String json) {
        return CanonicalJson.of(ByteSpan.of(json.getBytes(StandardCharsets.UTF_8)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":2} | { \"b\" : 2,\t\"a\":1 }",
                "{\"a\":{\"c\":[1,{\"y\":1,\"x\":2}],\"b\":null}} |"
                        + " {\"a\":{\"b\":null,\"c\":[1,{\"x\":2,\"y\":1}]}}",
                "\"a/\u00fc\ud83d\ude00\\n\" | \"\\u0061\\/\\u00FC\\ud83d\\uDE00\\u000a\"",
                "{\"\\u0061\":true} | {\"a\":true}",
                "1 | 1.0",
                "1 | 1e0",
                "100 | 1E+2",
                "0.5 | 5e-1",
                "12.50 | 0.125e2",
                "0 | -0.0e7",
                "-3 | -30e-1",
                "1e30 | 1000000000000000000000000000000",
                "1e1000000000000000000 | 1e1000000000000000000",
            })
    void isEqualForEqualValues(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other)).isNotEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | \"1\"",
                "1 | -1",
                "1 | 10",
                "1.01 | 1.10",
                "12345678901234567890 | 12345678901234567891",
                "1e400 | 1e401",
                "null | \"null\"",
                "null | {}",
                "{} | []",
                "[1,2] | [2,1]",
                "[[1],2] | [[1,2]]",
                "[1] | [1,1]",
                "{\"a\":null} | {}",
                "{\"a\":1} | {\"A\":1}",
                "{\"a\":\"b\",\"c\":\"d\"} | {\"a\":\"b\\\",\\\"c\\\":\\\"d\"}",
                "{\"a\":{\"b\":1}} | {\"a.b\":1}",
                "\"\u00fc\" | \"u\u0308\"",
                "\"a\" | \"a \"",
                // Programs disagree about which member of a name is meant.
                "{\"a\":1,\"a\":2} | {\"a\":2}",
                "{\"a\":1,\"a\":2} | {\"a\":1}",
                "{\"a\":1,\"a\":2} | {\"a\":2,\"a\":1}",
                "{\"a\":1,\"a\":1} | {\"a\":1}",
            })
    void differsForDifferentValues(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":tru}", "\"\\ud800\"", "{\"\\udc00\":1}"})
    void isNothingForTextsThatAreNoUnicodeOrNoJson(String text) {
        assertThat(canonical(text)).isEqualTo("none");
    }

    @Test
    void isNothingForBytesThatAreNotUtf8() {
        assertThat(CanonicalJson.of(ByteSpan.of(new byte[] {'"', (byte) 0xff, '"'}))).isEmpty();
    }

    @Test
    void writesDeepNestingWithoutRecursion() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(canonical(deep)).isEqualTo(deep);
    }

    /// The oracle is Jackson's equality of trees.
    @Test
    void agreesWithAnotherParser() {
        Random random = new Random(5);
        JsonMapper mapper = JsonMapper.shared();
        for (int i = 0; i < 500; i++) {
            String json = "{\"a\":%s,\"b\":%s}".formatted(value(random), value(random));
            JsonNode tree = mapper.readTree(json);
            String again = canonical(json);
            assertThat(canonical(mapper.writeValueAsString(tree))).isEqualTo(again);
            assertThat(mapper.readTree(again)).isEqualTo(mapper.readTree(canonical(again)));
            String other = "{\"a\":%s,\"b\":%s}".formatted(value(random), value(random));
            assertThat(canonical(other).equals(again))
                    .isEqualTo(mapper.readTree(other).equals(tree));
        }
    }

    private static String value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> String.valueOf(random.nextInt(3));
            case 1 -> "\"x" + random.nextInt(2) + "\"";
            case 2 -> "[" + random.nextInt(2) + "]";
            case 3 -> "{\"k\":" + random.nextInt(2) + "}";
            default -> "null";
        };
    }
}

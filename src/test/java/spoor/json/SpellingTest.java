package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.EventJson;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

final class SpellingTest {
    private static Spelling of(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return Spelling.of(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"eyJrZXkiOiJ2YWx1ZSJ9\"}",
                "{\"a\":\"aGVsbG8gd29ybA==\"}",
                "{\"a\":\"aGVsbG8gd29ybGQ=\"}",
                "{\"a\":\"aABlAGwAbABvAA==\"}",
                "{\"a\":\"eyJrZXk\\/LS0tLS0tLS0tLS0t\"}",
                "{\"a\":\"{\\\"b\\\":\\\"eyJrZXkiOiJ2YWx1ZSJ9\\\"}\"}",
                "{\"a\":\"x\\u0026y\"}",
                "{\"a\":\"{\\\"b\\\":\\\"x\\\\u0026y\\\"}\"}",
                "{\"a\":\"%41\"}",
            })
    void findsTextThatMayDifferInAnyCharacter(String json) {
        assertThat(of(json)).isEqualTo(Spelling.ENCODED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"x\\/y\"}", "{\"a\":\"{\\\"b\\\":1}\"}", "{\"a\":\"ü\"}"})
    void findsEscapesOfSingleCharacters(String json) {
        assertThat(of(json)).isEqualTo(Spelling.ESCAPED);
        assertThat(Spelling.ESCAPED.mayHide("b/y")).isTrue();
        assertThat(Spelling.ESCAPED.mayHide("by")).isFalse();
    }

    @Test
    void findsNothingToDecodeInAnOrdinaryRecord() {
        String record =
                EventJson.number(1)
                        .key("AKIAQWERTYUIOPASDFGH")
                        .parameter("queueId", "0d0c0b0a-1111-4222-8333-444455556666")
                        .parameter("full", "100% of it")
                        .json();

        assertThat(of(record)).isEqualTo(Spelling.PLAIN);
    }

    /// Whatever the tree decodes is found, wherever it begins in the blocks that are looked at.
    @Test
    void missesNoBase64() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            String text = "aü§z0 -~王\n\t".repeat(3).substring(random.nextInt(20)).strip();
            String plain = text.substring(0, Math.min(text.length(), 1 + random.nextInt(24)));
            Base64.Encoder encoder =
                    random.nextBoolean() ? Base64.getEncoder() : Base64.getUrlEncoder();
            byte[] bytes =
                    plain.getBytes(
                            random.nextInt(4) == 0
                                    ? StandardCharsets.UTF_16LE
                                    : StandardCharsets.UTF_8);
            String value =
                    (random.nextBoolean() ? encoder : encoder.withoutPadding())
                            .encodeToString(bytes);
            if (EmbeddedText.in(value).isPresent()) {
                String json = "{\"" + "n".repeat(random.nextInt(20)) + "\":\"" + value + "\"}";
                assertThat(of(json)).as(json).isEqualTo(Spelling.ENCODED);
            }
        }
    }
}

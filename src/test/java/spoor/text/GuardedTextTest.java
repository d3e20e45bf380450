package spoor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.AwkwardTexts;

import java.util.HashMap;
import java.util.Map;

final class GuardedTextTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyTextHasASpellingOfItsOwnAndIsReadBack(long seed) {
        Map<String, String> texts = new HashMap<>();
        for (String text : AwkwardTexts.of(seed, 20_000)) {
            String spelling = GuardedText.encode(text);

            assertThat(GuardedText.decode(spelling)).isEqualTo(text);
            assertThat(texts.merge(spelling, text, (a, _) -> a)).isEqualTo(text);
            assertThat(GuardedText.unescape(GuardedText.escape(text))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "=1, '=1",
                "'=1, ''=1",
                "''=1, '''=1",
                "'x, ''x",
                "x'=1, x'=1",
                "a;=1, a;'=1",
                "a;'=1, a;''=1",
                "a;'x, a;'x",
                "a;'\"=1, a;''\"=1",
                "C:\\users, C:\\users",
                "\\u000a, \\u005cu000a",
                "\\\\u000a, \\\\u005cu000a",
            })
    void aGuardAndAnEscapeDifferFromTheSameLettersOfTheText(String text, String spelling) {
        assertThat(GuardedText.encode(text)).isEqualTo(spelling);
        assertThat(GuardedText.decode(spelling)).isEqualTo(text);
    }

    @Test
    void aLineBreakIsNoLineBreakInTheSpelling() {
        assertThat(GuardedText.encode("a\r\nb")).isEqualTo("a\\u000d\\u000ab");
        assertThat(GuardedText.encode("\n=1")).isEqualTo("'\\u000a=1");
    }
}

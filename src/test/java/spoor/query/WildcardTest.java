package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/// Patterns against a table, and against regular expressions.
final class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "DeleteQueue, deletequeue, true",
        "DeleteQueue, DeleteQueues, false",
        "Delete*, DeleteQueue, true",
        "Delete*, Delete, true",
        "Delete*, UnDelete, false",
        "*Queue, DeleteQueue, true",
        "*Queue, Queues, false",
        "*let*que*, DeleteQueue, true",
        "*que*let*, DeleteQueue, false",
        "ab*ba, aba, false",
        "ab*ba, abba, true",
        "a*a*a, aa, false",
        "a*a*a, aaa, true",
        "*, x, true",
        "*, '', false",
        "**, '', false",
        "**, x, true",
        "'', '', true",
        "'', x, false",
        "a*, '', false",
        "É*, école, true",
        "a.c, abc, false",
        "[a]*, [A]b, true"
    })
    void matches(String pattern, String text, boolean expected) {
        assertThat(Wildcard.of(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void matchesLikeARegularExpression() {
        Random random = new Random(1);
        int matching = 0;
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "aAb*", 5);
            String text = text(random, "aAbB", 6);
            boolean matches = Wildcard.of(pattern).matches(text);
            assertThat(matches)
                    .as("%s against %s", pattern, text)
                    .isEqualTo(NaiveEvaluation.matcher(pattern).test(text));
            matching += matches ? 1 : 0;
        }
        assertThat(matching).isBetween(1000, 19_000);
    }

    private static String text(Random random, String letters, int longest) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(longest + 1); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void aStarInALiteralMatchesOnlyAStar() {
        assertThat(Wildcard.literal("s3:*").matches("S3:*")).isTrue();
        assertThat(Wildcard.literal("s3:*").matches("s3:Get")).isFalse();
    }

    @Test
    void equalsPatternsThatMatchTheSame() {
        assertThat(Wildcard.of("Delete*")).isEqualTo(Wildcard.of("delete*"));
        assertThat(Wildcard.of("Delete*")).hasSameHashCodeAs(Wildcard.of("delete*"));
        assertThat(Wildcard.of("abc")).isEqualTo(Wildcard.literal("ABC"));
        assertThat(Wildcard.of("a*b")).isNotEqualTo(Wildcard.literal("a*b"));
    }

    @Test
    void printsItsSource() {
        assertThat(Wildcard.of("Delete*")).hasToString("Delete*");
        assertThat(Wildcard.literal("a \"b\"")).hasToString("a \"b\"");
    }
}

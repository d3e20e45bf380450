package spoor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Bidi;

final class IsolatedTest {
    private static final String HEBREW = "\u05d0\u05d1\u05d2";

    private static int level(String sentence, char at) {
        return new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT).getLevelAt(sentence.indexOf(at));
    }

    @Test
    void leavesTextAsItIsThatRunsFromLeftToRight() {
        assertThat(Isolated.of("alice \u00e9 1-2")).isEqualTo("alice \u00e9 1-2");
        assertThat(Isolated.of("")).isEmpty();
    }

    @Test
    void keepsTheWordsAfterANameInTheirPlace() {
        assertThat(level(HEBREW + " 5 queues", '5')).isPositive();

        assertThat(level(Isolated.of(HEBREW) + " 5 queues", '5')).isZero();
    }

    @Test
    void keepsTheNameItselfFromRightToLeft() {
        assertThat(level("by " + Isolated.of(HEBREW), '\u05d0')).isOdd();
    }
}

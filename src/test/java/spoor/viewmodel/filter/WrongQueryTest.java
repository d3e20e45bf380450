package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongQueryTest {
    @ParameterizedTest
    @CsvSource({"0, event:x, 7", "2, ent:x, 7", "8, event:y, 15", "15, '', 15", "7, '', 7"})
    void namesTheWordAtThePlace(int place, String word, int end) {
        WrongQuery wrong = new WrongQuery("event:x event:y", place, "wrong");
        assertThat(wrong.word()).isEqualTo(word);
        assertThat(wrong.end()).isEqualTo(end);
    }

    @Test
    void cutsALongWordBetweenCharacters() {
        WrongQuery wrong = new WrongQuery("\ud83e\udd8a".repeat(100), 0, "wrong");
        assertThat(wrong.word()).isEqualTo("\ud83e\udd8a".repeat(30) + "\u2026");
    }
}

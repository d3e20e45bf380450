package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class TemplateTest {
    /// Fills `{a}` with A and `{b}` with B; all other places stay empty.
    private static Optional<String> fill(String pattern) {
        return Template.of(pattern)
                .fill(
                        SentencePart::words,
                        place ->
                                place.equals("a") || place.equals("b")
                                        ? List.of(
                                                SentencePart.words(
                                                        place.toUpperCase(java.util.Locale.ROOT)))
                                        : List.of())
                .map(PartJoiner::text);
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "x {a} y {b}, x A y B",
        "x[ {a}], x A",
        "x[ {none}] y, x y",
        "x[ {a} {none}] y, x y",
        "[{none}|{a}|{b}], A",
        "[{none}|otherwise], otherwise",
        "x[ {a}[ ({none})]], x A",
        "x[ {none}[ ({a})]], x",
        "'{a}[, {b}]', 'A, B'",
    })
    void isFilled(String pattern, String text) {
        assertThat(fill(pattern)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{none}", "x {none}", "[{a}]{none}"})
    void isEmptyIfAPlaceStaysEmpty(String pattern) {
        assertThat(fill(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a", "[a", "a]", "[a|b", "[{a]"})
    void refusesBracketsThatDoNotPair(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of(pattern));
    }
}

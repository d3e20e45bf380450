package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.message.Texts;
import spoor.sentence.Template.Piece;

import java.util.Locale;
import java.util.Map;

/// The tables of rules are valid.
class RulesTest {
    private static Map<String, String> english(String table) {
        return RuleTable.of(Texts.ENGLISH, table).rows();
    }

    @Test
    void hasPhrasesThatBeginWithAVerbAndCanBeRead() {
        Map<String, String> phrases = english("phrases");

        assertThat(phrases).hasSizeGreaterThan(60);
        assertThat(phrases)
                .allSatisfy((event, row) -> {
                    assertThat(event).matches("[a-z0-9-]+\\.[A-Z][A-Za-z0-9]+");
                    assertThat(EventName.withoutVersion(event)).isEqualTo(event);
                    assertThat(Template.alternatives(row))
                            .allSatisfy(template ->
                                    assertThat(template.pieces().getFirst())
                                            .isInstanceOf(Piece.Words.class));
                });
    }

    @Test
    void verbsHaveTwoForms() {
        assertThat(english("verbs"))
                .allSatisfy((verb, forms) -> {
                    assertThat(verb).isEqualTo(verb.toLowerCase(Locale.ROOT));
                    assertThat(forms).matches("([a-z]+( [a-z]+)?, [a-z]+( [a-z]+)?)?");
                });
    }

    @Test
    void targetsHaveAKnownPrefix() {
        assertThat(RuleTable.named("targets").rows().keySet())
                .allSatisfy(key -> assertThat(key).startsWith("arn."));
    }

    @Test
    void wordingIsValid() {
        assertThat(english("wording"))
                .hasSizeGreaterThan(60)
                .allSatisfy((_, text) -> assertThat(Template.of(text).pieces()).isNotEmpty());
    }
}

package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.sentence.Template.Piece;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The tables of rules are in order.
class RulesTest {
    @Test
    void hasDeedsThatBeginWithAVerbAndCanBeRead() {
        Map<String, String> deeds = RuleTable.named("deeds").rows();

        assertThat(deeds).hasSizeGreaterThan(60);
        assertThat(deeds)
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
    void hasVerbsInTwoForms() {
        assertThat(RuleTable.named("verbs").rows())
                .allSatisfy((verb, forms) -> {
                    assertThat(verb).isEqualTo(verb.toLowerCase(Locale.ROOT));
                    assertThat(forms).matches("([a-z]+( [a-z]+)?, [a-z]+( [a-z]+)?)?");
                });
    }

    @Test
    void hasTargetsOfKnownSorts() {
        assertThat(RuleTable.named("targets").rows())
                .allSatisfy((key, kind) -> {
                    assertThat(key).matches("(key|kind|context|arn)\\..*");
                    if (key.startsWith("key.")) {
                        assertThat(key).isEqualTo(key.toLowerCase(Locale.ROOT));
                    }
                    if (key.startsWith("context.")) {
                        assertThat(kind).matches("[A-Za-z]+, [A-Za-z ]+");
                    }
                });
    }

    @Test
    void hasWordingThatCanBeRead() {
        ResourceBundle bundle = ResourceBundle.getBundle("spoor.sentence.wording");

        assertThat(bundle.keySet())
                .allSatisfy(key ->
                        assertThat(Template.of(bundle.getString(key)).pieces()).isNotEmpty());
    }
}

package spoor.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.redact.OwnRule.Part;

import java.nio.charset.StandardCharsets;
import java.util.List;

class OwnRuleTest {
    private static final OwnRule TICKET =
            new OwnRule("ticket", HiddenKind.HIDDEN_BY_AWS, "^TICKET-[0-9]+$", "");

    private static List<String> found(String json, OwnRule... rules) throws JsonSyntaxException {
        return HiddenValues.in(
                        JsonTree.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                        HiddenRules.with(List.of(rules)))
                .stream()
                .map(value ->
                        value.place().text()
                                + " "
                                + (value.rule() instanceof OwnRule own ? own.name() : value.rule()))
                .toList();
    }

    @Test
    void findsWhatTheUserLooksForBesideTheMarks() throws JsonSyntaxException {
        assertThat(
                        found(
                                "{'requestParameters':{'a':'TICKET-12','b':'***','c':'TICKET-x'}}",
                                TICKET))
                .containsExactly("requestParameters.a ticket", "requestParameters.b STARS");
    }

    @Test
    void looksAtAPathOnlyWhereTheRuleSaysSo() throws JsonSyntaxException {
        OwnRule tags =
                new OwnRule(
                        "tags", HiddenKind.MASKED_BY_OTHERS, "x", "^requestParameters\\.tags\\[");
        assertThat(found("{'requestParameters':{'tags':[{'v':'xy'}],'other':'xy'}}", tags))
                .containsExactly("requestParameters.tags[*].v tags");
    }

    @Test
    void aMarkComesBeforeARuleAndARuleBeforeTheNext() throws JsonSyntaxException {
        OwnRule any = new OwnRule("any", HiddenKind.MASKED_BY_OTHERS, ".+", "");
        assertThat(found("{'a':'***','b':'TICKET-1','c':'d'}", TICKET, any))
                .containsExactly("a STARS", "b ticket", "c any");
    }

    @Test
    void looksAtTextsOnly() throws JsonSyntaxException {
        OwnRule any = new OwnRule("any", HiddenKind.HIDDEN_BY_AWS, ".", "");
        assertThat(found("{'a':1,'b':true,'c':null,'d':{},'e':['x']}", any))
                .containsExactly("e[*] any");
    }

    @Test
    void everyRecordIsLookedAtOnceThereIsARule() {
        byte[] plain = "{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(HiddenRules.BUILT_IN.mayHide(plain, 0, plain.length)).isFalse();
        assertThat(HiddenRules.with(List.of(TICKET)).mayHide(plain, 0, plain.length)).isTrue();
    }

    @Test
    @Timeout(20)
    void aRuleThatWouldSearchForHoursFindsNothing() throws JsonSyntaxException {
        OwnRule slow = new OwnRule("slow", HiddenKind.HIDDEN_BY_AWS, "^(a+)+$", "");
        OwnRule deep = new OwnRule("deep", HiddenKind.HIDDEN_BY_AWS, "^(x|y)*$", "");
        String json = "{'a':'" + "a".repeat(60) + "!','b':'" + "xy".repeat(50_000) + "!','c':'aa'}";
        assertThat(found(json, slow, deep)).containsExactly("c slow");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(new OwnRule(" ", HiddenKind.HIDDEN_BY_AWS, "x", "").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo(Part.NAME));
        assertThat(new OwnRule("n", HiddenKind.HIDDEN_BY_AWS, "", "").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo(Part.VALUE));
        assertThat(new OwnRule("n", HiddenKind.OMITTED, "x", "").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo(Part.KIND));
        assertThat(TICKET.flaw()).isEmpty();
    }

    @Test
    void saysWhereAnExpressionIsWrong() {
        assertThat(new OwnRule("n", HiddenKind.HIDDEN_BY_AWS, "ab[c", "").flaw())
                .hasValueSatisfying(flaw -> {
                    assertThat(flaw.part()).isEqualTo(Part.VALUE);
                    assertThat(flaw.reason()).isEqualTo("Unclosed character class");
                    assertThat(flaw.position()).isEqualTo(3);
                });
        assertThat(new OwnRule("n", HiddenKind.HIDDEN_BY_AWS, "x", "(").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo(Part.AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x*", "", "^", "(a|)"})
    void anExpressionMustNotBeFoundInNothing(String expression) {
        assertThat(new OwnRule("n", HiddenKind.HIDDEN_BY_AWS, expression, "").flaw()).isPresent();
    }

    @Test
    void rulesWithAFlawAreLeftOut() {
        OwnRule wrong = new OwnRule("wrong", HiddenKind.HIDDEN_BY_AWS, "(", "");
        assertThat(HiddenRules.with(List.of(wrong, TICKET)).own()).containsExactly(TICKET);
        assertThat(HiddenRules.with(List.of(wrong))).isSameAs(HiddenRules.BUILT_IN);
    }
}

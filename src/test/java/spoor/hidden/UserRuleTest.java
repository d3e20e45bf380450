package spoor.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.hidden.UserRule.Part;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.nio.charset.StandardCharsets;
import java.util.List;

class UserRuleTest {
    private static final UserRule TICKET =
            new UserRule("ticket", HiddenKind.HIDDEN_BY_AWS, "^TICKET-[0-9]+$", "");

    private static List<String> found(String json, UserRule... rules) throws JsonSyntaxException {
        return HiddenValueFinder.in(
                        JsonTree.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                        HiddenRules.with(List.of(rules)))
                .stream()
                .map(value ->
                        value.place().text()
                                + " "
                                + (value.rule() instanceof UserRule own
                                        ? own.name()
                                        : value.rule()))
                .toList();
    }

    @Test
    void findsValuesOfTheUsersRulesAndOfMarks() throws JsonSyntaxException {
        assertThat(
                        found(
                                "{'requestParameters':{'a':'TICKET-12','b':'***','c':'TICKET-x'}}",
                                TICKET))
                .containsExactly("requestParameters.a ticket", "requestParameters.b STARS");
    }

    @Test
    void testsThePathIfTheRuleHasAnExpressionForIt() throws JsonSyntaxException {
        UserRule tags =
                new UserRule(
                        "tags", HiddenKind.MASKED_BY_OTHERS, "x", "^requestParameters\\.tags\\[");
        assertThat(found("{'requestParameters':{'tags':[{'v':'xy'}],'other':'xy'}}", tags))
                .containsExactly("requestParameters.tags[*].v tags");
    }

    @Test
    void triesMarksFirstThenRulesInTheirOrder() throws JsonSyntaxException {
        UserRule any = new UserRule("any", HiddenKind.MASKED_BY_OTHERS, ".+", "");
        assertThat(found("{'a':'***','b':'TICKET-1','c':'d'}", TICKET, any))
                .containsExactly("a STARS", "b ticket", "c any");
    }

    @Test
    void findsStringsOnly() throws JsonSyntaxException {
        UserRule any = new UserRule("any", HiddenKind.HIDDEN_BY_AWS, ".", "");
        assertThat(found("{'a':1,'b':true,'c':null,'d':{},'e':['x']}", any))
                .containsExactly("e[*] any");
    }

    @Test
    void noRecordIsRuledOutIfThereIsARule() {
        byte[] plain = "{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(HiddenRules.BUILT_IN.mayHaveHiddenValues(plain, 0, plain.length)).isFalse();
        assertThat(HiddenRules.with(List.of(TICKET)).mayHaveHiddenValues(plain, 0, plain.length))
                .isTrue();
    }

    @Test
    @Timeout(20)
    void aRuleThatTakesTooLongFindsNothing() throws JsonSyntaxException {
        UserRule slow = new UserRule("slow", HiddenKind.HIDDEN_BY_AWS, "^(a+)+$", "");
        UserRule deep = new UserRule("deep", HiddenKind.HIDDEN_BY_AWS, "^(x|y)*$", "");
        String json = "{'a':'" + "a".repeat(60) + "!','b':'" + "xy".repeat(50_000) + "!','c':'aa'}";
        assertThat(found(json, slow, deep)).containsExactly("c slow");
    }

    @Test
    void reportsTheMissingPart() {
        assertThat(new UserRule(" ", HiddenKind.HIDDEN_BY_AWS, "x", "").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo(Part.NAME));
        assertThat(new UserRule("n", HiddenKind.HIDDEN_BY_AWS, "", "").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo(Part.VALUE));
        assertThat(new UserRule("n", HiddenKind.OMITTED, "x", "").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo(Part.KIND));
        assertThat(TICKET.flaw()).isEmpty();
    }

    @Test
    void reportsWhereAnExpressionIsWrong() {
        assertThat(new UserRule("n", HiddenKind.HIDDEN_BY_AWS, "ab[c", "").flaw())
                .hasValueSatisfying(flaw -> {
                    assertThat(flaw.part()).isEqualTo(Part.VALUE);
                    assertThat(flaw.reason().orElseThrow().inEnglish())
                            .isEqualTo("Unclosed character class");
                    assertThat(flaw.position()).isEqualTo(3);
                });
        assertThat(new UserRule("n", HiddenKind.HIDDEN_BY_AWS, "x", "(").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo(Part.AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x*", "", "^", "(a|)"})
    void anExpressionMustNotMatchTheEmptyText(String expression) {
        assertThat(new UserRule("n", HiddenKind.HIDDEN_BY_AWS, expression, "").flaw()).isPresent();
    }

    @Test
    void rulesWithAFlawAreLeftOut() {
        UserRule wrong = new UserRule("wrong", HiddenKind.HIDDEN_BY_AWS, "(", "");
        assertThat(HiddenRules.with(List.of(wrong, TICKET)).userRules()).containsExactly(TICKET);
        assertThat(HiddenRules.with(List.of(wrong))).isSameAs(HiddenRules.BUILT_IN);
    }
}

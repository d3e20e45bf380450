package spoor.viewmodel.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.hidden.HiddenKind;
import spoor.hidden.UserRule;
import spoor.viewmodel.Desk;
import spoor.viewmodel.hidden.UserRulesViewModel.Draft;

import java.nio.file.Path;
import java.util.List;

final class UserRulesViewModelTest {
    private static final UserRule TICKET =
            new UserRule("ticket", HiddenKind.HIDDEN_BY_AWS, "^TICKET-", "");

    @TempDir private Path folder;

    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).parameter("note", "TICKET-1"),
                    EventJson.number(2).parameter("name", "***"));
    private final UserRulesViewModel rules = desk.workspace.hiddenRules().edit();

    @AfterEach
    void close() {
        desk.close();
    }

    private static void fill(Draft draft, String name, String value) {
        draft.nameProperty().set(name);
        draft.valueProperty().set(value);
    }

    private List<Integer> hidden() {
        return List.of(
                desk.workspace.store().hiddenValues(0), desk.workspace.store().hiddenValues(1));
    }

    @Test
    void savingReadsAllOpenFilesAgain() {
        assertThat(hidden()).containsExactly(0, 1);

        fill(rules.add(), "ticket", "^TICKET-");
        rules.save();

        assertThat(hidden()).containsExactly(1, 1);
        desk.filter().picks().only(Field.HIDDEN_AT, "requestParameters.note");
        assertThat(desk.shown()).containsExactly(1);
    }

    @Test
    void theEventThatIsReadIsJudgedAnew() {
        desk.select(1);
        assertThat(desk.workspace.detail().detail().hidden()).isEmpty();

        fill(rules.add(), "ticket", "^TICKET-");
        rules.save();

        assertThat(desk.workspace.detail().detail().hidden())
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.rule()).isEqualTo(TICKET);
                    assertThat(HiddenWords.meaning(value.rule())).isEqualTo("hidden, by your rule");
                    assertThat(HiddenWords.about(value, "", ""))
                            .isEqualTo(
                                    "hidden, by your rule\nAt: requestParameters.note\n"
                                            + "Rule: yours, \u201cticket\u201d");
                });
    }

    @Test
    void whatIsReadAndTickedStaysSo() {
        desk.select(1);
        desk.workspace.ticked().toggle(desk.workspace.store(), 1);

        fill(rules.add(), "ticket", "^TICKET-");
        rules.save();

        assertThat(desk.workspace.selection().lead()).isZero();
        assertThat(desk.workspace.ticked().countProperty().get()).isEqualTo(1);
        assertThat(desk.workspace.ticked().isTicked(desk.workspace.store(), 1)).isTrue();
    }

    @Test
    void nothingIsReadAgainWhereNothingChanged() {
        int before = desk.source.reads("a.json");
        rules.save();
        assertThat(desk.source.reads("a.json")).isEqualTo(before);
    }

    @Test
    void rulesAreRememberedAndTakenBack() {
        Path file = folder.resolve("settings.json");
        try (Desk first = Desk.remembering(file)) {
            UserRulesViewModel edited = first.workspace.hiddenRules().edit();
            fill(edited.add(), " ticket ", "^TICKET-");
            edited.save();
        }
        try (Desk second = Desk.remembering(file)) {
            second.source.put("a.json", EventJson.number(1).parameter("note", "TICKET-1"));
            second.open();
            assertThat(second.workspace.store().hiddenValues(0)).isEqualTo(1);

            UserRulesViewModel edited = second.workspace.hiddenRules().edit();
            assertThat(edited.drafts()).extracting(Draft::rule).containsExactly(TICKET);
            edited.drafts().clear();
            edited.save();
            assertThat(second.workspace.store().hiddenValues(0)).isZero();
        }
    }

    @Test
    void namesTheFlawWhileTyping() {
        Draft draft = rules.add();
        var valid = rules.valid();
        assertThat(rules.flaw(draft)).isEqualTo("Give the rule a name, to recognise it by.");
        assertThat(valid.get()).isFalse();

        draft.nameProperty().set("mail");
        assertThat(rules.flaw(draft)).isEqualTo("Enter what to look for in values.");

        draft.valueProperty().set("ab[c");
        assertThat(rules.flaw(draft))
                .isEqualTo(
                        "Regular expression for the value: Unclosed character class,"
                                + " at character 4");

        draft.valueProperty().set("@");
        assertThat(rules.flaw(draft)).isEmpty();
        assertThat(valid.get()).isTrue();

        fill(rules.add(), "mail", "x");
        assertThat(rules.flaw(draft)).isEqualTo("Another rule has the same name.");
        assertThat(valid.get()).isFalse();
    }

    @Test
    void aValueCanBeTried() {
        Draft draft = rules.add();
        fill(draft, "ticket", "^TICKET-");
        draft.atProperty().set("never");
        assertThat(rules.finds(draft, "TICKET-9")).isTrue();
        assertThat(rules.finds(draft, "no TICKET-9")).isFalse();
        draft.valueProperty().set("(");
        assertThat(rules.finds(draft, "TICKET-9")).isFalse();
    }
}

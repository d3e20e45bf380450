package spoor.viewmodel.hidden;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.UserRule;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.function.Consumer;

/// The user's own rules for hidden values while they are edited. Only the UI thread may call it.
public final class UserRulesViewModel {
    private final ObservableList<Draft> drafts = FXCollections.observableArrayList(Draft::observed);
    private final Consumer<List<UserRule>> save;

    /// @param save gets the rules after the user has edited them
    public UserRulesViewModel(List<UserRule> rules, Consumer<List<UserRule>> save) {
        this.save = save;
        rules.forEach(rule -> drafts.add(new Draft(rule)));
    }

    /// A rule that is being typed.
    public static final class Draft {
        private final StringProperty name;
        private final ObjectProperty<HiddenKind> kind;
        private final StringProperty value;
        private final StringProperty at;

        private Draft(UserRule rule) {
            name = new SimpleStringProperty(rule.name());
            kind = new SimpleObjectProperty<>(rule.kind());
            value = new SimpleStringProperty(rule.value());
            at = new SimpleStringProperty(rule.at());
        }

        private Observable[] observed() {
            return new Observable[] {name, kind, value, at};
        }

        public StringProperty nameProperty() {
            return name;
        }

        public ObjectProperty<HiddenKind> kindProperty() {
            return kind;
        }

        public StringProperty valueProperty() {
            return value;
        }

        public StringProperty atProperty() {
            return at;
        }

        UserRule rule() {
            return new UserRule(name.get(), kind.get(), value.get(), at.get());
        }
    }

    public ObservableList<Draft> drafts() {
        return drafts;
    }

    /// Adds an empty rule.
    public Draft add() {
        Draft draft = new Draft(new UserRule("", HiddenKind.HIDDEN_BY_AWS, "", ""));
        drafts.add(draft);
        return draft;
    }

    /// What is wrong with a rule, or empty.
    public String flaw(Draft draft) {
        UserRule rule = draft.rule();
        long alike =
                drafts.stream().filter(other -> other.rule().name().equals(rule.name())).count();
        return rule.flaw()
                .map(UserRulesViewModel::words)
                .orElse(alike > 1 ? Messages.text("rules.flaw.twice") : "");
    }

    private static String words(UserRule.Flaw flaw) {
        if (flaw.reason().isEmpty()) {
            return Messages.text(
                    flaw.part() == UserRule.Part.NAME ? "rules.flaw.noName" : "rules.flaw.noValue");
        }
        String part =
                switch (flaw.part()) {
                    case NAME -> Messages.text("rules.name");
                    case KIND -> Messages.text("rules.kind");
                    case VALUE -> Messages.text("rules.value");
                    case AT -> Messages.text("rules.at");
                };
        return flaw.position() < 0
                ? Messages.text("rules.flaw", part, flaw.reason().get())
                : Messages.text(
                        "rules.flaw.position", part, flaw.reason().get(), flaw.position() + 1);
    }

    /// Whether a rule finds a value that the user tries, whatever its path.
    public boolean finds(Draft draft, String tried) {
        UserRule rule = draft.rule();
        UserRule anywhere = new UserRule(rule.name(), rule.kind(), rule.value(), "");
        return HiddenRules.with(List.of(anywhere))
                .ruleOf("", tried, () -> "", () -> "")
                .filter(anywhere::equals)
                .isPresent();
    }

    /// Whether all rules can be used.
    public BooleanBinding valid() {
        return Bindings.createBooleanBinding(
                () -> drafts.stream().allMatch(draft -> flaw(draft).isEmpty()), drafts);
    }

    /// Saves the rules; if they changed, all that is open is read again.
    public void save() {
        save.accept(drafts.stream().map(Draft::rule).toList());
    }
}

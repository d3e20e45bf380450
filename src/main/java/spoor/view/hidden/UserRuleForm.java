package spoor.view.hidden;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import spoor.hidden.HiddenKind;
import spoor.view.control.Controls;
import spoor.viewmodel.hidden.UserRulesViewModel;
import spoor.viewmodel.hidden.UserRulesViewModel.Draft;
import spoor.viewmodel.shared.Messages;

/// One rule of the user's: its name, what it means, what it looks for, and a value to try it on.
final class UserRuleForm extends VBox {
    private final UserRulesViewModel rules;
    private final TextField name = field("rules.name", "rule-name");
    private final ChoiceBox<HiddenKind> kind = new ChoiceBox<>();
    private final TextField value = field("rules.value", "rule-value");
    private final TextField at = field("rules.at", "rule-at");
    private final TextField tried = field("rules.try", "rule-try");
    private final Label flaw = Controls.label("", "failure-text");
    private final Label finds = Controls.label("", "muted");
    private @Nullable Draft shown;

    UserRuleForm(UserRulesViewModel rules) {
        this.rules = rules;
        getStyleClass().add("rule-form");
        kind.setId("rule-kind");
        kind.setAccessibleText(Messages.text("rules.kind"));
        kind.setItems(
                FXCollections.observableArrayList(
                        HiddenKind.HIDDEN_BY_AWS, HiddenKind.MASKED_BY_OTHERS));
        kind.setConverter(new KindWords());
        kind.setMaxWidth(Double.MAX_VALUE);
        value.getStyleClass().add("mono");
        at.getStyleClass().add("mono");
        value.setPromptText(Messages.text("rules.value.example"));
        at.setPromptText(Messages.text("rules.at.example"));
        flaw.setId("rule-flaw");
        flaw.setWrapText(true);
        finds.setId("rule-finds");
        tried.textProperty().addListener((_, _, _) -> validate());
        getChildren()
                .addAll(
                        row("rules.name", name),
                        row("rules.kind", kind),
                        row("rules.value", value),
                        row("rules.at", at),
                        flaw,
                        row("rules.try", tried),
                        finds);
        show(null);
    }

    private static TextField field(String key, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(Messages.text(key));
        field.setPrefColumnCount(28);
        return field;
    }

    private static VBox row(String key, Node control) {
        Label label = Controls.label(Messages.text(key), "small", "muted");
        label.setLabelFor(control);
        return new VBox(2, label, control);
    }

    /// Shows a rule, or none.
    void show(@Nullable Draft draft) {
        Draft before = shown;
        if (before != null) {
            name.textProperty().unbindBidirectional(before.nameProperty());
            kind.valueProperty().unbindBidirectional(before.kindProperty());
            value.textProperty().unbindBidirectional(before.valueProperty());
            at.textProperty().unbindBidirectional(before.atProperty());
        }
        shown = draft;
        setDisable(draft == null);
        if (draft != null) {
            name.textProperty().bindBidirectional(draft.nameProperty());
            kind.valueProperty().bindBidirectional(draft.kindProperty());
            value.textProperty().bindBidirectional(draft.valueProperty());
            at.textProperty().bindBidirectional(draft.atProperty());
        } else {
            name.clear();
            value.clear();
            at.clear();
        }
        validate();
    }

    void focusName() {
        name.requestFocus();
    }

    /// Shows the rule's flaw, and whether the rule finds the value that is tried.
    void validate() {
        Draft draft = shown;
        String wrong = draft == null ? "" : rules.flaw(draft);
        flaw.setText(wrong);
        Controls.show(flaw, !wrong.isEmpty());
        boolean showsResult = draft != null && wrong.isEmpty() && !tried.getText().isEmpty();
        Controls.show(finds, showsResult);
        finds.setText(
                showsResult && draft != null && rules.finds(draft, tried.getText())
                        ? Messages.text("rules.finds")
                        : Messages.text("rules.findsNot"));
    }

    private static final class KindWords extends StringConverter<HiddenKind> {
        @Override
        public String toString(@Nullable HiddenKind kind) {
            return kind == HiddenKind.MASKED_BY_OTHERS
                    ? Messages.text("detail.masked")
                    : Messages.text("hidden.byOwnRule");
        }

        @Override
        public HiddenKind fromString(String words) {
            return words.equals(Messages.text("detail.masked"))
                    ? HiddenKind.MASKED_BY_OTHERS
                    : HiddenKind.HIDDEN_BY_AWS;
        }
    }
}

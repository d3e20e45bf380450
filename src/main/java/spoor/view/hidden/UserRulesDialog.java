package spoor.view.hidden;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.hidden.UserRulesViewModel;
import spoor.viewmodel.hidden.UserRulesViewModel.Draft;
import spoor.viewmodel.shared.Messages;

import java.util.List;

/// The user's own rules for hidden values: a list of them, and the one that is edited.
public final class UserRulesDialog {
    private static final double LIST_WIDTH = 200;
    private static final double LIST_HEIGHT = 260;
    private static final double TEXT_WIDTH = 560;

    private final UserRulesViewModel rules;
    private final ListView<Draft> list = new ListView<>();
    private final UserRuleForm form;
    private final Button remove =
            Controls.button(Messages.text("rules.remove"), "quiet-button", this::remove);

    private UserRulesDialog(UserRulesViewModel rules) {
        this.rules = rules;
        form = new UserRuleForm(rules);
        list.setId("rules");
        list.setAccessibleText(Messages.text("rules.title"));
        list.setPrefSize(LIST_WIDTH, LIST_HEIGHT);
        list.setItems(rules.drafts());
        list.setCellFactory(_ -> new Cell());
        remove.setId("rule-remove");
        list.getSelectionModel().selectedItemProperty().addListener((_, _, draft) -> show(draft));
        rules.drafts().addListener((InvalidationListener) _ -> form.validate());
        show(null);
        list.getSelectionModel().selectFirst();
    }

    /// Lets the user edit the rules, and keeps them if that is the answer.
    public static void show(Window owner, Workspace workspace) {
        UserRulesViewModel rules = workspace.hiddenRules().edit();
        UserRulesDialog content = new UserRulesDialog(rules);
        ButtonType save = new ButtonType(Messages.text("rules.save"), ButtonData.OK_DONE);
        Dialog<ButtonType> dialog =
                Dialogs.form(
                        owner,
                        Messages.text("rules.title"),
                        content.content(),
                        List.of(save, Dialogs.cancel()));
        BooleanBinding valid = rules.valid();
        dialog.getDialogPane().lookupButton(save).disableProperty().bind(valid.not());
        if (dialog.showAndWait().filter(save::equals).isPresent()) {
            rules.save();
        }
    }

    private VBox content() {
        Button add = Controls.button(Messages.text("rules.add"), "quiet-button", this::add);
        add.setId("rule-add");
        VBox left = new VBox(6, list, new HBox(6, add, remove));
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(form, Priority.ALWAYS);
        Label about = Controls.label(Messages.text("rules.about"), "muted");
        about.setWrapText(true);
        about.setPrefWidth(TEXT_WIDTH);
        about.setMinHeight(Label.USE_PREF_SIZE);
        VBox content = new VBox(12, about, new HBox(16, left, form));
        content.getStyleClass().add("own-rules");
        return content;
    }

    private void show(@Nullable Draft draft) {
        form.show(draft);
        remove.setDisable(draft == null);
    }

    private void add() {
        list.getSelectionModel().select(rules.add());
        form.focusName();
    }

    private void remove() {
        rules.drafts().remove(list.getSelectionModel().getSelectedItem());
    }

    private static final class Cell extends ListCell<Draft> {
        @Override
        protected void updateItem(@Nullable Draft draft, boolean empty) {
            super.updateItem(draft, empty);
            String name = empty || draft == null ? "" : draft.nameProperty().get().strip();
            setText(
                    empty || draft == null
                            ? null
                            : name.isEmpty() ? Messages.text("rules.unnamed") : Printable.of(name));
        }
    }
}

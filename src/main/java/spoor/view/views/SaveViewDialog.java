package spoor.view.views;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.views.ViewsViewModel;

import java.util.List;

/// Asks for the name under which a view is saved.
final class SaveViewDialog {
    private static final double WIDTH = 380;

    private SaveViewDialog() {}

    static void show(Window owner, ViewsViewModel views) {
        TextField name = new TextField();
        name.setId("view-name");
        name.setAccessibleText(Messages.text("views.name"));
        Label hint = Controls.label("", "muted");
        hint.setId("view-hint");
        hint.setWrapText(true);
        CheckBox period = new CheckBox(Messages.text("views.withPeriod"));
        period.setId("view-period");
        VBox content = new VBox(8, new Label(Messages.text("views.name")), name, hint, period);
        content.setPrefWidth(WIDTH);
        ButtonType save = new ButtonType(Messages.text("views.save.yes"), ButtonData.OK_DONE);
        Dialog<ButtonType> dialog =
                Dialogs.form(
                        owner,
                        Messages.text("views.save.title"),
                        content,
                        List.of(save, Dialogs.cancel()));
        Node button = dialog.getDialogPane().lookupButton(save);
        name.textProperty()
                .subscribe(text -> {
                    hint.setText(Messages.text(hint(views, text)));
                    button.setDisable(text.isBlank() || views.isPreset(text));
                });
        dialog.setOnShown(_ -> name.requestFocus());
        if (dialog.showAndWait().filter(save::equals).isPresent()) {
            views.save(name.getText(), period.isSelected());
        }
    }

    private static String hint(ViewsViewModel views, String name) {
        if (views.isOwn(name)) {
            return "views.replaces";
        }
        return views.isPreset(name) ? "views.isPreset" : "views.save.about";
    }
}

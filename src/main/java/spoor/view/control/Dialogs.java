package spoor.view.control;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.Optional;

/// Questions and messages in windows of their own, with the looks of the window that shows them.
public final class Dialogs {
    private Dialogs() {}

    /// The answer that changes nothing.
    public static ButtonType cancel() {
        return new ButtonType(Messages.text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    }

    public static ButtonType close() {
        return new ButtonType(Messages.text("dialog.close"), ButtonData.CANCEL_CLOSE);
    }

    public static void message(Window owner, String title, String text) {
        Alert alert = alert(owner, title, text, List.of(close()));
        alert.showAndWait();
    }

    /// Asks and waits for the answer; nothing where the dialog was closed.
    public static Optional<ButtonType> ask(
            Window owner, String title, String text, List<ButtonType> answers) {
        return alert(owner, title, text, answers).showAndWait();
    }

    /// Shows content under a title and waits for the answer.
    public static Optional<ButtonType> show(
            Window owner, String title, Node content, List<ButtonType> answers) {
        Alert alert = alert(owner, title, "", answers);
        alert.getDialogPane().setContent(content);
        return alert.showAndWait();
    }

    /// A dialog that is not shown yet, so that its buttons can still be changed.
    public static Dialog<ButtonType> form(
            Window owner, String title, Node content, List<ButtonType> answers) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().addAll(owner.getScene().getStylesheets());
        pane.getButtonTypes().setAll(answers);
        pane.setContent(content);
        DialogKeys.install(pane);
        return dialog;
    }

    private static Alert alert(Window owner, String title, String text, List<ButtonType> answers) {
        Alert alert =
                new Alert(
                        AlertType.NONE,
                        Printable.ofLines(text),
                        answers.toArray(ButtonType[]::new));
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        DialogPane pane = alert.getDialogPane();
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.getStylesheets().addAll(owner.getScene().getStylesheets());
        DialogKeys.install(pane);
        return alert;
    }
}

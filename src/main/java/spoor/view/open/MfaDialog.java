package spoor.view.open;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.Optional;

/// Asks for the six digits that a multi-factor device shows.
final class MfaDialog {
    private static final int DIGITS = 6;

    private MfaDialog() {}

    /// Waits for the answer; nothing where the user gave up.
    static Optional<String> ask(Window owner, String profile, String device) {
        Label question =
                Controls.label(
                        Messages.text("mfa.question", Printable.of(profile), Printable.of(device)));
        question.setWrapText(true);
        question.setMaxWidth(420);
        TextField code = new TextField();
        code.setId("mfa-code");
        code.getStyleClass().add("mono");
        code.setPrefColumnCount(DIGITS);
        code.setMaxWidth(TextField.USE_PREF_SIZE);
        code.setAccessibleText(Messages.text("mfa.code"));
        code.setTextFormatter(new TextFormatter<>(MfaDialog::digitsOnly));
        ButtonType ok = new ButtonType(Messages.text("mfa.ok"), ButtonData.OK_DONE);
        VBox content = new VBox(10, question, code);
        content.getStyleClass().add("mfa");
        Dialog<ButtonType> dialog =
                Dialogs.form(
                        owner, Messages.text("mfa.title"), content, List.of(ok, Dialogs.cancel()));
        dialog.getDialogPane()
                .lookupButton(ok)
                .disableProperty()
                .bind(code.lengthProperty().lessThan(DIGITS));
        dialog.setOnShown(_ -> code.requestFocus());
        return dialog.showAndWait().filter(ok::equals).map(_ -> code.getText());
    }

    /// Codes are pasted with blanks in them, too.
    private static Change digitsOnly(Change change) {
        if (change.isContentChange()) {
            int others = change.getControlNewText().length() - change.getText().length();
            String digits = change.getText().replaceAll("\\D", "");
            change.setText(digits.substring(0, Math.min(digits.length(), DIGITS - others)));
            int end = change.getRangeStart() + change.getText().length();
            change.selectRange(end, end);
        }
        return change;
    }
}

package spoor.view.open;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import spoor.text.Printable;
import spoor.trail.AccessFailure;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.viewmodel.shared.Messages;

import java.util.Optional;

/// Says what went wrong and what to do, with a command to copy where one helps.
final class FaultBox extends VBox {
    private final Label message = Controls.label("", "failure-text");
    private final TextField command = new TextField();
    private final Button copy;

    /// @param tryAgain asks again what failed
    FaultBox(String id, ObservableValue<Optional<AccessFailure>> fault, Runnable tryAgain) {
        setId(id);
        getStyleClass().add("fault");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        command.setEditable(false);
        command.getStyleClass().add("mono");
        command.setAccessibleText(Messages.text("bucket.command"));
        HBox.setHgrow(command, Priority.ALWAYS);
        copy =
                Controls.button(
                        Messages.text("bucket.copy"),
                        "quiet-button",
                        () -> ClipboardText.copy(command.getText()));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText(Messages.text("bucket.copy.name"));
        Button again = Controls.button(Messages.text("bucket.tryAgain"), "quiet-button", tryAgain);
        again.setMinWidth(USE_PREF_SIZE);
        HBox actions = new HBox(6, command, copy, again);
        getChildren().addAll(message, actions);
        fault.addListener((_, _, now) -> show(now));
        show(fault.getValue());
    }

    private void show(Optional<AccessFailure> fault) {
        Controls.show(this, fault.isPresent());
        message.setText(
                fault.map(AccessFailure::explanation)
                        .map(Messages::text)
                        .map(Printable::of)
                        .orElse(""));
        Optional<String> helps = fault.flatMap(AccessFailure::command);
        command.setText(helps.orElse(""));
        Controls.show(command, helps.isPresent());
        Controls.show(copy, helps.isPresent());
    }
}

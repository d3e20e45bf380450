package spoor.view.control;

import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

import spoor.view.key.Shortcut;

import java.util.Optional;

/// Enter presses the default button of a dialog, whatever has the focus; only a button, a link or
/// an open list that has the focus is what Enter is for. Without this, Enter on a check box would
/// also tick it.
final class DialogKeys {
    private final DialogPane pane;

    private DialogKeys(DialogPane pane) {
        this.pane = pane;
    }

    static void install(DialogPane pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, new DialogKeys(pane)::pressed);
    }

    private void pressed(KeyEvent event) {
        if (!Shortcut.DIALOG_DEFAULT.matches(event) || hasOwnUse(event.getTarget())) {
            return;
        }
        defaultButton()
                .ifPresent(button -> {
                    event.consume();
                    if (!button.isDisabled()) {
                        button.fire();
                    }
                });
    }

    private Optional<Button> defaultButton() {
        return pane.getButtonTypes().stream()
                .map(pane::lookupButton)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(Button::isDefaultButton)
                .findFirst();
    }

    private static boolean hasOwnUse(EventTarget focused) {
        return switch (focused) {
            case Button _, Hyperlink _, MenuButton _, TextArea _ -> true;
            case TextField field -> field.getOnAction() != null;
            // Where one can type, Enter says that the text is complete.
            case ComboBoxBase<?> box -> box.isShowing() || box.isEditable();
            default -> false;
        };
    }
}

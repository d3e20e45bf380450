package spoor.view;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

import spoor.view.key.Shortcut;

/// The keys of the main window that no menu has.
final class MainKeys {
    private final MainWindow window;

    MainKeys(MainWindow window) {
        this.window = window;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // Only where nothing else uses it, such as a field that is cleared.
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.CANCEL.matches(event)) {
                        window.cancel();
                    }
                });
    }

    private void pressed(KeyEvent event) {
        if (Shortcut.NEXT_PANE.matches(event)) {
            window.focusNextPane(1);
        } else if (Shortcut.PREVIOUS_PANE.matches(event)) {
            window.focusNextPane(-1);
        } else if (Shortcut.PREVIOUS_HIDDEN.matches(event)) {
            window.nextHidden(-1);
        } else if (Shortcut.COPY_ORIGINAL.matches(event)) {
            window.copyOriginal();
        } else if (Shortcut.PASTE.matches(event) && window.isFindFocused()) {
            // The box has the focus from the beginning, and is for queries.
            if (!window.opener().areEventsCopied()) {
                return;
            }
            window.opener().paste();
        } else {
            return;
        }
        event.consume();
    }
}

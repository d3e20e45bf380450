package spoor.view;

import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyEvent;

import spoor.view.key.Shortcut;

import java.util.Locale;
import java.util.Optional;

/// The keys of the main window that no menu has.
final class MainKeys {
    private final MainWindow window;
    private final MenuBar bar;

    MainKeys(MainWindow window, MenuBar bar) {
        this.window = window;
        this.bar = bar;
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
        } else if (Shortcut.MENU_BAR.matches(event)) {
            bar.getMenus().getFirst().show();
        } else if (menuOf(event).isPresent()) {
            menuOf(event).get().show();
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

    /// The menu whose letter is pressed with Alt. JavaFX opens it only while it underlines the
    /// letters, which not every system has it do. On macOS, Alt types signs.
    private Optional<Menu> menuOf(KeyEvent event) {
        if (!event.isAltDown()
                || event.isControlDown()
                || event.isMetaDown()
                || event.isShiftDown()
                || System.getProperty("os.name").startsWith("Mac")) {
            return Optional.empty();
        }
        String letter = event.getCode().getName().toLowerCase(Locale.ROOT);
        return bar.getMenus().stream()
                .filter(menu -> menu.getText().toLowerCase(Locale.ROOT).contains("_" + letter))
                .filter(_ -> letter.length() == 1)
                .findFirst();
    }
}

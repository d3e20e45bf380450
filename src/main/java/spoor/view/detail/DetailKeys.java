package spoor.view.detail;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import spoor.viewmodel.Workspace;

/// The keys that both views of an event have.
final class DetailKeys {
    private final Workspace workspace;
    private final DetailPane pane;

    DetailKeys(Workspace workspace, DetailPane pane) {
        this.workspace = workspace;
        this.pane = pane;
    }

    void install() {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        pane.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        boolean done =
                event.isShortcutDown()
                        ? shortcut(event)
                        : event.isAltDown() ? stepped(event) : !pane.isTyping() && plain(event);
        if (done) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        if (event.isShiftDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.F) {
            pane.find();
            return true;
        }
        if (event.getCode() == KeyCode.C && pane.isTreeFocused()) {
            pane.copyValue();
            return true;
        }
        return false;
    }

    private boolean stepped(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> pane.step(1);
            case UP -> pane.step(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case N -> workspace.detail().find().step(event.isShiftDown() ? -1 : 1);
            case T -> workspace.detail().originalProperty().set(false);
            case O -> workspace.detail().originalProperty().set(true);
            case W ->
                    workspace.detail().wrapProperty().set(!workspace.detail().wrapProperty().get());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Signs that are other keys on other keyboards.
    private void typed(KeyEvent event) {
        if (pane.isTyping()) {
            return;
        }
        switch (event.getCharacter()) {
            case "/" -> pane.find();
            case "]" -> pane.step(1);
            case "[" -> pane.step(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}

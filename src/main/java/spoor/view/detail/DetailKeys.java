package spoor.view.detail;

import javafx.scene.input.KeyEvent;

import spoor.view.key.Place;
import spoor.view.key.Shortcut;
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
        // Signs that are other keys on other keyboards.
        pane.addEventFilter(KeyEvent.KEY_TYPED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        Shortcut.of(Place.EVENT, event)
                .filter(shortcut -> !pane.isTyping() || event.isShortcutDown() || event.isAltDown())
                .filter(this::act)
                .ifPresent(_ -> event.consume());
    }

    private boolean act(Shortcut shortcut) {
        switch (shortcut) {
            case EVENT_TREE -> workspace.detail().originalProperty().set(false);
            case EVENT_ORIGINAL -> workspace.detail().originalProperty().set(true);
            case EVENT_NEXT -> pane.step(1);
            case EVENT_PREVIOUS -> pane.step(-1);
            case EVENT_SEARCH -> {
                // Pressed twice, it is for all events.
                if (pane.isTyping()) {
                    return false;
                }
                pane.find();
            }
            case EVENT_NEXT_MATCH -> workspace.detail().find().step(1);
            case EVENT_PREVIOUS_MATCH -> workspace.detail().find().step(-1);
            case EVENT_WRAP ->
                    workspace.detail().wrapProperty().set(!workspace.detail().wrapProperty().get());
            default -> throw new IllegalArgumentException(shortcut.name());
        }
        return true;
    }
}

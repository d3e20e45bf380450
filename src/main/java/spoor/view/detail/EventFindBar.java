package spoor.view.detail;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import spoor.view.control.Controls;
import spoor.view.key.Place;
import spoor.view.key.Shortcut;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.detail.EventFind;
import spoor.viewmodel.shared.Messages;

/// Finds text in the event that is read: a field, the number of matches, and the way to the next.
final class EventFindBar extends HBox {
    private final EventFind find;
    private final Workspace workspace;
    private final Runnable close;
    private final TextField field = new TextField();
    private final Label count = Controls.label("", "muted");

    /// @param close gives the focus back to the view
    EventFindBar(Workspace workspace, Runnable close) {
        this.workspace = workspace;
        this.find = workspace.detail().find();
        this.close = close;
        getStyleClass().add("event-find");
        field.setId("event-find");
        field.setPromptText(Messages.text("detail.find.prompt"));
        field.setAccessibleText(Messages.text("detail.find.prompt"));
        field.textProperty().bindBidirectional(find.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setId("event-find-count");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        field,
                        count,
                        Controls.iconButton(
                                Feather.ARROW_UP,
                                Messages.text("detail.find.previous"),
                                () -> find.step(-1)),
                        Controls.iconButton(
                                Feather.ARROW_DOWN,
                                Messages.text("detail.find.next"),
                                () -> find.step(1)),
                        Controls.iconButton(
                                Feather.X, Messages.text("detail.find.close"), this::close));
        find.matchesProperty().addListener((_, _, _) -> update());
        find.currentProperty().addListener((_, _, _) -> update());
        workspace.detail().originalProperty().addListener((_, _, _) -> update());
        Controls.show(this, false);
        update();
    }

    /// Shows the bar, ready for typing.
    void open() {
        Controls.show(this, true);
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        Controls.show(this, false);
        find.textProperty().set("");
        close.run();
    }

    private void pressed(KeyEvent event) {
        Shortcut.of(Place.EVENT_FIND, event).filter(this::act).ifPresent(_ -> event.consume());
    }

    private boolean act(Shortcut shortcut) {
        switch (shortcut) {
            case EVENT_FIND_NEXT -> find.step(1);
            case EVENT_FIND_PREVIOUS -> find.step(-1);
            case EVENT_FIND_TO_TEXT -> close.run();
            case EVENT_FIND_CLOSE -> close();
            default -> {
                // The menu's.
                return false;
            }
        }
        return true;
    }

    private void update() {
        int matches = find.count();
        boolean asked = !workspace.detail().find().textProperty().get().isEmpty();
        count.setText(
                !asked
                        ? ""
                        : matches == 0
                                ? Messages.text("detail.find.none")
                                : find.currentProperty().get() < 0
                                        ? Messages.text("detail.find.matches", matches)
                                        : Messages.text(
                                                "detail.find.count",
                                                find.currentProperty().get() + 1,
                                                matches));
    }
}

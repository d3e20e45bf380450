package spoor.view.table;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import spoor.view.key.Place;
import spoor.view.key.Shortcut;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.table.TableViewport;

/// The table's keys: moving, selecting, ticking, copying.
final class EventTableKeys {
    private final Workspace workspace;
    private final TableViewport viewport;
    private final CellCursor cursor;
    private final Runnable read;

    /// @param read moves the focus to the event
    EventTableKeys(Workspace workspace, TableViewport viewport, CellCursor cursor, Runnable read) {
        this.workspace = workspace;
        this.viewport = viewport;
        this.cursor = cursor;
        this.read = read;
    }

    void install(TableView<Integer> view) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        Shortcut.of(Place.TABLE, event)
                .ifPresent(shortcut -> {
                    act(shortcut);
                    event.consume();
                });
    }

    private void act(Shortcut shortcut) {
        int page = viewport.height();
        switch (shortcut) {
            case TABLE_DOWN -> select(lead() + 1);
            case TABLE_UP -> select(lead() < 0 ? 0 : lead() - 1);
            case TABLE_PAGE_DOWN -> select(lead() + page);
            case TABLE_PAGE_UP -> select(lead() - page);
            case TABLE_FIRST -> select(0);
            case TABLE_LAST -> select(last());
            case TABLE_EXTEND_DOWN -> extend(lead() + 1);
            case TABLE_EXTEND_UP -> extend(lead() - 1);
            case TABLE_EXTEND_PAGE_DOWN -> extend(lead() + page);
            case TABLE_EXTEND_PAGE_UP -> extend(lead() - page);
            case TABLE_EXTEND_FIRST -> extend(0);
            case TABLE_EXTEND_LAST -> extend(last());
            case TABLE_LEFT -> cursor.move(-1);
            case TABLE_RIGHT -> cursor.move(1);
            case TABLE_TICK -> tick();
            case TABLE_READ -> read.run();
            case TABLE_ONLY -> cursor.only();
            case TABLE_NOT -> cursor.exclude();
            case TABLE_SORT -> cursor.sort();
            case TABLE_SELECT_ALL ->
                    workspace.selection().selectAll(workspace.filter().result().selection().rows());
            case TABLE_COPY -> EventCopies.copyRows(workspace, viewport.order());
            default -> throw new IllegalArgumentException(shortcut.name());
        }
    }

    private int lead() {
        return viewport.order().positionOf(workspace.selection().lead());
    }

    private int last() {
        return viewport.order().size() - 1;
    }

    private void select(int wanted) {
        if (last() >= 0) {
            int place = Math.clamp(wanted, 0, last());
            workspace.selection().select(viewport.order(), place);
            viewport.reveal(place);
        }
    }

    private void extend(int wanted) {
        if (last() >= 0) {
            int place = Math.clamp(wanted, 0, last());
            workspace.selection().extend(viewport.order(), place);
            viewport.reveal(place);
        }
    }

    private void tick() {
        if (workspace.selection().count() > 0) {
            workspace
                    .ticked()
                    .toggleAll(workspace.store(), workspace.selection().rowsProperty().get());
        }
    }
}

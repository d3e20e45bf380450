package spoor.view.detail;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.WindowEvent;

import spoor.event.EventTime;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.AroundEvent;

/// The items of a menu that show what happened around the event that is read.
final class AroundItem extends MenuItem {
    private final Workspace workspace;

    private AroundItem(Workspace workspace, AroundEvent around) {
        super(around.text());
        this.workspace = workspace;
        setOnAction(_ -> around.show(workspace.filter(), time()));
    }

    static void addTo(ContextMenu menu, Workspace workspace) {
        for (AroundEvent around : AroundEvent.values()) {
            AroundItem item = new AroundItem(workspace, around);
            menu.getItems().add(item);
            menu.addEventHandler(
                    WindowEvent.WINDOW_SHOWING,
                    _ -> item.setDisable(!AroundEvent.isPossible(item.time())));
        }
    }

    /// The time of the event that is read.
    private long time() {
        int row = workspace.detail().detail().row();
        return row >= 0 && row < workspace.store().size()
                ? workspace.store().time(row)
                : EventTime.NONE;
    }
}

package spoor.view.detail;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

/// The context menu of the original.
final class OriginalMenu extends ContextMenu {
    OriginalMenu(OriginalView view, Workspace workspace) {
        MenuItem copy = item("detail.menu.copySelection", view::copy);
        copy.setId("detail.menu.copySelection");
        getItems()
                .addAll(
                        copy,
                        item("detail.menu.selectAll", view::selectAll),
                        item("detail.menu.copyAll", view::copyAll),
                        new SeparatorMenuItem());
        AroundItem.addTo(this, workspace);
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}

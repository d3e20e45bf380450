package spoor.view.detail;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import spoor.view.control.ClipboardText;
import spoor.view.event.EventItems;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

/// The context menu of the original: what can be done with the value at the caret, with the
/// selected text, and with the event.
final class OriginalMenu extends ContextMenu {
    OriginalMenu(OriginalView view, Workspace workspace) {
        ValueItems items = new ValueItems(this, view::valueAtCaret);
        items.addFilters(workspace);
        MenuItem copy = item("detail.menu.copySelection", view::copy);
        copy.setId("detail.menu.copySelection");
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        copy,
                        item("detail.menu.selectAll", view::selectAll));
        items.addCopies();
        getItems()
                .addAll(
                        item("detail.menu.copyAll", view::copyAll),
                        item(
                                "detail.menu.copyMasked",
                                () -> workspace.copy().detailMasked(ClipboardText::copy)),
                        new SeparatorMenuItem());
        AroundItem.addTo(this, workspace);
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(new EventItems(workspace).contextItems());
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}

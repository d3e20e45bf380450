package spoor.view.detail;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;

import spoor.detail.TreeNode;
import spoor.view.control.ClipboardText;
import spoor.view.event.EventItems;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

/// What can be done with a part of an event.
final class TreeMenu {
    private final Workspace workspace;
    private final EventTree view;
    private final ContextMenu menu = new ContextMenu();
    private final ValueItems items;

    TreeMenu(Workspace workspace, EventTree view) {
        this.workspace = workspace;
        this.view = view;
        items = new ValueItems(menu, view::selected);
        items.addFilters(workspace);
        menu.getItems().add(new SeparatorMenuItem());
        items.addCopies();
        items.add("detail.menu.copyAll", _ -> true, _ -> copyAll());
        items.add(
                "detail.menu.copyMasked",
                _ -> true,
                _ -> workspace.copy().detailMasked(ClipboardText::copy));
        menu.getItems().add(new SeparatorMenuItem());
        AroundItem.addTo(menu, workspace);
        menu.getItems().add(new SeparatorMenuItem());
        items.add("detail.menu.openAll", TreeNode::isOpenable, this::openAll);
        items.add("detail.menu.foldAll", TreeNode::isOpenable, this::foldAll);
        menu.getItems().add(requestFirst());
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(new EventItems(workspace).contextItems());
    }

    private CheckMenuItem requestFirst() {
        CheckMenuItem item = new CheckMenuItem(Messages.text("detail.menu.requestFirst"));
        item.setId("detail.menu.requestFirst");
        item.selectedProperty().bindBidirectional(workspace.detail().requestFirstProperty());
        return item;
    }

    ContextMenu menu() {
        return menu;
    }

    private void copyAll() {
        ClipboardText.copy(workspace.detail().detail().original());
    }

    private void openAll(TreeNode node) {
        if (view.tree() != null) {
            view.tree().openAll(node);
            view.restore(node);
        }
    }

    private void foldAll(TreeNode node) {
        if (view.tree() != null) {
            view.tree().foldAll(node);
            view.restore(node);
        }
    }
}

package spoor.view.detail;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.WindowEvent;

import spoor.detail.TreeNode;
import spoor.view.control.ClipboardText;
import spoor.view.event.EventItems;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.ResourceFilter;
import spoor.viewmodel.filter.ValueFilter;
import spoor.viewmodel.shared.Messages;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// What can be done with a part of an event.
final class TreeMenu {
    private final Workspace workspace;
    private final EventTree view;
    private final ContextMenu menu = new ContextMenu();

    TreeMenu(Workspace workspace, EventTree view) {
        this.workspace = workspace;
        this.view = view;
        add(
                "detail.menu.only",
                TreeNode::isQueryable,
                n -> ValueFilter.only(workspace.filter(), n));
        add("detail.menu.not", TreeNode::isQueryable, n -> ValueFilter.not(workspace.filter(), n));
        add(
                "detail.menu.sameResource",
                ResourceFilter::mayBe,
                n -> ResourceFilter.only(workspace.filter(), n.text()));
        add("detail.menu.column", TreeMenu::hasColumn, n -> workspace.columns().show(n.path()));
        menu.getItems().add(new SeparatorMenuItem());
        add("detail.menu.copyValue", n -> !n.text().isEmpty(), TreeCopies::value);
        add("detail.menu.copyPath", n -> !n.path().steps().isEmpty(), TreeCopies::path);
        add("detail.menu.copyJson", n -> n.value().isPresent(), TreeCopies::json);
        add("detail.menu.copyAll", _ -> true, _ -> copyAll());
        add(
                "detail.menu.copyMasked",
                _ -> true,
                _ -> workspace.copy().detailMasked(ClipboardText::copy));
        menu.getItems().add(new SeparatorMenuItem());
        AroundItem.addTo(menu, workspace);
        menu.getItems().add(new SeparatorMenuItem());
        add("detail.menu.openAll", TreeNode::isOpenable, this::openAll);
        add("detail.menu.foldAll", TreeNode::isOpenable, this::foldAll);
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

    private static boolean hasColumn(TreeNode node) {
        return !node.path().withoutPositions().steps().isEmpty()
                && (node.isQueryable() || !node.isDecoded());
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

    private void add(String key, Predicate<TreeNode> offered, Consumer<TreeNode> action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(key);
        item.setOnAction(_ -> {
            TreeNode node = view.selected();
            if (node != null) {
                action.accept(node);
            }
        });
        menu.getItems().add(item);
        menu.addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                _ -> {
                    TreeNode node = view.selected();
                    item.setDisable(node == null || !offered.test(node));
                });
    }
}

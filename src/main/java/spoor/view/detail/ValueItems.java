package spoor.view.detail;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import spoor.detail.TreeNode;
import spoor.query.group.GroupKey;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.ResourceFilter;
import spoor.viewmodel.filter.ValueFilter;
import spoor.viewmodel.shared.Messages;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The items of a menu that do something with one value of an event.
///
/// @param value the value when the menu opens, and when an item is chosen; null for none
record ValueItems(ContextMenu menu, Supplier<@Nullable TreeNode> value) {
    /// Adds what filters by the value, shows its path as a column, and groups by it.
    void addFilters(Workspace workspace) {
        add(
                "detail.menu.only",
                TreeNode::isQueryable,
                node -> ValueFilter.only(workspace.filter(), node));
        add(
                "detail.menu.not",
                TreeNode::isQueryable,
                node -> ValueFilter.not(workspace.filter(), node));
        add(
                "detail.menu.sameResource",
                ResourceFilter::mayBe,
                node -> ResourceFilter.only(workspace.filter(), node.text()));
        add(
                "detail.menu.column",
                ValueItems::hasColumn,
                node -> workspace.columns().show(node.path()));
        add("detail.menu.group", ValueItems::hasColumn, node -> group(workspace, node));
    }

    private static void group(Workspace workspace, TreeNode node) {
        String path = node.path().withoutPositions().toString();
        GroupKey.parse(workspace.filter().schema(), path).ifPresent(workspace.groups()::by);
    }

    /// Adds what copies the value, its path and its JSON.
    void addCopies() {
        add("detail.menu.copyValue", node -> !node.text().isEmpty(), TreeCopies::value);
        add("detail.menu.copyPath", node -> !node.path().steps().isEmpty(), TreeCopies::path);
        add("detail.menu.copyJson", node -> node.value().isPresent(), TreeCopies::json);
    }

    private static boolean hasColumn(TreeNode node) {
        return !node.path().withoutPositions().steps().isEmpty()
                && (node.isQueryable() || !node.isDecoded());
    }

    /// @param offered for which values the item is enabled
    void add(String key, Predicate<TreeNode> offered, Consumer<TreeNode> action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(key);
        item.setOnAction(_ -> {
            TreeNode node = value.get();
            if (node != null) {
                action.accept(node);
            }
        });
        menu.getItems().add(item);
        menu.addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                _ -> {
                    TreeNode node = value.get();
                    item.setDisable(node == null || !offered.test(node));
                });
    }
}

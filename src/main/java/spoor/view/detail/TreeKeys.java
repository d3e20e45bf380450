package spoor.view.detail;

import javafx.scene.input.KeyEvent;

import spoor.detail.TreeNode;
import spoor.view.key.Place;
import spoor.view.key.Shortcut;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.detail.TreeRows;
import spoor.viewmodel.filter.ValueFilter;

/// The tree's keys, after those of jless.
final class TreeKeys {
    private final Workspace workspace;
    private final EventTree view;

    TreeKeys(Workspace workspace, EventTree view) {
        this.workspace = workspace;
        this.view = view;
    }

    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        TreeRows tree = view.tree();
        TreeNode node = view.selected();
        if (tree == null || node == null) {
            return;
        }
        Shortcut.of(Place.TREE, event)
                .ifPresent(shortcut -> {
                    act(shortcut, tree, node);
                    event.consume();
                });
    }

    private void act(Shortcut shortcut, TreeRows tree, TreeNode node) {
        int row = tree.indexOf(node);
        int last = tree.rows().size() - 1;
        switch (shortcut) {
            case TREE_DOWN -> view.select(Math.min(row + 1, last));
            case TREE_UP -> view.select(Math.max(0, row - 1));
            case TREE_NEXT_SIBLING -> view.select(tree.siblingOf(row, 1));
            case TREE_PREVIOUS_SIBLING -> view.select(tree.siblingOf(row, -1));
            case TREE_IN -> in(tree, node, row);
            case TREE_OUT -> out(tree, node, row);
            case TREE_PARENT -> view.select(tree.parentOf(row));
            case TREE_TOGGLE -> view.toggle(node);
            case TREE_OPEN_ALL -> change(node, () -> tree.openAll(node));
            case TREE_FOLD_ALL -> change(node, () -> tree.foldAll(node));
            case TREE_OPEN_EVERYTHING -> change(node, tree::openEverything);
            case TREE_FOLD_EVERYTHING -> change(topOf(node), tree::foldEverything);
            case TREE_FIRST -> view.select(0);
            case TREE_LAST -> view.select(last);
            case TREE_COPY_VALUE -> TreeCopies.value(node);
            case TREE_COPY_PATH -> TreeCopies.path(node);
            case TREE_COPY_JSON -> TreeCopies.json(node);
            case TREE_ONLY -> ValueFilter.only(workspace.filter(), node);
            case TREE_NOT -> ValueFilter.not(workspace.filter(), node);
            case TREE_COLUMN -> workspace.columns().show(node.path());
            default -> throw new IllegalArgumentException(shortcut.name());
        }
    }

    private static TreeNode topOf(TreeNode node) {
        TreeNode top = node;
        while (top.depth() > 0 && top.parent() != null) {
            top = top.parent();
        }
        return top;
    }

    private void change(TreeNode node, Runnable change) {
        change.run();
        view.restore(node);
    }

    private void in(TreeRows tree, TreeNode node, int row) {
        if (!tree.isOpen(node)) {
            view.toggle(node);
        } else {
            view.select(Math.min(row + 1, tree.rows().size() - 1));
        }
    }

    private void out(TreeRows tree, TreeNode node, int row) {
        if (tree.isOpen(node) && node.isOpenable()) {
            view.toggle(node);
        } else {
            view.select(tree.parentOf(row));
        }
    }
}

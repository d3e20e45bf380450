package spoor.view.detail;

import javafx.scene.input.KeyEvent;

import spoor.detail.TreeNode;
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
        if (tree == null
                || node == null
                || event.isAltDown()
                || event.isShortcutDown()
                || event.isMetaDown()) {
            return;
        }
        if (event.isShiftDown() ? shifted(event, tree, node) : plain(event, tree, node)) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event, TreeRows tree, TreeNode node) {
        int row = tree.indexOf(node);
        switch (event.getCode()) {
            case J -> view.select(Math.min(row + 1, tree.rows().size() - 1));
            case K -> view.select(Math.max(0, row - 1));
            case L, RIGHT -> in(tree, node, row);
            case H, LEFT -> out(tree, node, row);
            case ENTER, SPACE -> view.toggle(node);
            case E -> change(node, () -> tree.openAll(node));
            case C -> change(node, () -> tree.foldAll(node));
            case G, HOME -> view.select(0);
            case END -> view.select(tree.rows().size() - 1);
            case Y -> TreeCopies.value(node);
            case P -> TreeCopies.path(node);
            case F -> ValueFilter.only(workspace.filter(), node);
            case X -> ValueFilter.not(workspace.filter(), node);
            case S -> workspace.columns().show(node.path());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shifted(KeyEvent event, TreeRows tree, TreeNode node) {
        int row = tree.indexOf(node);
        switch (event.getCode()) {
            case J, DOWN -> view.select(tree.siblingOf(row, 1));
            case K, UP -> view.select(tree.siblingOf(row, -1));
            case H, LEFT -> view.select(tree.parentOf(row));
            case E -> change(node, tree::openEverything);
            case C -> {
                TreeNode top = node;
                while (top.depth() > 0 && top.parent() != null) {
                    top = top.parent();
                }
                change(top, tree::foldEverything);
            }
            case G -> view.select(tree.rows().size() - 1);
            case Y -> TreeCopies.json(node);
            default -> {
                return false;
            }
        }
        return true;
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

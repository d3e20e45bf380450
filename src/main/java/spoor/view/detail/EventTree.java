package spoor.view.detail;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import spoor.detail.EventDetail;
import spoor.detail.EventMatches;
import spoor.detail.TreeNode;
import spoor.hidden.HiddenValue;
import spoor.hidden.NullByDesign;
import spoor.json.JsonPath;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.detail.DetailViewModel;
import spoor.viewmodel.detail.EventFind;
import spoor.viewmodel.detail.TreeRows;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// An event as a tree whose parts can be folded. Only rows in view have nodes in the scene.
final class EventTree extends ListView<TreeNode> {
    private static final double LINE_HEIGHT = 20;

    /// How many rows are shown above the one that is scrolled to, where there is room.
    private static final int MOST_ABOVE = 4;

    private final Workspace workspace;
    private final DetailViewModel model;
    private final Set<TreeNode> matches = Collections.newSetFromMap(new IdentityHashMap<>());
    private final TreeTip tip = new TreeTip();
    private @Nullable TreeRows tree;

    EventTree(Workspace workspace) {
        this.workspace = workspace;
        this.model = workspace.detail();
        getStyleClass().add("json-view");
        setId("tree");
        setAccessibleText(Messages.text("detail.tree.name"));
        setFixedCellSize(LINE_HEIGHT);
        setCellFactory(_ -> new TreeCell(this));
        setContextMenu(new TreeMenu(workspace, this).menu());
        new TreeKeys(workspace, this).install();
        model.requestFirstProperty().addListener((_, _, _) -> show(model.detail()));
        EventFind find = model.find();
        find.matchesProperty().addListener((_, _, found) -> mark(found));
        find.currentProperty().addListener((_, _, match) -> goTo(match.intValue()));
    }

    TreeTip tip() {
        return tip;
    }

    /// Shows another event, and selects the same part of it if it has one.
    void show(EventDetail detail) {
        TreeNode before = selected();
        JsonPath path = before == null ? JsonPath.ROOT : before.path();
        TreeNode root = detail.body().root();
        if (root == null) {
            tree = null;
            getItems().clear();
            return;
        }
        TreeRows rows = new TreeRows(root, model.folds(), model.requestFirstProperty().get());
        tree = rows;
        setItems(rows.rows());
        int row = path.steps().isEmpty() ? -1 : rowAt(rows, path);
        if (row > 0) {
            select(row);
        } else {
            getSelectionModel().clearAndSelect(0);
            scrollTo(0);
        }
        // Cells that were made while the pane was out of sight have no style yet.
        refresh();
    }

    private static int rowAt(TreeRows rows, JsonPath path) {
        for (int i = 0; i < rows.rows().size(); i++) {
            if (rows.rows().get(i).depth() == path.steps().size() - 1
                    && rows.rows().get(i).path().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    Times times() {
        return workspace.display().times();
    }

    @Nullable TreeRows tree() {
        return tree;
    }

    @Nullable TreeNode selected() {
        return getSelectionModel().getSelectedItem();
    }

    boolean isOpen(TreeNode node) {
        return tree != null && tree.isOpen(node);
    }

    /// The hidden value of a node; null within a decoded text, which has offsets of its own.
    @Nullable HiddenValue hiddenAt(TreeNode node) {
        return !node.isDecoded()
                        && node.content() instanceof TreeNode.Content.Value(_, _, var value)
                ? model.detail().hiddenAt().get(value.start())
                : null;
    }

    /// Why a node is null by design, or null if it is not.
    @Nullable NullByDesign neverRecordedAt(TreeNode node) {
        return !node.isDecoded()
                        && node.content() instanceof TreeNode.Content.Value(_, _, var value)
                ? model.detail().nullByDesign().get(value.start())
                : null;
    }

    Workspace workspace() {
        return workspace;
    }

    boolean isMatch(TreeNode node) {
        return matches.contains(node);
    }

    void toggle(TreeNode node) {
        if (tree == null || !node.isOpenable()) {
            return;
        }
        boolean open = !tree.isOpen(node);
        if (open) {
            tree.open(node);
        } else {
            tree.fold(node);
        }
        model.folds().remember(node, open);
        restore(node);
    }

    /// Selects a node after rows around it were added or removed, and updates all rows.
    void restore(TreeNode node) {
        if (tree != null) {
            int row = tree.indexOf(node);
            if (row >= 0) {
                select(row);
            }
            refresh();
        }
    }

    /// Opens the parts around a value, and selects it.
    void reveal(HiddenValue value) {
        TreeNode node = model.detail().body().nodeAt(value.start());
        if (node != null) {
            reveal(node);
        }
    }

    /// Selects the row of a node, opening what it is in.
    void reveal(TreeNode node) {
        if (tree != null) {
            select(tree.reveal(node));
            refresh();
        }
    }

    /// Selects a row and scrolls no more than needed.
    void select(int row) {
        if (row < 0) {
            return;
        }
        getSelectionModel().clearAndSelect(row);
        getFocusModel().focus(row);
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null
                && row > flow.getFirstVisibleCell().getIndex()
                && row < flow.getLastVisibleCell().getIndex()) {
            return;
        }
        int above = Math.clamp((long) (getHeight() / LINE_HEIGHT) - 2, 0, MOST_ABOVE);
        scrollTo(Math.max(0, row - above));
    }

    private void mark(EventMatches found) {
        matches.clear();
        matches.addAll(found.nodes());
        refresh();
    }

    private void goTo(int match) {
        if (match >= 0 && !model.originalProperty().get()) {
            reveal(model.find().matchesProperty().get().nodes().get(match));
        }
    }
}

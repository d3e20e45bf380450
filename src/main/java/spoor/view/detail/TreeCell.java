package spoor.view.detail;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import spoor.detail.TreeNode;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenValue;
import spoor.hidden.NullByDesign;
import spoor.view.control.Controls;
import spoor.view.hidden.HiddenTip;
import spoor.viewmodel.hidden.HiddenWords;

/// A row of the tree: a name and its value, or how much is folded away.
final class TreeCell extends ListCell<TreeNode> {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");
    private static final double INDENT = 14;
    private static final double ARROW = 12;
    private static final double SPACE = 7;

    /// Deeper levels are not indented further but numbered: else they would leave the pane.
    private static final int DEEPEST_INDENT = 16;

    private final EventTree tree;

    TreeCell(EventTree tree) {
        this.tree = tree;
        setText(null);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                _ -> tree.tip().describe(this, isEmpty() ? null : getItem()));
    }

    @Override
    protected void updateItem(@Nullable TreeNode node, boolean empty) {
        super.updateItem(node, empty);
        pseudoClassStateChanged(HIDDEN, false);
        pseudoClassStateChanged(MATCH, false);
        if (empty || node == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        HiddenValue hidden = tree.hiddenAt(node);
        pseudoClassStateChanged(
                HIDDEN, hidden != null && hidden.kind() == HiddenKind.HIDDEN_BY_AWS);
        pseudoClassStateChanged(MATCH, tree.isMatch(node));
        TreeWords words = new TreeWords(node, tree.isOpen(node), tree.times());
        HBox row = new HBox(SPACE, arrow(node));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(USE_PREF_SIZE);
        int level = Math.max(0, node.depth());
        row.setPadding(new Insets(0, 0, 0, INDENT * Math.min(level, DEEPEST_INDENT)));
        if (level > DEEPEST_INDENT) {
            add(row, Integer.toString(level), "level-span");
        }
        add(row, words.name(), words.isPosition() ? "position-span" : "name-span");
        if (!words.form().isEmpty()) {
            row.getChildren().add(Controls.label(words.form(), "form-badge"));
        }
        if (hidden != null) {
            // Before the value: after a long one it would be out of view.
            row.getChildren().add(HiddenBadge.of(hidden.rule()));
            HiddenTip.install(row, hidden, tree.workspace());
        }
        add(row, words.value(), hidden != null ? "hidden-span" : words.style());
        add(row, words.aside(), "aside-span");
        NullByDesign never = tree.neverRecordedAt(node);
        String note = never == null ? "" : HiddenWords.note(never);
        if (never != null) {
            row.getChildren().add(Controls.label(note, "muted", "small", "never"));
        }
        setGraphic(row);
        setAccessibleText(
                hidden == null
                        ? words.spoken() + (note.isEmpty() ? "" : "\n" + note)
                        : words.spoken() + "\n" + HiddenTip.about(hidden, tree.workspace()));
    }

    private static void add(HBox row, String shown, String style) {
        if (!shown.isEmpty()) {
            Text text = new Text(shown);
            text.getStyleClass().addAll("json-span", style);
            row.getChildren().add(text);
        }
    }

    private StackPane arrow(TreeNode node) {
        StackPane place = new StackPane();
        place.getStyleClass().add("fold");
        place.setMinWidth(ARROW);
        place.setMaxWidth(ARROW);
        if (node.isOpenable()) {
            place.getChildren()
                    .add(
                            Controls.icon(
                                    tree.isOpen(node)
                                            ? Feather.CHEVRON_DOWN
                                            : Feather.CHEVRON_RIGHT));
        }
        return place;
    }

    /// A click on the arrow, or two on the row, fold and open.
    private void clicked(MouseEvent event) {
        TreeNode node = getItem();
        if (node == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        boolean onArrow =
                getGraphic() instanceof HBox row
                        && event.getX()
                                < row.getPadding().getLeft()
                                        + ARROW
                                        + getInsets().getLeft()
                                        + row.getLayoutX();
        if (onArrow || event.getClickCount() == 2) {
            tree.toggle(node);
        }
    }
}

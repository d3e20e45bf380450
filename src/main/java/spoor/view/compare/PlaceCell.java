package spoor.view.compare;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import spoor.compare.CompareRow;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.shared.Messages;

/// The name of a place, or how many are folded; an arrow where something is inside.
final class PlaceCell extends TableCell<CompareRow, CompareRow> {
    private static final double INDENT = 14;
    private static final double WITHOUT_ARROW = 18;

    PlaceCell() {
        getStyleClass().add("place");
    }

    /// Whether a node is part of such a cell.
    static boolean isIn(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof PlaceCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    @Override
    protected void updateItem(@Nullable CompareRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("folded");
        setGraphic(null);
        setText(null);
        if (empty || row == null) {
            return;
        }
        if (row.fold()) {
            getStyleClass().add("folded");
        }
        setText(
                Printable.of(
                        row.fold()
                                ? Messages.text("compare.equal", row.nodes().size(), row.names())
                                : row.node().label()));
        boolean arrow = row.canOpen();
        if (arrow) {
            setGraphic(Controls.icon(row.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        }
        double indent = 8 + INDENT * row.node().depth() + (arrow ? 0 : WITHOUT_ARROW);
        setPadding(new Insets(0, 4, 0, indent));
    }
}

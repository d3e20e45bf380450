package spoor.view.table;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import spoor.view.control.TextWidths;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.ColumnNeed;
import spoor.viewmodel.table.PathColumn;
import spoor.viewmodel.table.ShownColumn;
import spoor.viewmodel.table.WideTexts;

import java.util.OptionalInt;

/// How much width the columns of the table need, as their texts are painted.
final class ColumnNeeds {
    /// Left and right of a cell's text, and of a title; and the arrow of a sorted column.
    private static final double PADDING = 18;

    private static final double ARROW = 16;

    /// The mark of a change before the text.
    private static final double MARK = 13;

    /// Longer texts are cut, however wide the table is.
    private static final double WIDEST = 320;

    /// The same for texts that are cut where the table is narrow, and what they have there.
    private static final double WIDEST_CUTTABLE = 640;

    private static final double LEAST_CUTTABLE = 100;

    /// How many times its first width a column has where there is not even room for whole texts.
    private static final double TIGHT = 1.25;

    private final Workspace workspace;
    private final TextWidths titles;
    private final TextWidths cells;

    ColumnNeeds(Workspace workspace, TableView<Integer> table) {
        this.workspace = workspace;
        titles = new TextWidths(table, ".column-header .label");
        cells = new TextWidths(table, ".table-cell");
    }

    ColumnNeed of(TableColumn<Integer, ?> column) {
        if (!(column.getUserData() instanceof ShownColumn shown)) {
            return ColumnNeed.fixed(column.getMinWidth());
        }
        OptionalInt remembered = workspace.columns().width(shown);
        if (remembered.isPresent()) {
            return ColumnNeed.fixed(remembered.getAsInt());
        }
        return switch (shown) {
            case PathColumn path -> ColumnNeed.fixed(path.width());
            case Column known -> need(known);
        };
    }

    private ColumnNeed need(Column column) {
        double title = titles.width(column.title()) + PADDING + ARROW;
        WideTexts texts = workspace.columnTexts().widestProperty().get().get(column);
        if (texts == null || column.equals(Column.HIDDEN)) {
            return ColumnNeed.fixed(Math.max(title - ARROW, column.width()));
        }
        double around = (column.equals(Column.EVENT) ? MARK : 0) + PADDING;
        double content = cells.widest(texts.all()) + around;
        double usual = Math.min(content, cells.widest(texts.usual()) + around);
        if (column.isCuttable()) {
            double least = Math.max(title, Math.min(content, LEAST_CUTTABLE));
            return new ColumnNeed(
                    least,
                    least,
                    Math.min(usual, WIDEST_CUTTABLE),
                    Math.min(content, WIDEST_CUTTABLE));
        }
        double whole = Math.max(title, Math.min(cells.widest(texts.whole()) + around, WIDEST));
        double tight = Math.max(title, Math.min(whole, TIGHT * column.width()));
        return new ColumnNeed(tight, whole, Math.min(usual, WIDEST), Math.min(content, WIDEST));
    }
}

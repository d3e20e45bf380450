package spoor.view.compare;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import spoor.compare.CompareRow;
import spoor.compare.Comparison;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.ArrayList;
import java.util.List;

/// The columns of a comparison: the place, then each event.
final class CompareColumns {
    private static final double PLACE_WIDTH = 230;
    private static final double MIN_WIDTH = 120;

    private CompareColumns() {}

    static List<TableColumn<CompareRow, CompareRow>> of(Comparison comparison, Times times) {
        List<TableColumn<CompareRow, CompareRow>> columns = new ArrayList<>();
        columns.add(place());
        for (int event = 0; event < comparison.headings().size(); event++) {
            columns.add(event(event, comparison.headings().get(event), times));
        }
        return columns;
    }

    private static TableColumn<CompareRow, CompareRow> place() {
        TableColumn<CompareRow, CompareRow> column = column();
        column.setText(Messages.text("compare.place"));
        column.setPrefWidth(PLACE_WIDTH);
        column.setMaxWidth(2 * PLACE_WIDTH);
        column.setCellFactory(_ -> new PlaceCell());
        return column;
    }

    private static TableColumn<CompareRow, CompareRow> event(
            int event, Comparison.Heading head, Times times) {
        TableColumn<CompareRow, CompareRow> column = column();
        String path =
                Messages.text(
                        "detail.file", Printable.of(head.place().path()), head.place().offset());
        Label place = Controls.label(path, "muted");
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        place.setTooltip(new Tooltip(path));
        VBox labels =
                new VBox(
                        Controls.label(head.event(), "strong"),
                        Controls.label(times.withZone(head.millis()), "muted"),
                        Controls.label(head.identity(), "muted"),
                        place);
        labels.getStyleClass().add("compare-head");
        labels.setId("compare-head-" + event);
        column.setGraphic(labels);
        column.setCellFactory(_ -> new ValueCell(event));
        return column;
    }

    private static TableColumn<CompareRow, CompareRow> column() {
        TableColumn<CompareRow, CompareRow> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(MIN_WIDTH);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }
}

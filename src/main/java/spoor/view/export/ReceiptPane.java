package spoor.view.export;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import spoor.export.ExportReceipt;
import spoor.view.control.Controls;
import spoor.viewmodel.shared.Messages;

import java.util.Map;

/// What an export wrote: how many events, which file, its SHA-256, the filter and the sources.
final class ReceiptPane {
    private static final int MAX_LINES_IN_VIEW = 6;
    private static final double VALUE_WIDTH = 620;

    private ReceiptPane() {}

    static Node of(ReceiptText text) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("receipt");
        grid.setId("receipt");
        grid.add(Controls.label(text.count(), "strong"), 0, 0, 2, 1);
        addMissing(grid, text);
        for (Map.Entry<String, String> fact : text.byName().entrySet()) {
            Label value = Controls.label(fact.getValue(), "mono");
            value.setWrapText(true);
            value.setMaxWidth(VALUE_WIDTH);
            grid.addRow(grid.getRowCount(), name(fact.getKey()), value);
        }
        grid.addRow(
                grid.getRowCount(),
                name(Messages.text("export.done.sources")),
                list(text.files(), text.receipt().files().size()));
        return grid;
    }

    private static void addMissing(GridPane grid, ReceiptText text) {
        ExportReceipt receipt = text.receipt();
        if (receipt.missingEvents() > 0) {
            String count = Messages.text("export.done.missing", receipt.missingEvents());
            grid.add(Controls.label(count, "failure-text"), 0, 1, 2, 1);
            TextArea reasons = list(text.missing(), receipt.missing().size());
            reasons.setId("receipt-missing");
            reasons.setAccessibleText(count);
            grid.add(reasons, 0, 2, 2, 1);
        }
    }

    private static TextArea list(String text, int lines) {
        TextArea list = new TextArea(text);
        list.setEditable(false);
        list.getStyleClass().add("mono");
        list.setPrefRowCount(Math.min(MAX_LINES_IN_VIEW, lines + 1));
        list.setPrefColumnCount(64);
        return list;
    }

    /// Never cut, however long the value beside it is.
    private static Label name(String text) {
        Label label = Controls.label(text, "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}

package spoor.view.compare;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import spoor.compare.CompareCell;
import spoor.compare.CompareRow;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.shared.Messages;

import java.util.List;

/// What one event has at a place, marked where the events differ and where it is hidden.
final class ValueCell extends TableCell<CompareRow, CompareRow> {
    private static final List<String> STYLES = List.of("unlike", "missing", "same");
    private static final int TOOLTIP = 2000;

    /// Shorter texts mostly fit.
    private static final int FITS = 24;

    private final int event;

    ValueCell(int event) {
        this.event = event;
        getStyleClass().add("value");
    }

    @Override
    protected void updateItem(@Nullable CompareRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll(STYLES);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (empty || row == null || row.fold()) {
            return;
        }
        CompareCell cell = row.node().cells().get(event);
        getStyleClass().add(row.isDifference() ? "unlike" : "same");
        if (cell.isMissing()) {
            getStyleClass().add("missing");
            setText(Messages.text("compare.missing"));
            return;
        }
        setText(Printable.of(row.node().shown(event)));
        if (cell.hidden() != null) {
            setGraphic(
                    switch (cell.hidden()) {
                        case HIDDEN_BY_AWS ->
                                Controls.label(Messages.text("detail.hidden"), "badge");
                        case OMITTED ->
                                Controls.label(Messages.text("detail.omitted"), "badge", "omitted");
                        case MASKED_BY_OTHERS ->
                                Controls.label(Messages.text("detail.masked"), "badge", "masked");
                    });
        }
        if (cell.text().length() > FITS) {
            String whole = cell.text();
            Tooltip tooltip =
                    new Tooltip(
                            Printable.of(
                                    whole.length() > TOOLTIP
                                            ? whole.substring(0, TOOLTIP) + "\u2026"
                                            : whole));
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(600);
            setTooltip(tooltip);
        }
    }
}

package spoor.view.control;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A text of a row that may be too long for its column: the tooltip has all of it.
public final class EllipsisCell<S> extends TableCell<S, S> {
    private final Tooltip tooltip = new Tooltip();
    private final Function<S, String> text;
    private final Function<S, String> whole;

    /// @param overrun which part is left out where there is no room for all
    /// @param whole the tooltip's text
    public EllipsisCell(OverrunStyle overrun, Function<S, String> text, Function<S, String> whole) {
        this.text = text;
        this.whole = whole;
        setTextOverrun(overrun);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(640);
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
        super.updateItem(row, empty);
        setText(row == null ? null : text.apply(row));
        tooltip.setText(row == null ? null : whole.apply(row));
        setTooltip(row == null ? null : tooltip);
    }
}

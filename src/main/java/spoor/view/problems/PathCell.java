package spoor.view.problems;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/// A path: its end is shown, where the file's name is; all of it is in the tooltip.
final class PathCell<S> extends TableCell<S, String> {
    private final Tooltip whole = new Tooltip();

    PathCell() {
        setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        whole.setWrapText(true);
        whole.setMaxWidth(640);
    }

    @Override
    protected void updateItem(@Nullable String path, boolean empty) {
        super.updateItem(path, empty);
        setText(empty ? null : path);
        whole.setText(path);
        setTooltip(empty ? null : whole);
    }
}

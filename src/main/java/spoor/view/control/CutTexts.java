package spoor.view.control;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// Shows the whole text of a label or cell that has no room for it, while the pointer is on it.
public final class CutTexts {
    private CutTexts() {}

    /// Shows the whole texts of what is in a pane, unless it has another tooltip.
    public static void show(Node pane) {
        // One for all: to make a tooltip takes longer than to make a cell.
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(640);
        pane.addEventFilter(
                MouseEvent.MOUSE_ENTERED_TARGET,
                event -> {
                    if (event.getTarget() instanceof Labeled label
                            && label.getTooltip() == null
                            && isCut(label)) {
                        tooltip.setText(label.getText());
                        label.setTooltip(tooltip);
                    }
                });
        pane.addEventFilter(
                MouseEvent.MOUSE_EXITED_TARGET,
                event -> {
                    if (event.getTarget() instanceof Labeled label
                            && tooltip.equals(label.getTooltip())) {
                        label.setTooltip(null);
                    }
                });
    }

    /// The skin paints another text then, with an ellipsis.
    private static boolean isCut(Labeled label) {
        String whole = label.getText();
        return whole != null
                && !label.isWrapText()
                && label.lookup(".text") instanceof Text painted
                && !painted.getText().equals(whole);
    }
}

package spoor.view;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import spoor.viewmodel.shared.PaneWidths;

/// Filters, table and event side by side. The sides have the widths that the user gave them, or
/// parts of whatever width there is; the table takes the rest. The event has no room while none is
/// read.
final class MainSplit extends SplitPane {
    /// The parts of the width that the sides have until the user moves a divider.
    private static final double FILTERS_PART = 0.145;

    private static final double EVENT_PART = 0.25;

    private final PaneWidths widths;
    private final Region filters;
    private final Region event;
    private double placedFor = -1;

    /// Whether the user moves a divider, and the widths before that.
    private boolean onDivider;

    private double filtersBefore;
    private double eventBefore;

    MainSplit(PaneWidths widths, Region filters, Node table, Region event) {
        super(filters, table);
        this.widths = widths;
        this.filters = filters;
        this.event = event;
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released());
    }

    /// Gives the event room, or its room to the table.
    void showEvent(boolean shown) {
        if (shown != isEventShown()) {
            if (shown) {
                getItems().add(event);
            } else {
                getItems().remove(event);
            }
            place();
        }
    }

    private boolean isEventShown() {
        return getItems().contains(event);
    }

    private double filtersWidth() {
        return widths.filters() > 0 ? widths.filters() : FILTERS_PART * getWidth();
    }

    private double eventWidth() {
        return widths.event() > 0 ? widths.event() : EVENT_PART * getWidth();
    }

    private void place() {
        if (getWidth() > 0) {
            placedFor = getWidth();
            setDividerPositions(filtersWidth() / getWidth(), 1 - eventWidth() / getWidth());
        }
    }

    private void pressed(MouseEvent press) {
        onDivider = press.getTarget() instanceof Node target && isDivider(target);
        filtersBefore = filters.getWidth();
        eventBefore = event.getWidth();
    }

    private static boolean isDivider(Node node) {
        return node.getStyleClass().contains("split-pane-divider")
                || (node.getParent() != null
                        && node.getParent().getStyleClass().contains("split-pane-divider"));
    }

    private void released() {
        if (onDivider && filters.getWidth() != filtersBefore) {
            widths.rememberFilters((int) filters.getWidth());
        }
        if (onDivider && isEventShown() && event.getWidth() != eventBefore) {
            widths.rememberEvent((int) event.getWidth());
        }
        onDivider = false;
    }

    /// A new width is first shared out by the pane itself; positions that are set before do not
    /// outlast that.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (placedFor != getWidth()) {
            place();
        }
    }
}

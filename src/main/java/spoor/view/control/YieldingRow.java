package spoor.view.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A row in which the less important parts are left out where there is no room for all, so that
/// none is cut.
public class YieldingRow extends HBox {
    private final List<Node> yielding = new ArrayList<>();
    private final Set<Node> wanted = new HashSet<>();

    /// Adds parts that may be left out, the least important first. They are not wanted yet.
    protected final void addYielding(List<? extends Node> parts) {
        yielding.addAll(parts);
        parts.forEach(part -> Controls.show(part, false));
    }

    /// Sets whether a part is shown if there is room for it.
    protected final void want(Node part, boolean isWanted) {
        if (isWanted ? wanted.add(part) : wanted.remove(part)) {
            requestLayout();
        }
        if (!isWanted) {
            Controls.show(part, false);
        }
    }

    @Override
    protected void layoutChildren() {
        double free = getWidth() - snappedLeftInset() - snappedRightInset() + getSpacing();
        for (Node child : getChildren()) {
            if (yielding.contains(child) ? wanted.contains(child) : child.isManaged()) {
                free -= snapSizeX(child.prefWidth(-1)) + getSpacing();
            }
        }
        for (Node part : yielding) {
            boolean isShown = wanted.contains(part) && free >= 0;
            if (wanted.contains(part) && !isShown) {
                free += snapSizeX(part.prefWidth(-1)) + getSpacing();
            }
            if (part.isManaged() != isShown) {
                Controls.show(part, isShown);
            }
        }
        super.layoutChildren();
    }

    /// Parts that yield need no room.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}

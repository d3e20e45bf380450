package spoor.view.detail;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Shows content at its whole height where there is room for it, and else scrolls it.
final class HeadScroller extends ScrollPane {
    private static final double MIN_HEIGHT = 40;

    private final Region head;

    HeadScroller(Region head) {
        super(head);
        this.head = head;
        getStyleClass().add("head-scroller");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinSize(0, MIN_HEIGHT);
    }

    /// Its skin asks for the focus at each click, which would take it from the content.
    @Override
    public void requestFocus() {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// The skin's own answer takes the content to be as wide as it likes.
    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + head.prefHeight(width) + snappedBottomInset();
    }
}

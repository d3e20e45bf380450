package spoor.view.table;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

import spoor.viewmodel.table.TableViewport;

/// The scroll bar that moves the part of the rows that is in view.
final class TableScrollBar extends ScrollBar {
    private final TableViewport viewport;

    /// Whether it follows the rows; else the user moves it.
    private boolean following;

    TableScrollBar(TableViewport viewport) {
        this.viewport = viewport;
        setOrientation(Orientation.VERTICAL);
        setFocusTraversable(false);
        valueProperty()
                .addListener((_, _, value) -> {
                    if (!following) {
                        viewport.scrollTo((int) Math.round(value.doubleValue()));
                    }
                });
        viewport.places().addListener((ListChangeListener<Integer>) _ -> update());
        update();
    }

    private void update() {
        following = true;
        int size = viewport.order().size();
        int height = viewport.height();
        setMax(viewport.lastFirst());
        setVisibleAmount(Math.min(size, height));
        setUnitIncrement(1);
        setBlockIncrement(Math.max(1, height - 1));
        setVisible(size > height);
        setValue(viewport.first());
        following = false;
    }
}

package spoor.view.report;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;

/// A heat map with its scroll bars.
final class HeatMapPane extends BorderPane {
    private final HeatMap map;
    private final ScrollBar rows = new ScrollBar();
    private final ScrollBar periods = new ScrollBar();

    HeatMapPane(HeatMap map) {
        this.map = map;
        rows.setOrientation(Orientation.VERTICAL);
        setCenter(map);
        setRight(rows);
        setBottom(periods);
        map.firstRowProperty().bindBidirectional(rows.valueProperty());
        map.firstPeriodProperty().bindBidirectional(periods.valueProperty());
        map.setOnScroll(this::scroll);
        map.widthProperty().addListener((_, _, _) -> update());
        map.heightProperty().addListener((_, _, _) -> update());
        update();
    }

    private void scroll(ScrollEvent event) {
        boolean sideways = event.isShiftDown() || event.getDeltaX() != 0;
        double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
        ScrollBar bar = sideways ? periods : rows;
        double steps = Math.signum(delta) * Math.max(1, bar.getVisibleAmount() / 10);
        bar.setValue(Math.clamp(bar.getValue() - steps, bar.getMin(), bar.getMax()));
        event.consume();
    }

    /// Another coverage, or another size.
    void update() {
        HeatMapScale scale = map.scale();
        set(rows, scale.maxFirstRow(), scale.visibleRows());
        set(periods, (double) scale.maxFirstPeriod(), (double) scale.visiblePeriods());
    }

    private static void set(ScrollBar bar, double max, double visible) {
        bar.setMax(max);
        // The thumb's part of the bar is the part of the map that is in view.
        bar.setVisibleAmount(max == 0 ? 0 : max * visible / (max + visible));
        bar.setBlockIncrement(visible);
        bar.setUnitIncrement(1);
        bar.setValue(Math.min(bar.getValue(), max));
        bar.setVisible(max > 0);
        bar.setManaged(max > 0);
    }
}

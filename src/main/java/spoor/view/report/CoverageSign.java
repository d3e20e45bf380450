package spoor.view.report;

import javafx.scene.canvas.Canvas;

import spoor.report.Coverage;
import spoor.report.CoverageCell;
import spoor.report.CoverageState;
import spoor.report.CoverageUnit;

import java.util.List;

/// The sign of a state, as the heat map paints it, for the legend.
final class CoverageSign extends HeatMapColors {
    private static final double SIZE = 16;

    private final Canvas canvas = new Canvas(SIZE, SIZE);
    private final CoverageState state;

    CoverageSign(CoverageState state) {
        this.state = state;
        getStyleClass().add("heat-map");
        getChildren().add(canvas);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    @Override
    protected void layoutChildren() {
        canvas.getGraphicsContext2D().clearRect(0, 0, SIZE, SIZE);
        Coverage none = new Coverage(CoverageUnit.DAY, 0, 0, List.of());
        new HeatMapPainter(
                        canvas.getGraphicsContext2D(),
                        new HeatMapScale(none, SIZE, SIZE, 0, 0),
                        this,
                        1)
                .paintCell(new CoverageCell(state, 1, 0, 0, 0, 0), 0, 0, SIZE, SIZE);
    }
}

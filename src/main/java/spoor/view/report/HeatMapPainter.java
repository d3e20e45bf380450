package spoor.view.report;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

import spoor.report.CoverageCell;
import spoor.report.CoverageRow;
import spoor.viewmodel.report.CoverageWords;

/// Paints the part of a coverage that is in view. A state has a shape of its own, not only a
/// colour.
///
/// @param most how many events the fullest cell in the map has
record HeatMapPainter(
        GraphicsContext graphics, HeatMapScale scale, HeatMapColors colors, int most) {
    private static final Font LABEL = Font.font("Roboto", 11);
    private static final double GAP = 2;

    void paint() {
        graphics.clearRect(0, 0, scale.width(), scale.height());
        graphics.setFont(LABEL);
        graphics.setLineWidth(1.5);
        paintAxis();
        int endRow =
                Math.min(
                        scale.coverage().rows().size(), scale.firstRow() + scale.visibleRows() + 1);
        for (int row = scale.firstRow(); row < endRow; row++) {
            paintRow(row);
        }
    }

    private void paintAxis() {
        graphics.setFill(colors.text());
        for (HeatMapAxis.Label label : new HeatMapAxis(scale).labels()) {
            graphics.fillText(label.text(), label.x(), HeatMapScale.AXIS - 7);
        }
    }

    private void paintRow(int number) {
        CoverageRow row = scale.coverage().rows().get(number);
        double y = scale.yOf(number);
        graphics.setFill(colors.text());
        graphics.fillText(
                CoverageWords.place(row), 0, y + HeatMapScale.ROW - 6, HeatMapScale.LABELS - 12);
        for (long period = scale.firstPeriod(); period < scale.endPeriod(); period++) {
            paintCell(
                    row.cell(scale.coverage().from() + period),
                    scale.xOf(period) + GAP / 2,
                    y + GAP / 2,
                    scale.cellWidth() - GAP,
                    HeatMapScale.ROW - GAP);
        }
    }

    /// A full box for events, a frame for files without events, a crossed frame for files that
    /// could not be read, a hatched frame for a gap, a dash for no files, a dot for the unknown.
    void paintCell(CoverageCell cell, double x, double y, double width, double height) {
        double middle = y + height / 2;
        switch (cell.state()) {
            case EVENTS -> {
                graphics.setFill(colors.events(cell.events(), most));
                graphics.fillRoundRect(x, y, width, height, 3, 3);
                paintCorner(cell, x, y, width);
            }
            case EMPTY -> {
                graphics.setStroke(colors.events(most, most));
                graphics.strokeRoundRect(x + 1, y + 1, width - 2, height - 2, 3, 3);
                paintCorner(cell, x, y, width);
            }
            case UNREAD -> {
                graphics.setStroke(colors.unread());
                graphics.strokeRoundRect(x + 1, y + 1, width - 2, height - 2, 3, 3);
                graphics.strokeLine(x + 3, y + 3, x + width - 3, y + height - 3);
                graphics.strokeLine(x + width - 3, y + 3, x + 3, y + height - 3);
            }
            case GAP -> {
                graphics.setStroke(colors.gap());
                for (double left = x; left + 5 <= x + width; left += 5) {
                    graphics.strokeLine(left, y + height - 2, left + 5, y + 2);
                }
            }
            case NO_FILES -> {
                graphics.setStroke(colors.quiet());
                graphics.strokeLine(x + width / 2 - 3, middle, x + width / 2 + 3, middle);
            }
            case UNKNOWN -> {
                graphics.setFill(colors.quiet());
                graphics.fillOval(x + width / 2 - 1.5, middle - 1.5, 3, 3);
            }
        }
    }

    /// Marks a cell a part of which is in a gap.
    private void paintCorner(CoverageCell cell, double x, double y, double width) {
        if (cell.gapMillis() > 0) {
            graphics.setFill(colors.gap());
            graphics.fillPolygon(
                    new double[] {x + width - 7, x + width, x + width},
                    new double[] {y, y, y + 7},
                    3);
        }
    }

    /// A frame around the chosen cell, if it is in view.
    void paintCursor(int row, long period, boolean isFocused) {
        if (row >= scale.firstRow() && period >= scale.firstPeriod()) {
            graphics.setStroke(colors.text());
            graphics.setLineWidth(isFocused ? 2.5 : 1);
            graphics.strokeRect(
                    scale.xOf(period), scale.yOf(row), scale.cellWidth(), HeatMapScale.ROW);
        }
    }
}

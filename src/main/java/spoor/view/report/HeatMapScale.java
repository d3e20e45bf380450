package spoor.view.report;

import spoor.report.Coverage;

/// Where the cells of a coverage are in a heat map.
///
/// @param width of the map, in pixels
/// @param height of the map, in pixels
/// @param firstPeriod the first period in view, counted from the coverage's first
/// @param firstRow the first row in view
record HeatMapScale(
        Coverage coverage, double width, double height, long firstPeriod, int firstRow) {
    static final double LABELS = 190;
    static final double AXIS = 20;
    static final double ROW = 20;
    private static final double MIN_CELL = 14;
    private static final double MAX_CELL = 40;

    /// How many periods there are.
    long periods() {
        return coverage.until() - coverage.from();
    }

    /// The width of a cell: as wide as there is room for.
    double cellWidth() {
        return periods() == 0
                ? MAX_CELL
                : Math.clamp((width - LABELS) / periods(), MIN_CELL, MAX_CELL);
    }

    /// How many whole cells have room side by side.
    long visiblePeriods() {
        return Math.clamp((long) ((width - LABELS) / cellWidth()), 1, Math.max(1, periods()));
    }

    /// The period after the last that is in view, also in part.
    long endPeriod() {
        return Math.min(periods(), firstPeriod + visiblePeriods() + 1);
    }

    /// How many whole rows have room.
    int visibleRows() {
        return Math.clamp((long) ((height - AXIS) / ROW), 1, Math.max(1, coverage.rows().size()));
    }

    /// The highest first period that leaves no room empty.
    long maxFirstPeriod() {
        return Math.max(0, periods() - visiblePeriods());
    }

    /// The highest first row that leaves no room empty.
    int maxFirstRow() {
        return Math.max(0, coverage.rows().size() - visibleRows());
    }

    double xOf(long period) {
        return LABELS + (period - firstPeriod) * cellWidth();
    }

    double yOf(int row) {
        return AXIS + (row - firstRow) * ROW;
    }

    /// The period at a place, counted from the coverage's first; -1 for none.
    long periodAt(double x) {
        long period = firstPeriod + (long) Math.floor((x - LABELS) / cellWidth());
        return x >= LABELS && period < periods() ? period : -1;
    }

    /// The row at a place; -1 for none.
    int rowAt(double y) {
        int row = firstRow + (int) Math.floor((y - AXIS) / ROW);
        return y >= AXIS && row < coverage.rows().size() ? row : -1;
    }
}

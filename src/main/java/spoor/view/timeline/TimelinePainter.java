package spoor.view.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

import spoor.event.TimeRange;
import spoor.query.Histogram;

import java.util.Optional;

/// Paints a timeline: bars, failures, the chosen period and the axis.
///
/// @param height of the canvas, in pixels
record TimelinePainter(
        GraphicsContext graphics, TimelineScale scale, double height, Colors colors) {
    private static final double AXIS_HEIGHT = 18;
    private static final double MIN_BAR_HEIGHT = 2;
    private static final double MIN_FAILURE_HEIGHT = 1.5;
    private static final double MAX_CORNER = 3;

    record Colors(Paint bar, Paint selectedBar, Paint failure, Paint period, Paint axis) {}

    /// @param brush the period that is being dragged, in place of the chosen one
    void paint(Optional<TimeRange> chosen, Optional<TimeRange> brush) {
        graphics.clearRect(0, 0, scale.width(), height);
        if (scale.histogram().size() > 0) {
            brush.or(() -> chosen).ifPresent(this::paintPeriod);
            paintBars(chosen);
            paintAxis();
        }
    }

    private double barSpace() {
        return height - AXIS_HEIGHT;
    }

    private void paintPeriod(TimeRange period) {
        double from = scale.xOf(period.from());
        double until = scale.xOf(period.until());
        graphics.setFill(colors.period());
        graphics.fillRect(from, 0, Math.max(2, until - from), barSpace());
    }

    private void paintBars(Optional<TimeRange> chosen) {
        Histogram histogram = scale.histogram();
        int largest = 1;
        for (int count : histogram.counts()) {
            largest = Math.max(largest, count);
        }
        for (int bucket = 0; bucket < histogram.size(); bucket++) {
            int count = histogram.counts()[bucket];
            if (count > 0) {
                int i = bucket;
                boolean selected = chosen.filter(range -> scale.overlaps(range, i)).isPresent();
                // A bucket with one event must be visible beside one with a million.
                double barHeight = Math.max(MIN_BAR_HEIGHT, barSpace() * count / largest);
                paintBar(bucket, barHeight, selected ? colors.selectedBar() : colors.bar());
                paintFailures(bucket, barHeight);
            }
        }
    }

    private void paintBar(int bucket, double barHeight, Paint color) {
        double corner = Math.min(MAX_CORNER, barWidth());
        graphics.setFill(color);
        graphics.fillRoundRect(
                bucket * scale.bucketWidth(),
                barSpace() - barHeight,
                barWidth(),
                barHeight,
                corner,
                corner);
    }

    private void paintFailures(int bucket, double barHeight) {
        int failures = scale.histogram().failures()[bucket];
        if (failures > 0) {
            double share = (double) failures / scale.histogram().counts()[bucket];
            double failureHeight = Math.max(MIN_FAILURE_HEIGHT, barHeight * share);
            graphics.setFill(colors.failure());
            graphics.fillRect(
                    bucket * scale.bucketWidth(),
                    barSpace() - failureHeight,
                    barWidth(),
                    failureHeight);
        }
    }

    private double barWidth() {
        return Math.max(1, Math.min(scale.bucketWidth() - 1, scale.bucketWidth() * 0.82));
    }

    private void paintAxis() {
        graphics.setFill(colors.axis());
        graphics.setFont(Font.font("Roboto", 11));
        for (TimelineScale.Tick tick : scale.ticks()) {
            graphics.fillText(tick.text(), tick.x(), height - 4);
        }
    }
}

package spoor.view.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

import spoor.event.TimeRange;
import spoor.query.Histogram;
import spoor.viewmodel.timeline.TimelineAxis;
import spoor.viewmodel.timeline.TimelineAxis.Label;

import java.util.Optional;

/// Paints a timeline: bars, failures, the period, what is marked, and the axis.
///
/// @param height of the canvas, in pixels
record TimelinePainter(
        GraphicsContext graphics, TimelineScale scale, double height, Colors colors) {
    /// The height of each of the two rows of labels.
    static final double LABELS = 16;

    private static final Font FONT = Font.font("Roboto", 11);
    private static final double GAP = 3;
    private static final double MIN_BAR_HEIGHT = 2;
    private static final double MIN_FAILURE_HEIGHT = 1.5;
    private static final double MAX_CORNER = 3;

    record Colors(
            Paint bar, Paint selectedBar, Paint failure, Paint period, Paint axis, Paint line) {}

    /// What is marked besides the bars.
    ///
    /// @param period the bars of which are selected
    /// @param brushed what is being chosen, in place of the period
    /// @param hovered the time of the label below the pointer
    /// @param focused the bar that keys move from
    record Marks(
            Optional<TimeRange> period,
            Optional<TimeRange> brushed,
            Optional<TimeRange> hovered,
            Optional<TimeRange> focused) {}

    void paint(Marks marks, TimelineAxis axis) {
        graphics.clearRect(0, 0, scale.width(), height);
        graphics.setFont(FONT);
        if (!scale.state().isEmpty()) {
            marks.hovered().ifPresent(this::fill);
            marks.brushed().or(marks::period).ifPresent(this::paintPeriod);
            paintBars(marks.period());
            marks.focused().ifPresent(this::paintFocus);
            paintAxis(axis);
        }
    }

    private double barSpace() {
        return height - 2 * LABELS;
    }

    private void fill(TimeRange range) {
        double from = Math.max(0, scale.xOf(range.from()));
        double until = Math.min(scale.width(), scale.xOf(range.until()));
        graphics.setFill(colors.period());
        graphics.fillRect(from, 0, Math.max(2, until - from), barSpace());
    }

    private void paintPeriod(TimeRange period) {
        if (scale.isInView(period)) {
            fill(period);
            graphics.setFill(colors.selectedBar());
            paintEdge(scale.xOf(period.from()));
            paintEdge(scale.xOf(period.until()) - 1);
        }
    }

    private void paintEdge(double x) {
        if (x > 0 && x < scale.width() - 1) {
            graphics.fillRect(Math.rint(x), 0, 1, barSpace());
        }
    }

    private void paintBars(Optional<TimeRange> period) {
        Histogram histogram = scale.state().histogram();
        int largest = 1;
        for (int bucket = 0; bucket < histogram.size(); bucket++) {
            if (scale.isInView(histogram.range(bucket))) {
                largest = Math.max(largest, histogram.counts()[bucket]);
            }
        }
        for (int bucket = 0; bucket < histogram.size(); bucket++) {
            int count = histogram.counts()[bucket];
            TimeRange range = histogram.range(bucket);
            if (count > 0 && scale.isInView(range)) {
                // A bucket with one event must be visible beside one with a million.
                double barHeight = Math.max(MIN_BAR_HEIGHT, barSpace() * count / largest);
                boolean selected = period.filter(p -> overlap(p, range)).isPresent();
                paintBar(range, barHeight, selected ? colors.selectedBar() : colors.bar());
                paintFailures(range, barHeight, histogram.failures()[bucket], count);
            }
        }
    }

    private static boolean overlap(TimeRange one, TimeRange other) {
        return one.from() < other.until() && one.until() > other.from();
    }

    private double widthOf(TimeRange bucket) {
        double space = scale.xOf(bucket.until()) - scale.xOf(bucket.from());
        return Math.max(1, Math.min(space - 1, space * 0.82));
    }

    private void paintBar(TimeRange bucket, double barHeight, Paint color) {
        double corner = Math.min(MAX_CORNER, widthOf(bucket));
        graphics.setFill(color);
        graphics.fillRoundRect(
                scale.xOf(bucket.from()),
                barSpace() - barHeight,
                widthOf(bucket),
                barHeight,
                corner,
                corner);
    }

    private void paintFailures(TimeRange bucket, double barHeight, int failures, int count) {
        if (failures > 0) {
            double share = (double) failures / count;
            double failureHeight = Math.max(MIN_FAILURE_HEIGHT, barHeight * share);
            graphics.setFill(colors.failure());
            graphics.fillRect(
                    scale.xOf(bucket.from()),
                    barSpace() - failureHeight,
                    widthOf(bucket),
                    failureHeight);
        }
    }

    private void paintFocus(TimeRange bucket) {
        double from = Math.max(1, scale.xOf(bucket.from()) - 2);
        double until = Math.min(scale.width() - 1, scale.xOf(bucket.until()) + 1);
        graphics.setStroke(colors.selectedBar());
        graphics.setLineWidth(2);
        graphics.strokeRoundRect(from, 1, Math.max(4, until - from), barSpace() - 1, 4, 4);
    }

    private void paintAxis(TimelineAxis axis) {
        double y = barSpace();
        for (Label label : axis.inner()) {
            double x = scale.xOf(label.named().from());
            if (x >= 0) {
                graphics.setFill(colors.line());
                graphics.fillRect(Math.rint(x), y, 1, LABELS);
                paintText(label, x + GAP, y + LABELS - 4);
            }
        }
        for (Label label : axis.outer()) {
            double x = scale.xOf(label.named().from());
            if (x > 0) {
                graphics.setFill(colors.line());
                graphics.fillRect(Math.rint(x), y + LABELS, 1, LABELS);
            }
            paintText(label, Math.max(0, x) + GAP, height - 4);
        }
    }

    /// Paints a label if it has room before the next one.
    private void paintText(Label label, double x, double y) {
        double end = x + TimelineLabels.widthOf(label);
        if (end <= Math.min(scale.width(), scale.xOf(label.until()))) {
            graphics.setFill(colors.axis());
            graphics.fillText(label.text(), x, y);
        }
    }
}

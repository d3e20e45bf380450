package spoor.view.timeline;

import spoor.event.TimeRange;
import spoor.viewmodel.timeline.TimelineAxis;
import spoor.viewmodel.timeline.TimelineAxis.Label;

import java.util.Optional;

/// Which label is at a place below the bars.
///
/// @param height of the timeline, in pixels
record TimelineLabels(TimelineScale scale, TimelineAxis axis, double height) {
    /// The width of a character of the axis, at most, in pixels.
    private static final double CHARACTER = 6.4;

    /// About how wide a label is, in pixels.
    static double widthOf(Label label) {
        return label.text().length() * CHARACTER;
    }

    boolean isBelowBars(double y) {
        return y >= height - 2 * TimelinePainter.LABELS;
    }

    /// What the label at a place names; a day, month or year also beside its label.
    Optional<TimeRange> namedAt(double x, double y) {
        if (!isBelowBars(y) || scale.state().isEmpty()) {
            return Optional.empty();
        }
        long time = scale.timeAt(x);
        boolean isFirstRow = y < height - TimelinePainter.LABELS;
        return (isFirstRow ? axis.inner() : axis.outer())
                .stream()
                        .filter(label -> label.named().from() <= time && time < label.until())
                        .filter(label -> !isFirstRow || isOnText(label, x))
                        .findFirst()
                        .map(Label::named);
    }

    private boolean isOnText(Label label, double x) {
        double start = scale.xOf(label.named().from());
        return x >= start && x <= start + widthOf(label) + TimelinePainter.LABELS / 2;
    }
}

package spoor.view.report;

import spoor.report.CoverageUnit;
import spoor.viewmodel.shared.Times;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The times above a heat map: days, or the first hour in view with its day, then each midnight
/// with its day and round hours between.
record HeatMapAxis(HeatMapScale scale) {
    private static final double LABEL_GAP = 92;
    private static final double LONG_LABEL_GAP = 126;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /// @param x of its left edge, in pixels
    record Label(double x, String text) {}

    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        double free = HeatMapScale.LABELS;
        for (long period = scale.firstPeriod(); period < scale.endPeriod(); period++) {
            long start = scale.coverage().unit().start(scale.coverage().from() + period);
            double x = scale.xOf(period);
            boolean isFirst = labels.isEmpty();
            if (x >= free && (isFirst || isRound(start)) && hasRoom(x)) {
                boolean isLong = isFirst && !Times.UTC.isMidnight(start);
                labels.add(new Label(x, text(start, isLong)));
                free = x + (isLong ? LONG_LABEL_GAP : LABEL_GAP);
            }
        }
        return labels;
    }

    private boolean isRound(long start) {
        return scale.coverage().unit() == CoverageUnit.DAY || start % (hoursApart() * HOUR) == 0;
    }

    /// A divisor of a day, so that no midnight is left out.
    private long hoursApart() {
        return 6 * scale.cellWidth() >= LABEL_GAP ? 6 : 12;
    }

    private boolean hasRoom(double x) {
        return x + LABEL_GAP <= scale.width() + LABEL_GAP / 4;
    }

    private static String text(long start, boolean withDay) {
        if (Times.UTC.isMidnight(start)) {
            return Times.UTC.day(start);
        }
        String clock = Times.UTC.clock(start);
        return withDay ? Times.UTC.day(start) + ' ' + clock : clock;
    }
}

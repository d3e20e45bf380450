package spoor.view.timeline;

import spoor.event.TimeRange;
import spoor.query.Histogram;
import spoor.viewmodel.shared.Times;

import java.util.ArrayList;
import java.util.List;

/// Where times are on the timeline: its buckets side by side, all equally wide.
///
/// @param width of the timeline, in pixels
/// @param times prints the labels of the axis
record TimelineScale(Histogram histogram, double width, Times times) {
    private static final long DAY_SECONDS = 86_400;
    private static final double LABEL_GAP = 90;
    private static final double LABEL_WIDTH = 72;

    /// A label of the axis.
    record Tick(double x, String text) {}

    double bucketWidth() {
        return width / histogram.size();
    }

    /// The bucket at a place; the first or last one beyond the ends, -1 without any.
    int bucketAt(double x) {
        if (histogram.size() == 0 || width <= 0) {
            return -1;
        }
        int bucket = (int) (x / width * histogram.size());
        return Math.clamp(bucket, 0, histogram.size() - 1);
    }

    /// The place of a time, between 0 and the width.
    double xOf(long millis) {
        long[] starts = histogram.starts();
        if (millis <= starts[0]) {
            return 0;
        }
        int bucket = histogram.bucketOf(millis);
        if (bucket < 0) {
            return width;
        }
        double part = (double) (millis - starts[bucket]) / (starts[bucket + 1] - starts[bucket]);
        return (bucket + part) * bucketWidth();
    }

    /// The time from the earlier to the later of two buckets, both included.
    TimeRange range(int one, int other) {
        return new TimeRange(
                histogram.starts()[Math.min(one, other)],
                histogram.starts()[Math.max(one, other) + 1]);
    }

    boolean overlaps(TimeRange range, int bucket) {
        long[] starts = histogram.starts();
        return starts[bucket] < range.until() && starts[bucket + 1] > range.from();
    }

    /// The labels of the axis, as many as have room: days, or within a day the time.
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        double free = 0;
        for (int bucket = 0; bucket < histogram.size(); bucket++) {
            double x = bucket * bucketWidth();
            if (x + LABEL_WIDTH > width) {
                break;
            }
            long start = histogram.starts()[bucket];
            if (x >= free && (hasOnlyDays() || !hasSeveralDays() || times.isMidnight(start))) {
                ticks.add(new Tick(x, label(start)));
                free = x + LABEL_GAP;
            }
        }
        return ticks;
    }

    private String label(long start) {
        if (hasOnlyDays()) {
            return times.day(start);
        }
        return hasSeveralDays() || times.isMidnight(start)
                ? times.weekday(start)
                : times.clock(start);
    }

    private boolean hasOnlyDays() {
        return histogram.unit().seconds() >= DAY_SECONDS;
    }

    private boolean hasSeveralDays() {
        long[] starts = histogram.starts();
        return starts[histogram.size()] - starts[0] > 2 * DAY_SECONDS * 1000;
    }
}

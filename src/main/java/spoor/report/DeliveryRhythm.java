package spoor.report;

import spoor.event.TimeRange;
import spoor.trail.DeliveredFile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// How often files are delivered for an account and a Region, and where none came for unusually
/// long.
///
/// CloudTrail delivers no file while nothing happens, so that only an unusual silence says
/// something. The usual silence is the median, over the days that end one, of the day's longest
/// silence. A gap is a silence of more than three times that, and of more than an hour.
///
/// @param gapAfter from which length on a silence is a gap, in milliseconds; empty where there are
///   too few deliveries to know what is usual
/// @param gaps in the order of their times
record DeliveryRhythm(Optional<Long> gapAfter, List<TimeRange> gaps) {
    private static final int MIN_FILES = 10;
    private static final int MIN_DAYS = 3;
    private static final int FACTOR = 3;
    private static final long MIN_GAP = Duration.ofHours(1).toMillis();

    /// The rhythm of these deliveries, in any order.
    static DeliveryRhythm of(List<DeliveredFile> deliveries) {
        List<TimeRange> silences = silences(deliveries);
        TreeMap<Long, Long> longest = new TreeMap<>();
        for (TimeRange silence : silences) {
            longest.merge(CoverageUnit.DAY.periodOf(silence.until()), length(silence), Math::max);
        }
        if (deliveries.size() < MIN_FILES || longest.size() < MIN_DAYS) {
            return new DeliveryRhythm(Optional.empty(), List.of());
        }
        List<Long> sorted = longest.values().stream().sorted().toList();
        long gapAfter = Math.max(MIN_GAP, FACTOR * sorted.get(sorted.size() / 2));
        return new DeliveryRhythm(
                Optional.of(gapAfter),
                silences.stream().filter(silence -> length(silence) > gapAfter).toList());
    }

    /// The time between each delivery and the next, also if it is zero.
    private static List<TimeRange> silences(List<DeliveredFile> deliveries) {
        List<DeliveredFile> inOrder =
                deliveries.stream().sorted(Comparator.comparingLong(DeliveredFile::from)).toList();
        List<TimeRange> silences = new ArrayList<>();
        long end = Long.MIN_VALUE;
        for (DeliveredFile delivery : inOrder) {
            if (end != Long.MIN_VALUE && delivery.from() >= end) {
                silences.add(new TimeRange(end, delivery.from()));
            }
            end = Math.max(end, delivery.until());
        }
        return silences;
    }

    private static long length(TimeRange silence) {
        return silence.until() - silence.from();
    }

    /// How much of a period is in gaps, in milliseconds.
    long gapIn(TimeRange period) {
        long sum = 0;
        for (int i = firstEndingAfter(period.from()); i < gaps.size(); i++) {
            TimeRange gap = gaps.get(i);
            if (gap.from() >= period.until()) {
                break;
            }
            sum += Math.min(gap.until(), period.until()) - Math.max(gap.from(), period.from());
        }
        return sum;
    }

    private int firstEndingAfter(long time) {
        int low = 0;
        int high = gaps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (gaps.get(middle).until() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

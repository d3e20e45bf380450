package spoor.trail.s3.list;

import spoor.event.TimeRange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A range of neighbouring keys in a bucket.
///
/// @param prefix the common prefix
/// @param after the key before the first one; empty for the beginning
/// @param until the last possible key; empty for the end
/// @param region whether the prefix is that of a Region's folder in a trail, whose keys are in the
///   order of their delivery
public record KeyRange(String prefix, String after, String until, boolean region) {
    private static final int PARTS = 16;

    static KeyRange all(String prefix) {
        return new KeyRange(prefix, "", "", false);
    }

    /// The keys of a Region's folder whose files may have events of a period.
    static KeyRange of(String regionPrefix, Optional<TimeRange> delivered) {
        String after =
                delivered
                        .filter(TimeRange::hasFrom)
                        .map(range ->
                                TrailKeys.firstAt(regionPrefix, Instant.ofEpochMilli(range.from())))
                        .orElse("");
        String until =
                delivered
                        .filter(TimeRange::hasUntil)
                        .map(range ->
                                TrailKeys.lastAt(regionPrefix, Instant.ofEpochMilli(range.until())))
                        .orElse("");
        return new KeyRange(regionPrefix, after, until, true);
    }

    boolean contains(String key) {
        return until.isEmpty() || key.compareTo(until) <= 0;
    }

    public KeyRange from(String newAfter) {
        return new KeyRange(prefix, newAfter, until, region);
    }

    /// The rest of the range after a page, in parts that can be listed at the same time. The days
    /// are computed, not searched for.
    ///
    /// @param first the first key of the page that was just listed
    /// @param last its last key
    /// @param now no key can be newer
    List<KeyRange> rest(String first, String last, Instant now) {
        Optional<Instant> began = region ? TrailKeys.delivered(first) : Optional.empty();
        Optional<Instant> ended = region ? TrailKeys.delivered(last) : Optional.empty();
        if (began.isEmpty() || ended.isEmpty()) {
            return List.of(from(last));
        }
        long minutesOfPage = Math.max(1, ChronoUnit.MINUTES.between(began.get(), ended.get()));
        Instant end =
                until.isEmpty()
                        ? now
                        : TrailKeys.day(prefix, until)
                                .map(day -> day.plus(1, ChronoUnit.DAYS))
                                .orElse(now);
        Instant day = ended.get().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        long days = Math.max(0, ChronoUnit.DAYS.between(day, end) + 1);
        long pages = ChronoUnit.MINUTES.between(ended.get(), end) / minutesOfPage;
        int parts = (int) Math.min(Math.min(PARTS, pages / 2), days);
        if (parts < 2) {
            return List.of(from(last));
        }
        List<KeyRange> split = new ArrayList<>();
        String after = last;
        for (int part = 0; part < parts - 1; part++) {
            String boundary =
                    TrailKeys.boundary(prefix, day.plus(days * part / parts, ChronoUnit.DAYS));
            if (boundary.compareTo(after) > 0) {
                split.add(new KeyRange(prefix, after, boundary, true));
                after = boundary;
            }
        }
        split.add(new KeyRange(prefix, after, until, true));
        return split;
    }
}

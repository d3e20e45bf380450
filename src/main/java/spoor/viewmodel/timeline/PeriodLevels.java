package spoor.viewmodel.timeline;

import spoor.event.TimeRange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The periods that contain the current one, from which the user went into it, for the way back.
final class PeriodLevels {
    private final Deque<TimeRange> outer = new ArrayDeque<>();

    /// The period changed.
    void changed(Optional<TimeRange> before, Optional<TimeRange> now) {
        before.ifPresent(outer::push);
        while (!outer.isEmpty() && !now.filter(period -> isIn(period, outer.peek())).isPresent()) {
            outer.pop();
        }
    }

    private static boolean isIn(TimeRange period, TimeRange outer) {
        return !period.equals(outer)
                && period.from() >= outer.from()
                && period.until() <= outer.until();
    }

    /// The period around the current one; empty for all times.
    Optional<TimeRange> outer() {
        return Optional.ofNullable(outer.peek());
    }
}

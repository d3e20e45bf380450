package spoor.viewmodel.filter;

import spoor.event.EventTime;
import spoor.event.TimeRange;
import spoor.viewmodel.shared.Messages;

import java.time.Duration;
import java.util.Optional;

/// Shows what happened around an event: the period is replaced, and all other filters stay.
public enum AroundEvent {
    FIVE_MINUTES("around.minutes", Duration.ofMinutes(5)),
    HOUR("around.hour", Duration.ofHours(1));

    private final String key;
    private final Duration distance;

    AroundEvent(String key, Duration distance) {
        this.key = key;
        this.distance = distance;
    }

    /// For menus.
    public String text() {
        return Messages.text(key);
    }

    /// Whether events around that time can be shown.
    public static boolean isPossible(long time) {
        return time != EventTime.NONE;
    }

    /// Filters by the time before and after an event, both ends included.
    ///
    /// @param time of the event, in milliseconds since 1970
    public void show(FilterViewModel filter, long time) {
        filter.during(
                Optional.of(
                        new TimeRange(time - distance.toMillis(), time + distance.toMillis() + 1)));
    }
}

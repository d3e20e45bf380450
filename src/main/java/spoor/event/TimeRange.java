package spoor.event;

import java.time.Instant;

/// A period in milliseconds since 1970-01-01T00:00Z; `from` belongs to it, `until` does not.
///
/// @param from the first millisecond; `Long.MIN_VALUE + 1` for no lower bound
/// @param until the millisecond after the last; `Long.MAX_VALUE` for no upper bound
public record TimeRange(long from, long until) {
    /// The lower bound of a period without a beginning.
    public static final long BEGINNING = Long.MIN_VALUE + 1;

    /// The upper bound of a period without an end.
    public static final long END = Long.MAX_VALUE;

    /// @throws IllegalArgumentException where `until` is before `from`
    public TimeRange {
        if (until < from) {
            throw new IllegalArgumentException("until is before from");
        }
    }

    /// The period between two instants; `until` is exclusive.
    public static TimeRange between(Instant from, Instant until) {
        return new TimeRange(from.toEpochMilli(), until.toEpochMilli());
    }

    /// Whether a time is in the period; [EventTime#NONE] is in no period.
    public boolean contains(long millis) {
        return millis != EventTime.NONE && millis >= from && millis < until;
    }

    public boolean hasFrom() {
        return from != BEGINNING;
    }

    public boolean hasUntil() {
        return until != END;
    }
}

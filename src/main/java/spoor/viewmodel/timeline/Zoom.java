package spoor.viewmodel.timeline;

import spoor.event.TimeRange;

import java.time.Duration;

/// How views of a timeline are zoomed and moved.
final class Zoom {
    /// The shortest view: with it, a bar is a second.
    static final long SHORTEST = Duration.ofSeconds(20).toMillis();

    /// A period is shown with a part of its length on either side.
    private static final int CONTEXT = 4;

    private Zoom() {}

    /// A period with some time around it; no more than all times, unless it is outside of them. An
    /// open end is that of all times.
    static TimeRange around(TimeRange period, TimeRange all) {
        long from = period.hasFrom() ? period.from() : Math.min(all.from(), period.until());
        long until = period.hasUntil() ? period.until() : Math.max(all.until(), from);
        long context = Math.max((until - from) / CONTEXT, (SHORTEST - (until - from)) / 2);
        return new TimeRange(
                Math.min(from, Math.max(all.from(), from - context)),
                Math.max(until, Math.min(all.until(), until + context)));
    }

    /// A view that is longer or shorter, with a time at the same place.
    ///
    /// @param factor of its length: less than 1 zooms in
    static TimeRange zoomed(TimeRange view, double factor, long at, TimeRange limits) {
        long length = view.until() - view.from();
        long longest = limits.until() - limits.from();
        long wanted = Math.clamp((long) (length * factor), Math.min(SHORTEST, longest), longest);
        double place = Math.clamp((double) (at - view.from()) / length, 0.0, 1.0);
        return within(view.from() + (long) ((length - wanted) * place), wanted, limits);
    }

    /// A view that is moved, no further than to the limits.
    ///
    /// @param part of its length: more than 0 moves it to later times
    static TimeRange moved(TimeRange view, double part, TimeRange limits) {
        long length = view.until() - view.from();
        return within(view.from() + (long) (length * part), length, limits);
    }

    private static TimeRange within(long wanted, long length, TimeRange limits) {
        long from =
                Math.clamp(wanted, limits.from(), Math.max(limits.from(), limits.until() - length));
        return new TimeRange(from, from + length);
    }
}

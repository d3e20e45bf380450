package spoor.viewmodel.timeline;

import spoor.event.TimeRange;
import spoor.query.CalendarUnit;
import spoor.viewmodel.shared.Times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two rows of labels below a timeline: round times, and the days, months or years around them.
///
/// @param view the times that are shown
/// @param width of the timeline, in pixels
public record TimelineAxis(TimeRange view, double width, Times times) {
    /// Labels may come closer than they usually are where clocks are changed.
    private static final double CLOSEST = 0.8;

    /// A label.
    ///
    /// @param named the day, hour or other time that it names
    /// @param until where the next label would begin, in milliseconds since 1970
    public record Label(TimeRange named, long until, String text) {}

    /// The labels of round times, as many as have room.
    public List<Label> inner() {
        CalendarUnit unit = unit();
        return labels(unit, (long) (pixels(unit) * CLOSEST * length() / width));
    }

    /// The labels of the days, months or years that contain those times; none where those are years
    /// or longer.
    public List<Label> outer() {
        return outerUnit(unit()).map(outer -> labels(outer, 0)).orElse(List.of());
    }

    /// The shortest unit that has room for its labels.
    private CalendarUnit unit() {
        for (CalendarUnit unit : CalendarUnit.values()) {
            if (unit.millis() * width >= pixels(unit) * length()) {
                return unit;
            }
        }
        return CalendarUnit.CENTURY;
    }

    private double length() {
        return (double) view.until() - view.from();
    }

    /// How far apart labels must be.
    private static double pixels(CalendarUnit unit) {
        return switch (unit) {
            case SECOND, FIVE_SECONDS, TEN_SECONDS, THIRTY_SECONDS -> 72;
            case DAY, WEEK -> 62;
            default -> 56;
        };
    }

    private static Optional<CalendarUnit> outerUnit(CalendarUnit unit) {
        return switch (unit) {
            case DAY, WEEK -> Optional.of(CalendarUnit.MONTH);
            case MONTH, QUARTER -> Optional.of(CalendarUnit.YEAR);
            case YEAR, DECADE, CENTURY -> Optional.empty();
            default -> Optional.of(CalendarUnit.DAY);
        };
    }

    private List<Label> labels(CalendarUnit unit, long closest) {
        List<Label> labels = new ArrayList<>();
        long start = unit.startOf(view.from(), times.zone());
        long last = Long.MIN_VALUE;
        while (start < view.until()) {
            long next = unit.next(start, times.zone());
            if (last == Long.MIN_VALUE || start - last >= closest) {
                TimeRange named = named(unit).around(start, times.zone());
                labels.add(new Label(named, next, text(unit, start)));
                last = start;
            }
            start = next;
        }
        return labels;
    }

    /// What the label of a unit names: a week is labelled with its first day.
    private static CalendarUnit named(CalendarUnit unit) {
        return switch (unit) {
            case WEEK -> CalendarUnit.DAY;
            case QUARTER -> CalendarUnit.MONTH;
            case DECADE, CENTURY -> CalendarUnit.YEAR;
            default -> unit;
        };
    }

    private String text(CalendarUnit unit, long start) {
        boolean isOuter = outerUnit(unit()).equals(Optional.of(unit));
        return switch (unit) {
            case DAY -> isOuter ? times.dayWithWeekday(start) : times.dayOfMonth(start);
            case WEEK -> times.dayOfYear(start);
            case MONTH -> isOuter ? times.month(start) : times.monthName(start);
            case QUARTER -> times.monthName(start);
            case YEAR, DECADE, CENTURY -> times.year(start);
            default -> times.clock(start);
        };
    }
}

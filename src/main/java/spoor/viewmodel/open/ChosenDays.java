package spoor.viewmodel.open;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import spoor.event.TimeRange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// The days of a trail that are wanted, in UTC. Only the UI thread may call it.
public final class ChosenDays {
    private static final int DAYS_AT_FIRST = 7;

    private final Clock clock;
    private final Runnable onChange;
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final BooleanProperty lateFiles = new SimpleBooleanProperty();
    private boolean changingBoth;

    /// @param onChange called once for each change, also of both days
    ChosenDays(Clock clock, Runnable onChange) {
        this.clock = clock;
        this.onChange = onChange;
        from.set(today().minusDays(DAYS_AT_FIRST));
        until.set(today());
        from.addListener((_, _, _) -> changed());
        until.addListener((_, _, _) -> changed());
        lateFiles.addListener((_, _, _) -> changed());
    }

    private void changed() {
        if (!changingBoth) {
            onChange.run();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /// The first day; null for the beginning.
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /// The last day; null for the end.
    public ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    /// Whether to look for files that were delivered up to a day late.
    public BooleanProperty lateFilesProperty() {
        return lateFiles;
    }

    /// Today, and that many days before it.
    public void last(int days) {
        set(today().minusDays(days), today());
    }

    public void all() {
        set(null, null);
    }

    /// Whether the last day is before the first.
    public boolean isReversed() {
        LocalDate first = from.get();
        LocalDate last = until.get();
        return first != null && last != null && last.isBefore(first);
    }

    /// Chooses the days that a period touches.
    void fill(TimeRange period) {
        set(
                period.hasFrom() ? day(period.from()) : null,
                period.hasUntil() ? day(period.until() - 1) : null);
    }

    private void set(@Nullable LocalDate first, @Nullable LocalDate last) {
        changingBoth = true;
        from.set(first);
        until.set(last);
        changingBoth = false;
        onChange.run();
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    /// The period from the first to the last day; nothing for all days. One that ends today has no
    /// end, so that it includes what comes while following.
    Optional<TimeRange> period() {
        LocalDate first = from.get();
        LocalDate last = until.get();
        if (first == null && last == null) {
            return Optional.empty();
        }
        long start = first == null ? TimeRange.BEGINNING : millis(first);
        boolean isOver = last != null && last.isBefore(today());
        long end = isOver ? millis(last.plusDays(1)) : TimeRange.END;
        return Optional.of(new TimeRange(start, Math.max(start, end)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}

package spoor.viewmodel.open;

import spoor.event.TimeRange;
import spoor.text.Printable;
import spoor.trail.s3.list.S3Selection;
import spoor.viewmodel.shared.Messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Says in words where something was opened.
public final class LocationWords {
    private static final DateTimeFormatter DAY = Messages.dates("date.dayOfYear");
    private static final DateTimeFormatter DAY_AND_YEAR = Messages.dates("date.day");

    private LocationWords() {}

    /// A location as people read it: `s3://bucket/prefix · 7 accounts · 15–22 Nov`.
    ///
    /// @param today days of its year are said without the year
    public static String of(String location, LocalDate today) {
        if (location.equals("sample:")) {
            return Messages.text("welcome.sample");
        }
        return Printable.of(
                S3Selection.parse(location)
                        .map(selection -> of(selection, today))
                        .orElse(location));
    }

    private static String of(S3Selection selection, LocalDate today) {
        List<String> words = new ArrayList<>(List.of(selection.location().toString()));
        add(words, "bucket.accounts.some", selection.accounts());
        add(words, "bucket.regions.some", selection.regions());
        selection.period().ifPresent(period -> words.add(days(period, today)));
        return String.join(" \u00b7 ", words);
    }

    private static void add(List<String> words, String key, Set<String> ids) {
        if (ids.size() == 1) {
            words.addAll(ids);
        } else if (!ids.isEmpty()) {
            words.add(Messages.text(key, ids.size()));
        }
    }

    private static String days(TimeRange period, LocalDate today) {
        LocalDate first = period.hasFrom() ? day(period.from()) : LocalDate.MIN;
        LocalDate last = period.hasUntil() ? day(period.until() - 1) : LocalDate.MAX;
        if (!period.hasUntil()) {
            return Messages.text("period.from", print(first, today));
        }
        if (!period.hasFrom()) {
            return Messages.text("period.until", print(last, today));
        }
        if (first.equals(last)) {
            return print(last, today);
        }
        boolean sameMonth = first.withDayOfMonth(1).equals(last.withDayOfMonth(1));
        String from =
                sameMonth
                        ? first.getDayOfMonth() + "\u2013"
                        : (first.getYear() == last.getYear()
                                        ? first.format(DAY)
                                        : first.format(DAY_AND_YEAR))
                                + " \u2013 ";
        return from + print(last, today);
    }

    private static String print(LocalDate day, LocalDate today) {
        return day.format(day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR);
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}

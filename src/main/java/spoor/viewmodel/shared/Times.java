package spoor.viewmodel.shared;

import spoor.event.EventTime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Prints times in the zone that the user chose.
public record Times(ZoneId zone) {
    public static final Times UTC = new Times(ZoneOffset.UTC);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = Messages.dates("date.day");
    private static final DateTimeFormatter DAY_WITH_WEEKDAY = Messages.dates("date.dayWithWeekday");
    private static final DateTimeFormatter DAY_OF_MONTH = Messages.dates("date.dayOfMonth");
    private static final DateTimeFormatter DAY_OF_YEAR = Messages.dates("date.dayOfYear");
    private static final DateTimeFormatter MONTH = Messages.dates("date.month");
    private static final DateTimeFormatter MONTH_NAME = Messages.dates("date.monthName");
    private static final DateTimeFormatter YEAR = Messages.dates("date.year");
    private static final DateTimeFormatter CLOCK = Messages.dates("date.clock");
    private static final DateTimeFormatter CLOCK_SECONDS = Messages.dates("date.clockSeconds");

    /// To the second; empty for `EventTime.NONE`.
    public String print(long millis) {
        return millis == EventTime.NONE ? "" : at(millis).format(SECONDS);
    }

    /// To the second, with the zone's name; empty for `EventTime.NONE`.
    public String withZone(long millis) {
        return millis == EventTime.NONE ? "" : print(millis) + " " + zoneName();
    }

    /// The same for a time in the spelling of records; any other text is returned unchanged.
    public String spell(String eventTime) {
        byte[] text = eventTime.getBytes(StandardCharsets.ISO_8859_1);
        long millis = EventTime.parse(text, 0, text.length);
        return millis == EventTime.NONE ? eventTime : withZone(millis);
    }

    /// To the minute if the seconds are 0, such as `14 Nov 2026 08:00`; else to the second.
    public String moment(long millis) {
        return Messages.text("date.moment", day(millis), clock(millis));
    }

    /// The day: `14 Nov 2026`.
    public String day(long millis) {
        return at(millis).format(DAY);
    }

    /// The day with its weekday: `Sat 14 Nov 2026`.
    public String dayWithWeekday(long millis) {
        return at(millis).format(DAY_WITH_WEEKDAY);
    }

    /// The day within a month: `Sat 14`.
    public String dayOfMonth(long millis) {
        return at(millis).format(DAY_OF_MONTH);
    }

    /// The day within a year: `14 Nov`.
    public String dayOfYear(long millis) {
        return at(millis).format(DAY_OF_YEAR);
    }

    /// The month: `November 2026`.
    public String month(long millis) {
        return at(millis).format(MONTH);
    }

    /// The month within a year: `Nov`.
    public String monthName(long millis) {
        return at(millis).format(MONTH_NAME);
    }

    public String year(long millis) {
        return at(millis).format(YEAR);
    }

    /// The time of day, with its seconds where it begins no minute: `08:00`, `08:00:30`.
    public String clock(long millis) {
        ZonedDateTime time = at(millis);
        return time.format(time.getSecond() == 0 ? CLOCK : CLOCK_SECONDS);
    }

    /// Whether that moment is the beginning of a day.
    public boolean isMidnight(long millis) {
        return at(millis).toLocalTime().toSecondOfDay() == 0;
    }

    public ZonedDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone);
    }

    /// The zone's name as people say it: `UTC`, `Europe/Berlin`.
    public String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}

package spoor.sql;

import spoor.event.TimeRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Conditions on texts with times, as [spoor.event.EventTime] reads them.
final class TimeSql {
    private static final long SECOND = 1000;
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    /// CloudTrail's spelling, of days that every month has. Such texts sort by time.
    private static final String USUAL =
            "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"
                    + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$";

    /// Other times that both Spoor and the engine read.
    private static final String OTHER =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]"
                    + "(:[0-5][0-9](\\.[0-9]{1,3})?)?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])$";

    /// What any time begins with.
    private static final String BEGINNING = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt]";

    private TimeSql() {}

    /// Whether a text is a time in a period.
    static String during(String text, TimeRange period) {
        List<String> asText = new ArrayList<>();
        List<String> asNumber = new ArrayList<>();
        String millis = "to_unixtime(try(from_iso8601_timestamp(" + text + "))) * 1000";
        if (period.hasFrom()) {
            asText.add(text + " >= " + seconds(period.from()));
            asNumber.add(millis + " >= " + number(period.from()));
        }
        if (period.hasUntil()) {
            asText.add(text + " < " + seconds(period.until()));
            asNumber.add(millis + " < " + number(period.until()));
        }
        if (asText.isEmpty()) {
            asNumber.add(millis + " IS NOT NULL");
        }
        return "CASE WHEN "
                + Sql.matchesRegex(text, USUAL)
                + " THEN "
                + Sql.all(asText)
                + " WHEN "
                + Sql.matchesRegex(text, OTHER)
                + " THEN coalesce("
                + Sql.all(asNumber)
                + ", false) WHEN "
                + Sql.matchesRegex(text, BEGINNING)
                + " THEN NULL ELSE "
                + text
                + " IS NULL AND NULL END";
    }

    /// The text of a time as Spoor shows it; unknown for spellings other than CloudTrail's.
    static String shown(String text) {
        return "CASE WHEN "
                + Sql.matchesRegex(text, USUAL)
                + " OR "
                + text
                + " = '' THEN "
                + text
                + " END";
    }

    /// A time as text, rounded up to a second.
    private static String seconds(long millis) {
        long rounded = -Math.floorDiv(-millis, SECOND) * SECOND;
        return Sql.literal(Instant.ofEpochMilli(Math.clamp(rounded, FIRST, LAST)).toString());
    }

    private static String number(long millis) {
        return millis + "e0";
    }
}

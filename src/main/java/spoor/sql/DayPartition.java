package spoor.sql;

import spoor.event.TimeRange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The partition of a table by days of delivery.
///
/// @param day SQL of the day as text that sorts by time
/// @param format how it writes a day: the pattern of a [DateTimeFormatter]
public record DayPartition(String day, String format) {
    /// Patterns of which the texts sort by time, at least by days.
    private static final Pattern SORTED = Pattern.compile("yyyy[/-]?MM[/-]?dd");

    private static final Pattern IN_ATHENA =
            Pattern.compile("'projection\\.([A-Za-z0-9_]+)\\.format'\\s*=\\s*'([^']*)'");
    private static final Pattern IN_TRINO =
            Pattern.compile(
                    "\"?([A-Za-z0-9_]+)\"? varchar WITH \\([^)]*?partition_projection_format ="
                            + " '([^']*)'");

    /// How late CloudTrail may deliver an event is not known for years that no trail has.
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    /// Finds the partition in the statement that creates the table, or by the names year, month and
    /// day.
    static Optional<DayPartition> of(Set<String> partitions, String created) {
        for (Pattern pattern : List.of(IN_ATHENA, IN_TRINO)) {
            Matcher matcher = pattern.matcher(created);
            while (matcher.find()) {
                String column = matcher.group(1).toLowerCase(Locale.ROOT);
                if (partitions.contains(column) && SORTED.matcher(matcher.group(2)).matches()) {
                    return Optional.of(new DayPartition(Sql.name(column), matcher.group(2)));
                }
            }
        }
        return partitions.containsAll(Set.of("year", "month", "day"))
                ? Optional.of(
                        new DayPartition(
                                "(\"year\" || lpad(\"month\", 2, '0') || lpad(\"day\", 2, '0'))",
                                "yyyyMMdd"))
                : Optional.empty();
    }

    /// The condition that leaves out days on which no event of a period was delivered.
    ///
    /// @param margin how long after an event its file may be delivered
    String condition(TimeRange period, Duration margin) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(format, Locale.ROOT);
        List<String> conditions = new ArrayList<>();
        if (period.hasFrom()) {
            LocalDate first = date(period.from());
            conditions.add(day + " >= " + Sql.literal(formatter.format(first)));
        }
        if (period.hasUntil()) {
            LocalDate last = date(Math.addExact(period.until() - 1, margin.toMillis()));
            conditions.add(day + " <= " + Sql.literal(formatter.format(last)));
        }
        return Sql.all(conditions);
    }

    private static LocalDate date(long millis) {
        LocalDate date = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
        return date.isBefore(FIRST) ? FIRST : date.isAfter(LAST) ? LAST : date;
    }
}

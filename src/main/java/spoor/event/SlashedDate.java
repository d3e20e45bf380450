package spoor.event;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time whose date has slashes, as spreadsheet programs write it: `11/30/2026 10:00`, `30/11/2026
/// 10:00:05`, `11/30/26 10:00 PM`. Whether the day or the month is first depends on the language.
public record SlashedDate(int first, int second, int year, int hour, int minute, int seconds) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d\\d?)/(\\d\\d?)/(\\d{4}|\\d\\d),?"
                        + " (\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,3})?)?(?: ?([AaPp])[Mm])?");

    private static final int MONTHS = 12;
    private static final int HALF_A_DAY = 12;
    private static final int CENTURY = 2000;
    private static final int MAX_LENGTH = 32;

    /// What is first in the dates of a file.
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    public static Optional<SlashedDate> of(String text) {
        if (text.length() > MAX_LENGTH || text.indexOf('/') < 0) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(3));
        int hour = Integer.parseInt(parts.group(4));
        if (parts.group(7) != null) {
            boolean afternoon = parts.group(7).equalsIgnoreCase("p");
            hour = hour % HALF_A_DAY + (afternoon ? HALF_A_DAY : 0);
        }
        return Optional.of(
                new SlashedDate(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        year < 100 ? CENTURY + year : year,
                        hour,
                        Integer.parseInt(parts.group(5)),
                        parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6))));
    }

    /// What must be first, as the other number is not that of a month; empty if both may be.
    public Optional<Order> order() {
        if (first > MONTHS == second > MONTHS) {
            return Optional.empty();
        }
        return Optional.of(first > MONTHS ? Order.DAY_FIRST : Order.MONTH_FIRST);
    }

    /// The time in UTC as ISO 8601; empty if there is no such day.
    public Optional<String> iso(Order order) {
        boolean dayFirst = order == Order.DAY_FIRST;
        try {
            return Optional.of(
                    LocalDateTime.of(
                                    year,
                                    dayFirst ? second : first,
                                    dayFirst ? first : second,
                                    hour,
                                    minute,
                                    seconds)
                            .toInstant(ZoneOffset.UTC)
                            .toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

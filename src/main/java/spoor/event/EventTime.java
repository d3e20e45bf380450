package spoor.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// An `eventTime` as milliseconds since 1970-01-01T00:00Z.
public final class EventTime {
    /// A missing or invalid time.
    public static final long NONE = Long.MIN_VALUE;

    private static final int DAYS_TO_1970 = 719_468;

    private EventTime() {}

    /// The milliseconds of an ISO-8601 time with an offset, or [#NONE].
    ///
    /// CloudTrail writes `2026-11-22T09:11:57Z`; that form is read without making objects.
    public static long parse(byte[] text, int start, int length) {
        if (length == 20 && text[start + 19] == 'Z') {
            long fast = parseSeconds(text, start);
            if (fast != NONE) {
                return fast;
            }
        }
        if (length < 17 || length > 40) {
            return NONE;
        }
        try {
            String iso =
                    new String(text, start, length, java.nio.charset.StandardCharsets.ISO_8859_1);
            OffsetDateTime time = OffsetDateTime.parse(iso);
            // Java also reads +292278994-08-17; subtracting such times could overflow.
            return time.getYear() < 0 || time.getYear() > 9999
                    ? NONE
                    : time.toInstant().toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException e) {
            return NONE;
        }
    }

    private static long parseSeconds(byte[] text, int start) {
        if (text[start + 4] != '-'
                || text[start + 7] != '-'
                || text[start + 10] != 'T'
                || text[start + 13] != ':'
                || text[start + 16] != ':') {
            return NONE;
        }
        int year = two(text, start) * 100 + two(text, start + 2);
        int month = two(text, start + 5);
        int day = two(text, start + 8);
        int hour = two(text, start + 11);
        int minute = two(text, start + 14);
        int second = two(text, start + 17);
        if (year < 0
                || month < 1
                || month > 12
                || day < 1
                || day > daysIn(year, month)
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59) {
            return NONE;
        }
        // "days_from_civil" of Howard Hinnant's chrono-compatible date algorithms.
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        long days = era * 146_097L + dayOfEra - DAYS_TO_1970;
        return ((days * 24 + hour) * 60 + minute) * 60_000L + second * 1000L;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /// The value of two digits; negative if they are not digits.
    private static int two(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : tens * 10 + ones;
    }

    /// CloudTrail's spelling, with a fraction only if there is one; empty for [#NONE].
    public static String print(long millis) {
        return millis == NONE ? "" : Instant.ofEpochMilli(millis).toString();
    }
}

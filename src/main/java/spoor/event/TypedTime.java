package spoor.event;

import spoor.message.Message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A time as people type it: ISO-8601, UTC unless it has an offset.
public final class TypedTime {
    /// For messages about a text that is not a time.
    public static final Message EXAMPLES =
            Message.anyOf(List.of("2026-11-22", "2026-11-22T09:30", "2026-11-22T09:30:00+01:00"));

    private TypedTime() {}

    /// The period of a typed time: a day, a minute, a second or a millisecond, depending on its
    /// precision.
    public static Optional<TimeRange> parse(String text) {
        try {
            String iso = text.toUpperCase(Locale.ROOT);
            Instant from = instant(iso);
            return Optional.of(TimeRange.between(from, from.plus(1, unit(iso))));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String iso) {
        if (iso.indexOf('T') < 0) {
            return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean offset = iso.endsWith("Z") || iso.matches(".*T.*[+-]\\d\\d:?\\d\\d");
        return offset
                ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private static ChronoUnit unit(String iso) {
        String clock = iso.substring(iso.indexOf('T') + 1).replaceFirst("(Z|[+-].*)$", "");
        if (iso.indexOf('T') < 0) {
            return ChronoUnit.DAYS;
        }
        return switch (clock.length()) {
            case 5 -> ChronoUnit.MINUTES;
            case 8 -> ChronoUnit.SECONDS;
            default -> ChronoUnit.MILLIS;
        };
    }
}

package spoor.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The spellings of times in tables, in what queries print, and in records that other tools wrote.
public final class RowTime {
    /// The console's older Event history.
    private static final DateTimeFormatter CONSOLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd','[ ]hh:mm:ss[ ]a", Locale.ENGLISH);

    /// Athena, Lake, and Python; spreadsheet programs in languages that write dates with dots.
    private static final List<DateTimeFormatter> WITHOUT_ZONE =
            List.of(
                    DateTimeFormatter.ofPattern("uuuu-MM-dd[ ]['T']HH:mm:ss[.SSS]", Locale.ROOT),
                    CONSOLE,
                    DateTimeFormatter.ofPattern("d.M.uuuu[ ]['T']H:mm[:ss]", Locale.ROOT));

    /// How all times begin. Other texts are not tried: formats fail by an exception, which takes
    /// long in tables with millions of rows.
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d|\\d\\d?\\.\\d\\d?\\.\\d{4}");

    /// Day and month, or month and day.
    private static final Pattern WITH_SLASHES = Pattern.compile("\\d\\d?/\\d\\d?/\\d{2,4}");

    /// No time is longer.
    private static final int MAX_LENGTH = 64;

    /// Seconds since 1970, as version 1 of the AWS CLI prints times.
    private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(\\.\\d{1,9})?");

    private static final Pattern BLANK_BEFORE_CLOCK =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d.*)");

    private static final Pattern UTC_AT_END = Pattern.compile(" ?UTC$");

    private RowTime() {}

    /// A time of a row as ISO 8601, in whole seconds where it is a number.
    public static String isoOfRow(String text) {
        Matcher seconds = SECONDS.matcher(text);
        return seconds.matches()
                ? Instant.ofEpochSecond(Long.parseLong(seconds.group(1))).toString()
                : iso(text);
    }

    /// As ISO 8601. A time without a zone is in UTC, as queries print it.
    public static String iso(String text) {
        if (!mayBeTime(text)) {
            return text;
        }
        String iso = UTC_AT_END.matcher(text).replaceFirst("Z");
        iso = BLANK_BEFORE_CLOCK.matcher(iso).replaceFirst("$1T$2");
        return isTime(iso)
                ? iso
                : withoutZone(text)
                        .map(time -> time.toInstant(ZoneOffset.UTC).toString())
                        .orElse(text);
    }

    private static boolean mayBeTime(String text) {
        return text.length() <= MAX_LENGTH && DATE.matcher(text).lookingAt();
    }

    private static boolean isTime(String iso) {
        byte[] text = iso.getBytes(StandardCharsets.ISO_8859_1);
        return EventTime.parse(text, 0, text.length) != EventTime.NONE;
    }

    private static Optional<LocalDateTime> withoutZone(String text) {
        for (DateTimeFormatter format : WITHOUT_ZONE) {
            try {
                return Optional.of(LocalDateTime.parse(text, format));
            } catch (DateTimeException _) {
                // The next one, or no time.
            }
        }
        return Optional.empty();
    }

    /// Whether it is a time without a zone, so that UTC is assumed.
    public static boolean isWithoutZone(String text) {
        return mayBeTime(text) && withoutZone(text).isPresent();
    }

    /// Whether its date has slashes, so that its day and its month cannot be told apart.
    public static boolean hasSlashes(String text) {
        return text.length() <= MAX_LENGTH && WITH_SLASHES.matcher(text).lookingAt();
    }
}

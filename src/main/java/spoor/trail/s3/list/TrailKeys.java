package spoor.trail.s3.list;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times in the keys of trail files. The stamp in a name is that of the *delivery*.
public final class TrailKeys {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern STAMPED =
            Pattern.compile("_([0-9]{8}T[0-9]{4})(?:[0-9]{2})?Z(?:_[^/]*)?$");

    /// Between these times, keys are in the order of their times.
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:00Z");

    private TrailKeys() {}

    /// The first key of a Region's folder that can have been delivered at that time or later.
    ///
    /// @param regionPrefix `…account/folder/region/`
    public static String firstAt(String regionPrefix, Instant earliest) {
        Instant time = earliest.isBefore(FIRST) ? FIRST : earliest.isAfter(LAST) ? LAST : earliest;
        String[] parts = regionPrefix.split("/", -1);
        // The last part, after the last "/", is empty.
        int last = parts.length - 2;
        String name = parts[last - 2] + "_" + parts[last - 1] + "_" + parts[last] + "_";
        // A digest's name has the trail's name between Region and time, and AWS does not document
        // the names in the other folders, so only the day is used.
        String tail =
                parts[last - 1].equals(TrailFolder.EVENTS.folder())
                        ? name + STAMP.format(time)
                        : "";
        return regionPrefix + DAY.format(time) + tail;
    }

    /// A key after all of a Region's folder that were delivered at that time or earlier.
    static String lastAt(String regionPrefix, Instant time) {
        boolean toTheMinute =
                TrailPrefix.of(regionPrefix)
                        .flatMap(TrailPrefix::trailFolder)
                        .filter(TrailFolder.EVENTS::equals)
                        .isPresent();
        return firstAt(regionPrefix, time.plus(1, toTheMinute ? MINUTES : DAYS));
    }

    /// A string between the keys of a day and those of the day before, in a Region's folder.
    static String boundary(String regionPrefix, Instant time) {
        String day = regionPrefix + DAY.format(time);
        return day.substring(0, day.length() - 1);
    }

    /// The day of a key's folder.
    static Optional<Instant> day(String regionPrefix, String key) {
        int end = regionPrefix.length() + "uuuu/MM/dd".length();
        if (key.length() < end) {
            return Optional.empty();
        }
        String day = key.substring(regionPrefix.length(), end) + "/";
        try {
            return Optional.of(LocalDate.parse(day, DAY).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// When a file was delivered, to the minute, according to its name.
    public static Optional<Instant> delivered(String key) {
        String name = key.endsWith(".gz") ? key.substring(0, key.length() - 3) : key;
        name = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        Matcher stamp = STAMPED.matcher(name);
        if (!stamp.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(stamp.group(1), STAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package spoor.trail;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a file says that CloudTrail delivered.
///
/// @param account of the trail's records, 12 digits
/// @param region of the trail's records
/// @param time of the delivery, in milliseconds since 1970
public record DeliveredName(String account, String region, long time) {
    /// CloudTrail User Guide, "CloudTrail log file examples"; some older names have no `_` before
    /// the unique part.
    private static final Pattern NAME =
            Pattern.compile(
                    "(\\d{12})_CloudTrail(?:-(?!Digest)[A-Za-z]+)?_([a-z0-9-]+)_"
                            + "(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)Z"
                            + "_?[A-Za-z0-9]{16}\\.json(?:\\.gz)?");

    /// @param path ends with the name
    public static Optional<DeliveredName> of(String path) {
        Matcher name = NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DeliveredName(
                            name.group(1),
                            name.group(2),
                            LocalDateTime.of(
                                            number(name, 3),
                                            number(name, 4),
                                            number(name, 5),
                                            number(name, 6),
                                            number(name, 7))
                                    .toInstant(ZoneOffset.UTC)
                                    .toEpochMilli()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher name, int group) {
        return Integer.parseInt(name.group(group));
    }
}

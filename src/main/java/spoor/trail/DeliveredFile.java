package spoor.trail;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The account, the Region and the time of a delivery of CloudTrail, as a file's path tells them.
///
/// @param from when it was delivered at the earliest, in milliseconds since 1970
/// @param until when it was delivered at the latest: a minute after `from` if the file has the name
///   that CloudTrail gave it, a day if only its folders are known
public record DeliveredFile(String account, String region, long from, long until) {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    /// CloudTrail User Guide, "Finding your CloudTrail log files".
    private static final Pattern FOLDERS =
            Pattern.compile(
                    "(?:.*/)?(\\d{12})/CloudTrail(?:-(?!Digest|Lake)[A-Za-z]+)?/([a-z0-9-]+)"
                            + "/(\\d{4})/(\\d{2})/(\\d{2})/[^/]+");

    /// Empty if the path does not tell it.
    public static Optional<DeliveredFile> of(String path) {
        return DeliveredName.of(path)
                .map(name ->
                        new DeliveredFile(
                                name.account(), name.region(), name.time(), name.time() + MINUTE))
                .or(() -> inFolders(path));
    }

    private static Optional<DeliveredFile> inFolders(String path) {
        Matcher folders = FOLDERS.matcher(path);
        if (!folders.matches()) {
            return Optional.empty();
        }
        try {
            long day =
                    LocalDate.of(
                                    Integer.parseInt(folders.group(3)),
                                    Integer.parseInt(folders.group(4)),
                                    Integer.parseInt(folders.group(5)))
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                            .toEpochMilli();
            return Optional.of(
                    new DeliveredFile(folders.group(1), folders.group(2), day, day + DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Whether the minute of the delivery is known, and not only the day.
    public boolean hasMinute() {
        return until - from == MINUTE;
    }
}

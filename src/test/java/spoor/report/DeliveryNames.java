package spoor.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Paths of files as CloudTrail delivers them.
final class DeliveryNames {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private DeliveryNames() {}

    /// @param number makes the name unique
    static String of(String account, String region, Instant time, int number) {
        return "AWSLogs/%s/CloudTrail/%s/%s/%s_CloudTrail_%s_%s_%016d.json"
                .formatted(
                        account,
                        region,
                        DAY.format(time),
                        account,
                        region,
                        MINUTE.format(time),
                        number);
    }
}

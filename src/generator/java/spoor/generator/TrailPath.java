package spoor.generator;

import java.time.Instant;

/// The paths that CloudTrail gives the files of an organisation's trail.
public final class TrailPath {
    private static final int FIVE_MINUTES = 300;

    private TrailPath() {}

    /// The path of a file with events.
    ///
    /// @param kind `CloudTrail`, `CloudTrail-Insight`, …
    /// @param delivered its time of delivery
    public static String log(
            String organisation,
            String account,
            String kind,
            String region,
            Instant delivered,
            String unique) {
        long seconds = delivered.getEpochSecond() / FIVE_MINUTES * FIVE_MINUTES;
        String time = digits(Instant.ofEpochSecond(seconds).toString().substring(0, 16)) + "Z";
        return folder(organisation, account, kind, region, delivered)
                + String.join("_", account, kind, region, time, unique)
                + ".json.gz";
    }

    /// The path of a file with the hashes of other files.
    ///
    /// @param trail the name of the trail
    /// @param home the trail's home Region
    public static String digest(
            String organisation,
            String account,
            String region,
            String trail,
            String home,
            Instant until) {
        String kind = "CloudTrail-Digest";
        return folder(organisation, account, kind, region, until)
                + String.join("_", account, kind, region, trail, home, digits(until.toString()))
                + ".json.gz";
    }

    private static String folder(
            String organisation, String account, String kind, String region, Instant time) {
        String day = time.toString().substring(0, "2026-11-01".length()).replace('-', '/');
        return String.join("/", "AWSLogs", organisation, account, kind, region, day, "");
    }

    private static String digits(String time) {
        return time.replace("-", "").replace(":", "");
    }
}

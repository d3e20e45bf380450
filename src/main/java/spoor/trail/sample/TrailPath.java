package spoor.trail.sample;

import java.time.Instant;

/// Where CloudTrail puts a file of an organisation's trail.
final class TrailPath {
    private static final int FIVE_MINUTES = 300;

    private TrailPath() {}

    /// The path of a file with events; date and time are those of the delivery.
    static String log(
            String account, String folder, String region, Instant delivered, String unique) {
        long seconds = delivered.getEpochSecond() / FIVE_MINUTES * FIVE_MINUTES;
        String time = digits(Instant.ofEpochSecond(seconds).toString().substring(0, 16)) + "Z";
        return folder(account, folder, region, delivered)
                + String.join("_", account, folder, region, time, unique)
                + ".json.gz";
    }

    /// The path of a file with the hashes of other files.
    static String digest(String account, String region, Instant until) {
        String folder = "CloudTrail-Digest";
        String name =
                String.join(
                        "_",
                        account,
                        folder,
                        region,
                        Company.TRAIL,
                        Company.FRANKFURT,
                        digits(until.toString()));
        return folder(account, folder, region, until) + name + ".json.gz";
    }

    private static String folder(String account, String folder, String region, Instant time) {
        String day = time.toString().substring(0, "2026-11-01".length()).replace('-', '/');
        return String.join("/", "AWSLogs", Company.ORGANISATION, account, folder, region, day, "");
    }

    private static String digits(String time) {
        return time.replace("-", "").replace(":", "");
    }
}

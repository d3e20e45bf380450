package spoor.trail.s3.list;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/// The position of a prefix in a trail's tree:
/// `[prefix/]AWSLogs/[o-id/]account/folder/region/yyyy/mm/dd/`, as the CloudTrail user guide has
/// it.
///
/// @param base the part before `AWSLogs/`
/// @param organisation its id, or null if there is none
/// @param depth the part that the prefix ends with
record TrailPrefix(
        String base,
        @Nullable String organisation,
        @Nullable String account,
        @Nullable String folder,
        @Nullable String region,
        Depth depth) {
    private static final String LOGS = "AWSLogs/";
    private static final Pattern ORGANISATION = Pattern.compile("o-[a-z0-9]{8,40}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    /// How far a prefix reaches.
    enum Depth {
        LOGS,
        ORGANISATION,
        ACCOUNT,
        FOLDER,
        REGION,
        /// Below the Region: a year, month, day or less.
        TIME
    }

    /// The position of a folder's prefix, if it is in the tree of a trail.
    static Optional<TrailPrefix> of(String prefix) {
        int logs =
                prefix.startsWith(LOGS)
                        ? 0
                        : prefix.indexOf("/" + LOGS) < 0 ? -1 : prefix.indexOf("/" + LOGS) + 1;
        if (logs < 0 || !prefix.endsWith("/")) {
            return Optional.empty();
        }
        String base = prefix.substring(0, logs);
        String[] parts = prefix.substring(logs + LOGS.length()).split("/", -1);
        int next = 0;
        String organisation = null;
        Depth depth = Depth.LOGS;
        if (has(parts, next) && ORGANISATION.matcher(parts[next]).matches()) {
            organisation = parts[next++];
            depth = Depth.ORGANISATION;
        }
        String account = null;
        String folder = null;
        String region = null;
        if (has(parts, next)) {
            if (!ACCOUNT.matcher(parts[next]).matches()) {
                return Optional.empty();
            }
            account = parts[next++];
            depth = Depth.ACCOUNT;
        }
        if (has(parts, next)) {
            folder = parts[next++];
            depth = Depth.FOLDER;
        }
        if (has(parts, next)) {
            region = parts[next++];
            depth = Depth.REGION;
        }
        return Optional.of(
                new TrailPrefix(
                        base,
                        organisation,
                        account,
                        folder,
                        region,
                        has(parts, next) ? Depth.TIME : depth));
    }

    private static boolean has(String[] parts, int index) {
        return index < parts.length && !parts[index].isEmpty();
    }

    /// The folder of the trail, if CloudTrail makes it.
    Optional<TrailFolder> trailFolder() {
        return folder == null ? Optional.empty() : TrailFolder.of(folder);
    }
}

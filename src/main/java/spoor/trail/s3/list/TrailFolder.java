package spoor.trail.s3.list;

import java.util.Optional;

/// The folders that CloudTrail makes beside each other in an account's folder.
public enum TrailFolder {
    /// Management and data events.
    EVENTS("CloudTrail"),
    /// CloudTrail Insights events.
    INSIGHT("CloudTrail-Insight"),
    /// Network activity events of VPC endpoints.
    NETWORK_ACTIVITY("CloudTrail-NetworkActivity"),
    /// Data events summed up over five minutes.
    AGGREGATED("CloudTrail-Aggregated"),
    /// Hashes of the files of the other folders; no events.
    DIGEST("CloudTrail-Digest");

    private final String folder;

    TrailFolder(String folder) {
        this.folder = folder;
    }

    /// The folder's name in the bucket.
    public String folder() {
        return folder;
    }

    /// Whether its files hold events.
    public boolean hasEvents() {
        return this != DIGEST;
    }

    /// The folder of that name, in full: `CloudTrail` is not `CloudTrail-Digest`.
    static Optional<TrailFolder> of(String name) {
        for (TrailFolder folder : values()) {
            if (folder.folder.equals(name)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    static TrailFolder named(String name) {
        return of(name).orElseThrow(
                        () -> new IllegalArgumentException("no folder of a trail: " + name));
    }
}

package spoor.event;

/// A file without events, and the reason.
///
/// @param file the path of the file, as the source names it
public record SkippedFile(String file, Kind kind) {
    /// Why a file was skipped. Only `UNREADABLE` is a problem.
    public enum Kind {
        /// A CloudTrail digest: hashes of trail files, no events.
        DIGEST("digest"),
        /// No bytes, or only white space.
        EMPTY("empty"),
        /// Messages of S3 about new objects, which look like records.
        S3_NOTIFICATION("s3-notification"),
        /// Snapshots or history of AWS Config.
        CONFIG("config"),
        /// Findings of GuardDuty.
        GUARDDUTY("guardduty"),
        VPC_FLOW_LOG("vpc-flow-log"),
        LOAD_BALANCER_LOG("load-balancer-log"),
        S3_ACCESS_LOG("s3-access-log"),
        CLOUDFRONT_LOG("cloudfront-log"),
        /// What macOS keeps beside a file on disks of other systems, in a file `._name`.
        APPLE_DOUBLE("apple-double"),
        /// Nothing in which CloudTrail events are recognised.
        OTHER("other"),
        /// It cannot be read; a [Problem] has the reason.
        UNREADABLE("unreadable");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Its name in the command line's JSON and in the keys of texts.
        public String word() {
            return word;
        }
    }
}

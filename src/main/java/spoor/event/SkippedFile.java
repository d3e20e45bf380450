package spoor.event;

import spoor.message.Message;

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
        /// The signature of files with results of CloudTrail Lake.
        QUERY_SIGNATURE("query-signature"),
        /// What AWS tells about trails and their keys.
        CLOUDTRAIL_SETTINGS("cloudtrail-settings"),
        /// Messages by which CloudWatch Logs tests a subscription.
        LOG_CONTROL("log-control"),
        /// What a service writes to try whether it may write to a bucket.
        WRITE_TEST("write-test"),
        /// Snapshots or history of AWS Config.
        CONFIG("config"),
        /// Findings of GuardDuty.
        GUARDDUTY("guardduty"),
        /// Findings of Security Hub, Inspector or Macie.
        SECURITY_HUB("security-hub"),
        VPC_FLOW_LOG("vpc-flow-log"),
        LOAD_BALANCER_LOG("load-balancer-log"),
        S3_ACCESS_LOG("s3-access-log"),
        CLOUDFRONT_LOG("cloudfront-log"),
        /// DNS queries, logged by Route 53.
        DNS_LOG("dns-log"),
        WAF_LOG("waf-log"),
        NETWORK_FIREWALL_LOG("network-firewall-log"),
        /// The credential report of IAM.
        CREDENTIAL_REPORT("credential-report"),
        KUBERNETES_AUDIT("kubernetes-audit"),
        /// Events of other sources in the Open Cybersecurity Schema Framework.
        OCSF("ocsf"),
        OKTA_LOG("okta-log"),
        GOOGLE_CLOUD_LOG("google-cloud-log"),
        /// Of Azure, Entra ID or Microsoft 365.
        AZURE_LOG("azure-log"),
        GITHUB_LOG("github-log"),
        WINDOWS_EVENT_LOG("windows-event-log"),
        /// A Parquet file, such as those of other sources in Security Lake.
        PARQUET("parquet"),
        /// What macOS keeps beside a file on disks of other systems, in a file `._name`.
        APPLE_DOUBLE("apple-double"),
        /// What macOS or Windows keeps about a folder, such as `.DS_Store` and `desktop.ini`.
        SYSTEM_FILE("system-file"),
        /// A document of Microsoft Office, or pictures of Windows such as `Thumbs.db`.
        OFFICE("office"),
        PDF("pdf"),
        IMAGE("image"),
        /// A program or a script.
        PROGRAM("program"),
        /// An answer of S3 that tells an error, saved in place of a file.
        S3_ERROR("s3-error"),
        WEB_PAGE("web-page"),
        /// Nothing in which CloudTrail events are recognised.
        OTHER("other"),
        /// It cannot be read; a [Problem] has the reason.
        UNREADABLE("unreadable");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Its name in the command line's JSON and in the table by which kinds are recognised.
        public String word() {
            return word;
        }

        /// What so many files of the kind are, for users.
        public Message description(long files) {
            return Message.of("skipped." + word, files);
        }
    }
}

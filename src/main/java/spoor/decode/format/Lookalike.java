package spoor.decode.format;

import spoor.event.SkippedFile.Kind;
import spoor.io.ByteSpan;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Recognises files of other services that are in folders of trails.
final class Lookalike {
    private static final int HEAD = 4096;

    /// How the first lines look: VPC, Elastic Load Balancing, S3, CloudFront and GuardDuty guides.
    private static final Map<Kind, Pattern> STARTS =
            new TreeMap<>(
                    Map.of(
                            Kind.VPC_FLOW_LOG,
                            Pattern.compile(
                                    "[a-z -]*interface-id[a-z -]*srcaddr.*"
                                            + "|\\d \\d{12} eni-[0-9a-f]+ .*",
                                    Pattern.DOTALL),
                            Kind.LOAD_BALANCER_LOG,
                            Pattern.compile(
                                    "(https?|h2|grpcs?|wss?|tls) \\S* ?\\d{4}-\\d\\d-\\d\\dT\\S+ .*"
                                            + "|\\d{4}-\\d\\d-\\d\\dT\\S+Z \\S+"
                                            + " \\d+\\.\\d+\\.\\d+\\.\\d+:\\d+ .*",
                                    Pattern.DOTALL),
                            Kind.S3_ACCESS_LOG,
                            Pattern.compile("[0-9a-f]{64} \\S+ \\[.*", Pattern.DOTALL),
                            Kind.CLOUDFRONT_LOG,
                            Pattern.compile("#Version: \\S+\\s+#Fields: .*", Pattern.DOTALL),
                            Kind.GUARDDUTY,
                            Pattern.compile(
                                    "[\\[{].*(:guardduty:|\"aws\\.guardduty\"|\"detectorId\").*",
                                    Pattern.DOTALL),
                            Kind.CONFIG,
                            Pattern.compile(
                                    "\\{.*\"configurationItem(Captur|Diff|Status).*",
                                    Pattern.DOTALL)));

    private static final String APPLE_DOUBLE = "\0\5\26\7";

    private Lookalike() {}

    /// Whether it is a file of macOS that has the name of another file.
    static boolean isAppleDouble(ByteSpan head) {
        return UnreadForm.text(head, APPLE_DOUBLE.length()).equals(APPLE_DOUBLE);
    }

    /// What a file without events is.
    ///
    /// @param head the first bytes of the content
    static Kind of(ByteSpan head) {
        String start = UnreadForm.text(head, HEAD);
        return STARTS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(start).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.OTHER);
    }
}

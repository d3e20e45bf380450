package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import spoor.event.TimeRange;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Selection;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/// The options that say how to reach a bucket; they go with `s3://` sources only.
final class S3Options {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "For s3://: a profile of the AWS configuration files.")
    private @Nullable String profile;

    @Option(names = "--region", paramLabel = "REGION", description = "For s3://: the Region.")
    private @Nullable String region;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "For s3://: an S3-compatible server in place of AWS.")
    private @Nullable String endpoint;

    @Option(
            names = "--requester-pays",
            description = "For s3://: accept that your account pays for reading.")
    private boolean requesterPays;

    @Option(names = "--role-arn", paramLabel = "ARN", description = "For s3://: a role to take on.")
    private @Nullable String roleArn;

    @Option(
            names = "--external-id",
            paramLabel = "ID",
            description = "For s3://: the external id that the role asks for.")
    private @Nullable String externalId;

    @Option(
            names = "--margin",
            paramLabel = "DURATION",
            description =
                    "For s3:// with --until: how late after an event its file may have been"
                            + " delivered, such as 1h (the default), 30m or 24h.")
    private @Nullable String margin;

    @Option(names = "--no-cache", description = "For s3://: keep no downloaded object on disk.")
    private boolean noCache;

    boolean keepsObjects() {
        return !noCache;
    }

    /// What is meant at a location in S3: what the location says, then what the options say.
    S3Selection selection(S3Selection located, Optional<TimeRange> period) throws UsageException {
        S3Access named = located.access();
        S3Access access =
                new S3Access(
                        or(profile, named.profile()),
                        or(region, named.region()),
                        endpoint == null ? named.endpoint() : Optional.of(address(endpoint)),
                        requesterPays || named.requesterPays(),
                        or(roleArn, named.roleArn()),
                        or(externalId, named.externalId()));
        return new S3Selection(
                located.location(),
                access,
                located.accounts(),
                located.regions(),
                located.folders(),
                period.or(located::period),
                margin == null ? located.margin() : margin(margin));
    }

    private static Optional<String> or(@Nullable String typed, Optional<String> located) {
        return typed == null ? located : Optional.of(typed);
    }

    private static URI address(String text) throws UsageException {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme())
                            || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for any other text that is no address.
        }
        throw new UsageException(
                "--endpoint: \"" + text + "\" is not an address such as https://host:9000");
    }

    private static Duration margin(String text) throws UsageException {
        try {
            String iso = text.startsWith("P") ? text : "PT" + text;
            Duration margin = Duration.parse(iso);
            if (!margin.isNegative()) {
                return margin;
            }
        } catch (DateTimeException e) {
            // Said below, as for a negative one.
        }
        throw new UsageException("--margin: \"" + text + "\" is not a duration such as 1h or 30m");
    }
}

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

/// The options for the access to a bucket; they apply to `s3://` sources only.
final class S3Options {
    @Option(names = "--profile", paramLabel = "NAME")
    private @Nullable String profile;

    @Option(names = "--region", paramLabel = "REGION")
    private @Nullable String region;

    @Option(names = "--endpoint", paramLabel = "URL")
    private @Nullable String endpoint;

    @Option(names = "--requester-pays")
    private boolean requesterPays;

    @Option(names = "--role-arn", paramLabel = "ARN")
    private @Nullable String roleArn;

    @Option(names = "--external-id", paramLabel = "ID")
    private @Nullable String externalId;

    @Option(names = "--margin", paramLabel = "DURATION")
    private @Nullable String margin;

    @Option(names = "--no-cache")
    private boolean noCache;

    boolean keepsObjects() {
        return !noCache;
    }

    /// The selection at a location in S3. Options override what the location contains.
    S3Selection selection(S3Selection located, Optional<TimeRange> period) throws UsageException {
        return new S3Selection(
                located.location(),
                access(located.access()),
                located.accounts(),
                located.regions(),
                located.folders(),
                period.or(located::period),
                margin(located.margin()));
    }

    /// The access to AWS. Options override what a location contains.
    S3Access access(S3Access named) throws UsageException {
        return new S3Access(
                or(profile, named.profile()),
                or(region, named.region()),
                endpoint == null || endpoint.isBlank()
                        ? named.endpoint()
                        : Optional.of(address(endpoint)),
                requesterPays || named.requesterPays(),
                or(roleArn, named.roleArn()),
                or(externalId, named.externalId()));
    }

    /// How late after an event its file may have been delivered.
    Duration margin(Duration located) throws UsageException {
        return margin == null ? located : margin(margin);
    }

    /// An empty text is as no text, as in the environment variables of AWS.
    private static Optional<String> or(@Nullable String typed, Optional<String> located) {
        return typed == null || typed.isBlank() ? located : Optional.of(typed);
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
            // Reported below, like any other text that is not an address.
        }
        throw new UsageException("command.endpoint", text);
    }

    private static Duration margin(String text) throws UsageException {
        try {
            String iso = text.startsWith("P") ? text : "PT" + text;
            Duration margin = Duration.parse(iso);
            if (!margin.isNegative()) {
                return margin;
            }
        } catch (DateTimeException e) {
            // Reported below, like a negative duration.
        }
        throw new UsageException("command.margin", text);
    }
}

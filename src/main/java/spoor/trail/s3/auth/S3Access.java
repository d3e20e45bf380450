package spoor.trail.s3.auth;

import java.net.URI;
import java.util.Optional;

/// How to reach buckets: as whom, where, and who pays. It holds no secrets.
///
/// @param profile a profile of the AWS configuration files; without one the SDK's default chain
/// @param region a Region's code; without one the profile's, and else the bucket's own is found
/// @param endpoint an S3-compatible server in place of AWS; always addressed in path style
/// @param requesterPays whether to accept that reading costs the reader's account money
/// @param roleArn a role to take on with those credentials
/// @param externalId what the role's owner asks for
public record S3Access(
        Optional<String> profile,
        Optional<String> region,
        Optional<URI> endpoint,
        boolean requesterPays,
        Optional<String> roleArn,
        Optional<String> externalId) {
    public static final S3Access DEFAULT =
            new S3Access(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty());

    public S3Access withProfile(String name) {
        return new S3Access(
                Optional.of(name), region, endpoint, requesterPays, roleArn, externalId);
    }

    public S3Access withEndpoint(URI address) {
        return new S3Access(
                profile, region, Optional.of(address), requesterPays, roleArn, externalId);
    }

    public S3Access withRequesterPays(boolean pays) {
        return new S3Access(profile, region, endpoint, pays, roleArn, externalId);
    }
}

package spoor.trail.s3.auth;

import java.net.URI;
import java.util.Optional;

/// How to reach buckets: with which identity, on which server, and who pays. It holds no secrets.
///
/// @param profile a profile of the AWS configuration files; nothing for the SDK's default chain
/// @param region a Region's code; nothing for the profile's, or else the bucket's own
/// @param endpoint an S3-compatible server instead of AWS; always addressed in path style
/// @param requesterPays whether the user accepts that reading costs their account money
/// @param roleArn a role to assume with those credentials
/// @param externalId the external id that the role requires
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

    /// Without what must not be remembered or shown to others: the external id, and a name and a
    /// password in the endpoint's address.
    public S3Access withoutSecrets() {
        return new S3Access(
                profile,
                region,
                endpoint.map(S3Access::withoutPassword),
                requesterPays,
                roleArn,
                Optional.empty());
    }

    private static URI withoutPassword(URI address) {
        String user = address.getRawUserInfo();
        return user == null
                ? address
                : URI.create(address.toString().replace("//" + user + "@", "//"));
    }
}

package spoor.trail.s3.auth;

import java.net.URI;
import java.util.Optional;

/// Which server is asked, where it is not AWS's own.
public final class Endpoints {
    private Endpoints() {}

    /// The endpoint of S3: the one that was typed, else the configured one.
    public static Optional<URI> s3(AwsEnvironment surroundings, S3Access access) {
        return access.endpoint().or(() -> configured(surroundings, access, "S3"));
    }

    /// What `AWS_ENDPOINT_URL_<service>`, `AWS_ENDPOINT_URL` or the profile's `endpoint_url` say,
    /// in this order, as the AWS SDKs and Tools reference guide has it.
    ///
    /// @throws IllegalArgumentException where that is no address of a server
    static Optional<URI> configured(AwsEnvironment surroundings, S3Access access, String service) {
        if (surroundings
                .variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
                .filter("true"::equalsIgnoreCase)
                .isPresent()) {
            return Optional.empty();
        }
        return surroundings
                .variable("AWS_ENDPOINT_URL_" + service)
                .or(() -> surroundings.variable("AWS_ENDPOINT_URL"))
                .or(() ->
                        surroundings.property(
                                access.profile().orElse(surroundings.defaultProfile()),
                                "endpoint_url"))
                .map(Endpoints::address);
    }

    /// The SDK takes any URI, and fails later where it has no scheme.
    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null
                || !("http".equalsIgnoreCase(address.getScheme())
                        || "https".equalsIgnoreCase(address.getScheme()))) {
            throw new IllegalArgumentException(
                    "the endpoint \"" + text + "\" is not an address such as https://host:9000");
        }
        return address;
    }
}

package spoor.trail.s3.auth;

import spoor.message.Message;

import java.net.URI;
import java.util.Optional;

/// The configured servers that requests go to instead of AWS's own.
public final class Endpoints {
    private Endpoints() {}

    /// The endpoint of S3: the one that the user entered, or else the configured one.
    public static Optional<URI> s3(AwsEnvironment environment, S3Access access) {
        return access.endpoint().or(() -> configured(environment, access, "S3"));
    }

    /// `AWS_ENDPOINT_URL_<service>`, `AWS_ENDPOINT_URL` or the profile's `endpoint_url`, in this
    /// order; see the AWS SDKs and Tools reference guide.
    ///
    /// @throws IllegalArgumentException if that is not the address of a server
    public static Optional<URI> configured(
            AwsEnvironment environment, S3Access access, String service) {
        if (environment
                .variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
                .filter("true"::equalsIgnoreCase)
                .isPresent()) {
            return Optional.empty();
        }
        return environment
                .variable("AWS_ENDPOINT_URL_" + service)
                .or(() -> environment.variable("AWS_ENDPOINT_URL"))
                .or(() ->
                        environment.property(
                                access.profile().orElse(environment.defaultProfile()),
                                "endpoint_url"))
                .map(Endpoints::address);
    }

    /// The SDK accepts any URI, and fails later if it has no scheme.
    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null
                || !("http".equalsIgnoreCase(address.getScheme())
                        || "https".equalsIgnoreCase(address.getScheme()))) {
            throw new IllegalArgumentException(Message.of("s3.endpoint", text).inEnglish());
        }
        return address;
    }
}

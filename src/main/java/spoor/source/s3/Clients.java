package spoor.source.s3;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.TrustManager;

/// Makes the SDK's clients: timeouts, retries, proxy, trust, and nothing but reading.
final class Clients {
    /// Connections at most: more than that many requests are never under way.
    static final int CONNECTIONS = 96;

    private static final Duration ATTEMPT = Duration.ofSeconds(30);
    private static final Duration CALL = Duration.ofMinutes(2);
    private static final int TRIES = 6;
    private static final String USER_AGENT = "spoor";

    private Clients() {}

    /// An S3 client that finds a bucket's Region by itself, unless an endpoint is given.
    static S3Client s3(
            AwsCredentialsProvider credentials,
            Region region,
            Optional<URI> endpoint,
            SdkHttpClient http,
            ThrottleWatch throttles) {
        var builder =
                S3Client.builder()
                        .region(region)
                        .credentialsProvider(credentials)
                        .httpClient(http)
                        .overrideConfiguration(configuration(throttles));
        if (endpoint.isPresent()) {
            builder.endpointOverride(endpoint.get()).forcePathStyle(true);
        } else {
            builder.crossRegionAccessEnabled(true);
        }
        return builder.build();
    }

    static StsClient sts(
            AwsCredentialsProvider credentials,
            Region region,
            Optional<URI> endpoint,
            SdkHttpClient http) {
        var builder =
                StsClient.builder()
                        .region(region)
                        .credentialsProvider(credentials)
                        .httpClient(http)
                        .overrideConfiguration(configuration(new ThrottleWatch()));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static ClientOverrideConfiguration configuration(ThrottleWatch throttles) {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .build())
                .addExecutionInterceptor(new ReadOnlyCalls())
                .addExecutionInterceptor(throttles)
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, USER_AGENT)
                .build();
    }

    /// @throws IOException where the certificates of `AWS_CA_BUNDLE` cannot be used
    static SdkHttpClient http(Surroundings surroundings, Optional<URI> endpoint)
            throws IOException {
        TrustManager[] trusted =
                TrustedCertificates.managers(surroundings.variable("AWS_CA_BUNDLE").map(Path::of));
        var builder =
                Apache5HttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(20))
                        .connectionAcquisitionTimeout(CALL)
                        .maxConnections(CONNECTIONS)
                        .tlsTrustManagersProvider(() -> trusted);
        systemProxy(endpoint.orElse(URI.create("https://s3.amazonaws.com")))
                .ifPresent(proxy ->
                        builder.proxyConfiguration(
                                ProxyConfiguration.builder().endpoint(proxy).build()));
        return builder.build();
    }

    /// The proxy that the system's settings name; those of the environment and of Java's properties
    /// are read by the HTTP client itself.
    private static Optional<URI> systemProxy(URI target) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return Optional.empty();
        }
        return selector.select(target).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .map(address ->
                        URI.create("http://" + address.getHostString() + ":" + address.getPort()))
                .findFirst();
    }
}

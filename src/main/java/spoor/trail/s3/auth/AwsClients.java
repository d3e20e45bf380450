package spoor.trail.s3.auth;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

import spoor.trail.s3.fetch.BucketEndpoints;
import spoor.trail.s3.fetch.ThrottleWatch;

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
public final class AwsClients {
    /// Connections at most: more than that many requests are never under way.
    static final int CONNECTIONS = 96;

    public static final String USER_AGENT = "spoor";

    private AwsClients() {}

    /// How long to wait for a server, and how often to try.
    ///
    /// @param connect for a connection
    /// @param silence for the next byte of an answer
    /// @param attempt for one answer
    /// @param call for all tries together
    /// @param tries at most
    /// @param pause before the second try where the server asks for fewer requests, a tenth of it
    ///   elsewhere; it grows
    public record Patience(
            Duration connect,
            Duration silence,
            Duration attempt,
            Duration call,
            int tries,
            Duration pause) {
        public static final Patience USUAL =
                new Patience(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        6,
                        Duration.ofSeconds(1));
    }

    /// An S3 client that finds a bucket's Region by itself, unless an endpoint is given.
    public static S3Client s3(
            AwsCredentialsProvider credentials,
            Region region,
            Optional<URI> endpoint,
            SdkHttpClient http,
            ThrottleWatch throttles,
            BucketEndpoints places,
            Patience patience) {
        var builder =
                S3Client.builder()
                        .region(region)
                        .credentialsProvider(lent(credentials))
                        .httpClient(http)
                        .overrideConfiguration(
                                configuration(patience)
                                        .addExecutionInterceptor(throttles)
                                        .addExecutionInterceptor(places)
                                        .build());
        if (endpoint.isPresent()) {
            builder.endpointOverride(endpoint.get()).forcePathStyle(true);
        } else {
            builder.crossRegionAccessEnabled(true);
        }
        return builder.build();
    }

    public static StsClient sts(
            AwsCredentialsProvider credentials,
            Region region,
            Optional<URI> endpoint,
            SdkHttpClient http,
            Patience patience) {
        return equip(StsClient.builder(), credentials, region, endpoint, http, patience).build();
    }

    /// Gives a client of any service of AWS what all of them have here.
    static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B equip(
            B builder,
            AwsCredentialsProvider credentials,
            Region region,
            Optional<URI> endpoint,
            SdkHttpClient http,
            Patience patience) {
        builder.region(region)
                .credentialsProvider(lent(credentials))
                .httpClient(http)
                .overrideConfiguration(configuration(patience).build());
        endpoint.ifPresent(builder::endpointOverride);
        return builder;
    }

    /// A client that is closed closes its credentials too, with the session that a code was typed
    /// for; so it gets them without a way to close them.
    private static AwsCredentialsProvider lent(AwsCredentialsProvider credentials) {
        return new AwsCredentialsProvider() {
            @Override
            public AwsCredentials resolveCredentials() {
                return credentials.resolveCredentials();
            }
        };
    }

    private static ClientOverrideConfiguration.Builder configuration(Patience patience) {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(patience.attempt())
                .apiCallTimeout(patience.call())
                .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(patience.tries())
                                .backoffStrategy(growing(patience.pause().dividedBy(10)))
                                .throttlingBackoffStrategy(growing(patience.pause()))
                                .build())
                .addExecutionInterceptor(new ReadOnlyCalls())
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, USER_AGENT);
    }

    private static BackoffStrategy growing(Duration first) {
        return BackoffStrategy.exponentialDelay(first, Duration.ofSeconds(20));
    }

    /// @throws IOException where the certificates of `AWS_CA_BUNDLE` cannot be used
    public static SdkHttpClient http(
            AwsEnvironment surroundings, Optional<URI> endpoint, Patience patience)
            throws IOException {
        TrustManager[] trusted =
                TrustedCertificates.managers(surroundings.variable("AWS_CA_BUNDLE").map(Path::of));
        var builder =
                Apache5HttpClient.builder()
                        .connectionTimeout(patience.connect())
                        .socketTimeout(patience.silence())
                        .connectionAcquisitionTimeout(patience.call())
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

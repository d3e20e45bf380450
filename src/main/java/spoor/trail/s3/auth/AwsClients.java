package spoor.trail.s3.auth;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.TrustManager;

/// Creates the SDK's clients, all with the same timeouts, retries, proxy and trusted certificates,
/// and all read-only.
public final class AwsClients {
    /// The limit of simultaneous requests.
    private static final int MAX_CONNECTIONS = 96;

    private static final String USER_AGENT = "spoor";

    private AwsClients() {}

    /// An S3 client that finds a bucket's Region by itself, unless an endpoint is given.
    public static S3Client s3(
            AwsCredentialsProvider credentials,
            Region region,
            Optional<URI> endpoint,
            SdkHttpClient http,
            List<ExecutionInterceptor> interceptors,
            RequestPolicy policy) {
        var builder =
                S3Client.builder()
                        .region(region)
                        .credentialsProvider(withoutClose(credentials))
                        .httpClient(http)
                        .overrideConfiguration(configuration(policy, interceptors));
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
            RequestPolicy policy) {
        return configured(StsClient.builder(), credentials, region, endpoint, http, policy).build();
    }

    /// Configures a client of any AWS service in the common way.
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
            B builder,
            AwsCredentialsProvider credentials,
            Region region,
            Optional<URI> endpoint,
            SdkHttpClient http,
            RequestPolicy policy) {
        builder.region(region)
                .credentialsProvider(withoutClose(credentials))
                .httpClient(http)
                .overrideConfiguration(configuration(policy, List.of()));
        endpoint.ifPresent(builder::endpointOverride);
        return builder;
    }

    /// Hides `close`: a client closes its credentials provider, and with it the session that the
    /// user entered a code for.
    private static AwsCredentialsProvider withoutClose(AwsCredentialsProvider credentials) {
        return new AwsCredentialsProvider() {
            @Override
            public AwsCredentials resolveCredentials() {
                return credentials.resolveCredentials();
            }
        };
    }

    private static ClientOverrideConfiguration configuration(
            RequestPolicy policy, List<ExecutionInterceptor> interceptors) {
        List<ExecutionInterceptor> all = new ArrayList<>(interceptors);
        all.add(new ReadOnlyCalls());
        all.add(new AnswerLimit());
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(policy.attempt())
                .apiCallTimeout(policy.call())
                .retryStrategy(policy.retryStrategy())
                .executionInterceptors(all)
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, USER_AGENT)
                .build();
    }

    /// @throws IOException if the certificates of `AWS_CA_BUNDLE` cannot be used
    public static SdkHttpClient http(
            AwsEnvironment environment, Optional<URI> endpoint, RequestPolicy policy)
            throws IOException {
        TrustManager[] trusted =
                TrustedCertificates.managers(environment.variable("AWS_CA_BUNDLE").map(Path::of));
        var builder =
                Apache5HttpClient.builder()
                        .connectionTimeout(policy.connect())
                        .socketTimeout(policy.silence())
                        .connectionAcquisitionTimeout(policy.call())
                        .maxConnections(MAX_CONNECTIONS)
                        .tlsTrustManagersProvider(() -> trusted);
        systemProxy(endpoint.orElse(URI.create("https://s3.amazonaws.com")))
                .ifPresent(proxy ->
                        builder.proxyConfiguration(
                                ProxyConfiguration.builder().endpoint(proxy).build()));
        return builder.build();
    }

    /// The proxy of the system's settings. The HTTP client itself reads the environment and Java's
    /// properties.
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

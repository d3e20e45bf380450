package spoor.trail.s3.auth;

import static software.amazon.awssdk.core.useragent.BusinessMetricFeatureId.CREDENTIALS_ENV_VARS;
import static software.amazon.awssdk.core.useragent.BusinessMetricFeatureId.CREDENTIALS_HTTP;
import static software.amazon.awssdk.core.useragent.BusinessMetricFeatureId.CREDENTIALS_IMDS;
import static software.amazon.awssdk.core.useragent.BusinessMetricFeatureId.CREDENTIALS_JVM_SYSTEM_PROPERTIES;
import static software.amazon.awssdk.core.useragent.BusinessMetricFeatureId.CREDENTIALS_LOGIN;
import static software.amazon.awssdk.core.useragent.BusinessMetricFeatureId.CREDENTIALS_SSO;
import static software.amazon.awssdk.core.useragent.BusinessMetricFeatureId.CREDENTIALS_SSO_LEGACY;
import static software.amazon.awssdk.core.useragent.BusinessMetricFeatureId.CREDENTIALS_STS_ASSUME_ROLE_WEB_ID;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.useragent.BusinessMetricFeatureId;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import spoor.message.Message;
import spoor.trail.s3.errors.CredentialsException;
import spoor.trail.s3.errors.CredentialsException.Reason;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The credentials of an access. They come from the AWS configuration files, the environment or the
/// machine, and stay in memory. Any thread may use it.
public final class Credentials implements AwsCredentialsProvider, AutoCloseable {
    static final int SESSION_SECONDS = 3600;
    static final String SESSION = "spoor";

    private static final String ENVIRONMENT = "environment";

    private final AwsEnvironment environment;
    private final S3Access access;
    private final Region region;
    private final SdkHttpClient http;
    private final MfaPrompt mfa;
    private final RequestPolicy policy;
    private final SignIns signIns;
    private @Nullable AwsCredentialsProvider current;

    public Credentials(
            AwsEnvironment environment,
            S3Access access,
            Region region,
            SdkHttpClient http,
            MfaPrompt mfa,
            RequestPolicy policy) {
        this.environment = environment;
        this.access = access;
        this.region = region;
        this.http = http;
        this.mfa = mfa;
        this.policy = policy;
        this.signIns = new SignIns(environment, access, region, http, policy);
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return provider().resolveCredentials();
    }

    private synchronized AwsCredentialsProvider provider() {
        AwsCredentialsProvider known = current;
        if (known == null) {
            known = withRole(base());
            current = known;
        }
        return known;
    }

    /// Forgets the credentials. The next request reads the files again, and asks for a code again.
    public synchronized void renew() {
        if (current instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
        current = null;
    }

    @Override
    public void close() {
        renew();
    }

    /// The SDK's default order, with our own providers for roles and sign-ins.
    private AwsCredentialsProvider base() {
        if (access.profile().isPresent()) {
            return ofProfile(access.profile().get(), Set.of());
        }
        Optional<AwsCredentialsProvider> keys = environmentKeys();
        if (keys.isPresent()) {
            return keys.get();
        }
        Optional<AwsCredentialsProvider> token = signIns.webIdentity();
        if (token.isPresent()) {
            return token.get();
        }
        String name = environment.defaultProfile();
        return ProfileRole.isNamedBy(environment, name) || signIns.ofProfile(name).isPresent()
                ? ofProfile(name, Set.of())
                : new ExplainedProvider(
                        DefaultCredentialsProvider.builder()
                                .profileFile(environment.profileSupplier())
                                .profileName(name)
                                .build(),
                        Reason.NOT_FOUND);
    }

    private Optional<AwsCredentialsProvider> environmentKeys() {
        return keys(
                environment.variable("AWS_ACCESS_KEY_ID"),
                environment.variable("AWS_SECRET_ACCESS_KEY"),
                environment.variable("AWS_SESSION_TOKEN"),
                ENVIRONMENT);
    }

    private static Optional<AwsCredentialsProvider> keys(
            Optional<String> id, Optional<String> secret, Optional<String> token, String origin) {
        if (id.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        AwsCredentials keys =
                token.isPresent()
                        ? AwsSessionCredentials.builder()
                                .accessKeyId(id.get())
                                .secretAccessKey(secret.get())
                                .sessionToken(token.get())
                                .providerName(origin)
                                .build()
                        : AwsBasicCredentials.builder()
                                .accessKeyId(id.get())
                                .secretAccessKey(secret.get())
                                .providerName(origin)
                                .build();
        return Optional.of(StaticCredentialsProvider.create(keys));
    }

    /// @param dependents the profiles that use this one as their source
    private AwsCredentialsProvider ofProfile(String name, Set<String> dependents) {
        if (ProfileRole.isNamedBy(environment, name)) {
            return new ProfileRole(
                    environment, name, () -> source(name, dependents), this::sts, mfa);
        }
        return signIns.ofProfile(name)
                .orElseGet(() ->
                        new ExplainedProvider(
                                ProfileCredentialsProvider.builder()
                                        .profileFile(environment.profileSupplier())
                                        .profileName(name)
                                        .build(),
                                Reason.PROFILE));
    }

    /// The credentials that assume the role of a profile.
    private AwsCredentialsProvider source(String profile, Set<String> dependents) {
        Optional<String> source = environment.property(profile, "source_profile");
        if (source.isEmpty()) {
            return namedSource(profile);
        }
        if (source.get().equals(profile)) {
            return keys(
                            environment.property(profile, "aws_access_key_id"),
                            environment.property(profile, "aws_secret_access_key"),
                            environment.property(profile, "aws_session_token"),
                            profile)
                    .orElseThrow(() -> configuration("s3.profile.noKeys", profile));
        }
        Set<String> chain = new HashSet<>(dependents);
        chain.add(profile);
        if (chain.contains(source.get())) {
            throw configuration("s3.profile.circle", chain.toString());
        }
        return ofProfile(source.get(), chain);
    }

    private AwsCredentialsProvider namedSource(String profile) {
        return switch (environment.property(profile, "credential_source").orElse("")) {
            case "Environment" ->
                    environmentKeys().orElseGet(EnvironmentVariableCredentialsProvider::create);
            case "Ec2InstanceMetadata" -> InstanceProfileCredentialsProvider.create();
            case "EcsContainer" -> ContainerCredentialsProvider.create();
            default -> throw configuration("s3.profile.noSource", profile);
        };
    }

    /// Assumes the role that the user entered, with the given credentials.
    private AwsCredentialsProvider withRole(AwsCredentialsProvider base) {
        if (access.roleArn().isEmpty()) {
            return base;
        }
        AssumeRoleRequest request =
                AssumeRoleRequest.builder()
                        .roleArn(access.roleArn().get())
                        .externalId(access.externalId().orElse(null))
                        .roleSessionName(SESSION)
                        .durationSeconds(SESSION_SECONDS)
                        .build();
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts(base))
                .refreshRequest(request)
                .build();
    }

    private static CredentialsException configuration(String key, Object... values) {
        return new CredentialsException(Reason.CONFIGURATION, Message.of(key, values));
    }

    private StsClient sts(AwsCredentialsProvider base) {
        return AwsClients.sts(base, region, stsEndpoint(), http, policy);
    }

    /// The STS to ask, if another than AWS's is configured.
    public Optional<URI> stsEndpoint() {
        return Endpoints.configured(environment, access, "STS");
    }

    /// Where credentials came from, in words. The SDK's providers leave short codes for AWS's
    /// statistics.
    public Message origin(AwsCredentials credentials) {
        if (access.roleArn().isPresent()) {
            return Message.of("s3.origin.role", access.roleArn().get());
        }
        Set<String> codes =
                new HashSet<>(List.of(credentials.providerName().orElse("").split(",", -1)));
        if (codes.contains(ENVIRONMENT) || has(codes, CREDENTIALS_ENV_VARS)) {
            return Message.of("s3.origin.environment");
        }
        if (has(codes, CREDENTIALS_JVM_SYSTEM_PROPERTIES)) {
            return Message.of("s3.origin.java");
        }
        if (has(codes, CREDENTIALS_IMDS)) {
            return Message.of("s3.origin.instance");
        }
        if (has(codes, CREDENTIALS_HTTP)) {
            return Message.of("s3.origin.container");
        }
        if (has(codes, CREDENTIALS_STS_ASSUME_ROLE_WEB_ID) && access.profile().isEmpty()) {
            return Message.of("s3.origin.webIdentity");
        }
        boolean sso = has(codes, CREDENTIALS_SSO) || has(codes, CREDENTIALS_SSO_LEGACY);
        boolean login = has(codes, CREDENTIALS_LOGIN);
        String key = sso ? "s3.origin.sso" : login ? "s3.origin.login" : "s3.origin.profile";
        return Message.of(key, access.profile().orElse(environment.defaultProfile()));
    }

    private static boolean has(Set<String> codes, BusinessMetricFeatureId source) {
        return codes.contains(source.value());
    }
}

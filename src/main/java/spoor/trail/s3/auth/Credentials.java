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
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The credentials of an access: they come from the AWS configuration files, the environment or the
/// machine, and stay in memory. Any thread may use it.
public final class Credentials implements AwsCredentialsProvider, AutoCloseable {
    private static final int SESSION_SECONDS = 3600;
    private static final String SESSION = "spoor";
    private static final String ENVIRONMENT = "environment";

    private final AwsEnvironment surroundings;
    private final S3Access access;
    private final Region region;
    private final SdkHttpClient http;
    private final MfaPrompt mfa;
    private final AwsClients.Patience patience;
    private final SignIns signIns;
    private @Nullable AwsCredentialsProvider current;

    public Credentials(
            AwsEnvironment surroundings,
            S3Access access,
            Region region,
            SdkHttpClient http,
            MfaPrompt mfa,
            AwsClients.Patience patience) {
        this.surroundings = surroundings;
        this.access = access;
        this.region = region;
        this.http = http;
        this.mfa = mfa;
        this.patience = patience;
        this.signIns = new SignIns(surroundings, access, region, http, patience);
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return provider().resolveCredentials();
    }

    private synchronized AwsCredentialsProvider provider() {
        AwsCredentialsProvider known = current;
        if (known == null) {
            known = role(base());
            current = known;
        }
        return known;
    }

    /// Forgets what it holds: the next request reads the files again and asks again.
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

    private AwsCredentialsProvider base() {
        if (access.profile().isPresent()) {
            return ofProfile(access.profile().get(), Set.of());
        }
        Optional<AwsCredentials> keys = environment();
        if (keys.isPresent()) {
            return StaticCredentialsProvider.create(keys.get());
        }
        Optional<AwsCredentialsProvider> token = signIns.webIdentity();
        if (token.isPresent()) {
            return token.get();
        }
        String name = surroundings.defaultProfile();
        return takesRole(name) || signIns.ofProfile(name).isPresent()
                ? ofProfile(name, Set.of())
                : DefaultCredentialsProvider.builder()
                        .profileFile(surroundings.profileSupplier())
                        .profileName(name)
                        .build();
    }

    /// The keys of the environment variables.
    private Optional<AwsCredentials> environment() {
        Optional<String> id = surroundings.variable("AWS_ACCESS_KEY_ID");
        Optional<String> secret = surroundings.variable("AWS_SECRET_ACCESS_KEY");
        if (id.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> token = surroundings.variable("AWS_SESSION_TOKEN");
        return Optional.of(
                token.isPresent()
                        ? AwsSessionCredentials.builder()
                                .accessKeyId(id.get())
                                .secretAccessKey(secret.get())
                                .sessionToken(token.get())
                                .providerName(ENVIRONMENT)
                                .build()
                        : AwsBasicCredentials.builder()
                                .accessKeyId(id.get())
                                .secretAccessKey(secret.get())
                                .providerName(ENVIRONMENT)
                                .build());
    }

    /// @param above the profiles whose source this one is
    private AwsCredentialsProvider ofProfile(String name, Set<String> above) {
        if (takesRole(name)) {
            return new ProfileRole(name, above);
        }
        return signIns.ofProfile(name)
                .orElseGet(() ->
                        ProfileCredentialsProvider.builder()
                                .profileFile(surroundings.profileSupplier())
                                .profileName(name)
                                .build());
    }

    /// Whether a profile's role is taken on here: the SDK would not ask for the code of a
    /// multi-factor device, and would ask AWS's STS in its own way.
    private boolean takesRole(String profile) {
        return surroundings.property(profile, "role_arn").isPresent()
                && surroundings.property(profile, "web_identity_token_file").isEmpty();
    }

    /// The role that was typed, on top of the profile's credentials.
    private AwsCredentialsProvider role(AwsCredentialsProvider base) {
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

    private StsClient sts(AwsCredentialsProvider base) {
        return AwsClients.sts(base, region, stsEndpoint(), http, patience);
    }

    /// The STS to ask, where another than AWS's is configured.
    public Optional<URI> stsEndpoint() {
        return Endpoints.configured(surroundings, access, "STS");
    }

    /// Where credentials came from, in words; the SDK's providers leave short codes for its
    /// statistics.
    public String origin(AwsCredentials credentials) {
        if (access.roleArn().isPresent()) {
            return "the role " + access.roleArn().get();
        }
        Set<String> codes =
                new HashSet<>(List.of(credentials.providerName().orElse("").split(",", -1)));
        if (codes.contains(ENVIRONMENT) || has(codes, CREDENTIALS_ENV_VARS)) {
            return "environment variables";
        }
        if (has(codes, CREDENTIALS_JVM_SYSTEM_PROPERTIES)) {
            return "Java system properties";
        }
        if (has(codes, CREDENTIALS_IMDS)) {
            return "this EC2 instance's role";
        }
        if (has(codes, CREDENTIALS_HTTP)) {
            return "this container's role";
        }
        if (has(codes, CREDENTIALS_STS_ASSUME_ROLE_WEB_ID) && access.profile().isEmpty()) {
            return "a web identity";
        }
        return "profile " + access.profile().orElse(surroundings.defaultProfile()) + how(codes);
    }

    private static String how(Set<String> codes) {
        if (has(codes, CREDENTIALS_SSO) || has(codes, CREDENTIALS_SSO_LEGACY)) {
            return " (SSO)";
        }
        return has(codes, CREDENTIALS_LOGIN) ? " (aws login)" : "";
    }

    private static boolean has(Set<String> codes, BusinessMetricFeatureId source) {
        return codes.contains(source.value());
    }

    /// The role that a profile names, with the code of a multi-factor device where it wants one.
    private final class ProfileRole implements AwsCredentialsProvider {
        private final String profile;
        private final Set<String> above;
        private @Nullable AwsSessionCredentials held;
        private Instant expires = Instant.MIN;
        private boolean refused;

        /// @param above the profiles whose source this one is
        ProfileRole(String profile, Set<String> above) {
            this.profile = profile;
            this.above = above;
        }

        @Override
        public synchronized AwsCredentials resolveCredentials() {
            AwsSessionCredentials known = held;
            if (known == null || Instant.now().isAfter(expires.minusSeconds(60))) {
                known = assume();
                held = known;
            }
            return known;
        }

        private AwsSessionCredentials assume() {
            Optional<String> device = property("mfa_serial");
            AssumeRoleRequest.Builder request =
                    AssumeRoleRequest.builder()
                            .roleArn(property("role_arn").orElse(""))
                            .roleSessionName(property("role_session_name").orElse(SESSION))
                            .externalId(property("external_id").orElse(null))
                            .durationSeconds(
                                    property("duration_seconds")
                                            .map(Integer::valueOf)
                                            .orElse(SESSION_SECONDS));
            device.ifPresent(serial -> request.serialNumber(serial).tokenCode(code(serial)));
            try (StsClient sts = sts(source())) {
                AssumeRoleResponse answer = sts.assumeRole(request.build());
                expires = answer.credentials().expiration();
                return AwsSessionCredentials.create(
                        answer.credentials().accessKeyId(),
                        answer.credentials().secretAccessKey(),
                        answer.credentials().sessionToken());
            } catch (StsException e) {
                refused = device.isPresent();
                if (refused && String.valueOf(e.getMessage()).contains("MultiFactorAuth")) {
                    throw new MfaNeeded(profile, device.get(), e);
                }
                throw e;
            }
        }

        /// Asked for once: many requests wait for it, and a user gives up, or mistypes, for all of
        /// them.
        private String code(String device) {
            Optional<String> code =
                    refused ? Optional.empty() : mfa.code(profile, device).map(String::strip);
            refused = code.isEmpty();
            return code.orElseThrow(() -> new MfaNeeded(profile, device));
        }

        private AwsCredentialsProvider source() {
            Optional<String> source = property("source_profile");
            if (source.isPresent() && !source.get().equals(profile)) {
                Set<String> chain = new HashSet<>(above);
                chain.add(profile);
                if (chain.contains(source.get())) {
                    throw new IllegalStateException(
                            "the profiles " + chain + " name each other as source_profile");
                }
                return ofProfile(source.get(), chain);
            }
            if (source.isPresent()) {
                return new OwnKeys(profile);
            }
            return switch (property("credential_source").orElse("")) {
                case "Environment" ->
                        environment()
                                .<AwsCredentialsProvider>map(StaticCredentialsProvider::create)
                                .orElseGet(EnvironmentVariableCredentialsProvider::create);
                case "Ec2InstanceMetadata" -> InstanceProfileCredentialsProvider.create();
                case "EcsContainer" -> ContainerCredentialsProvider.create();
                default ->
                        throw new IllegalStateException(
                                "profile "
                                        + profile
                                        + " has a role_arn but neither a source_profile nor a"
                                        + " credential_source");
            };
        }

        private Optional<String> property(String name) {
            return surroundings.property(profile, name);
        }
    }

    /// The keys that stand in a profile beside its role, whose source it is itself.
    private final class OwnKeys implements AwsCredentialsProvider {
        private final String profile;

        OwnKeys(String profile) {
            this.profile = profile;
        }

        @Override
        public AwsCredentials resolveCredentials() {
            String id = property("aws_access_key_id");
            String secret = property("aws_secret_access_key");
            return surroundings
                    .property(profile, "aws_session_token")
                    .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                    .orElseGet(() -> AwsBasicCredentials.create(id, secret));
        }

        private String property(String name) {
            return surroundings
                    .property(profile, name)
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "profile "
                                            + profile
                                            + " is its own source but has no "
                                            + name));
        }
    }

    /// Nobody gave the code that a profile's role asks for.
    public static final class MfaNeeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        MfaNeeded(String profile, String device) {
            super("Profile " + profile + " needs the code of the device " + device);
        }

        MfaNeeded(String profile, String device, Exception refusal) {
            super(
                    "The code of the device "
                            + device
                            + " was refused for profile "
                            + profile
                            + " (invalid MFA code)",
                    refusal);
        }
    }
}

package spoor.source.s3;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The credentials of an access: they come from the AWS configuration files, the environment or the
/// machine, and stay in memory. Any thread may use it.
final class Credentials implements AwsCredentialsProvider, AutoCloseable {
    private static final int SESSION_SECONDS = 3600;
    private static final String SESSION = "spoor";

    private final Surroundings surroundings;
    private final S3Access access;
    private final Region region;
    private final SdkHttpClient http;
    private final MfaPrompt mfa;
    private @Nullable AwsCredentialsProvider current;

    Credentials(
            Surroundings surroundings,
            S3Access access,
            Region region,
            SdkHttpClient http,
            MfaPrompt mfa) {
        this.surroundings = surroundings;
        this.access = access;
        this.region = region;
        this.http = http;
        this.mfa = mfa;
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
    synchronized void renew() {
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
        Optional<String> profile = access.profile();
        boolean keysInEnvironment = surroundings.variable("AWS_ACCESS_KEY_ID").isPresent();
        String name = profile.orElse(surroundings.defaultProfile());
        if ((profile.isPresent() || !keysInEnvironment) && needsMfa(name)) {
            return new MfaRole(name);
        }
        return profile.isPresent()
                ? ofProfile(profile.get())
                : DefaultCredentialsProvider.builder()
                        .profileFile(surroundings.profileSupplier())
                        .profileName(name)
                        .build();
    }

    private AwsCredentialsProvider ofProfile(String name) {
        return ProfileCredentialsProvider.builder()
                .profileFile(surroundings.profileSupplier())
                .profileName(name)
                .build();
    }

    private boolean needsMfa(String profile) {
        return surroundings.property(profile, "mfa_serial").isPresent()
                && surroundings.property(profile, "role_arn").isPresent();
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
        return Clients.sts(base, region, stsEndpoint(), http);
    }

    /// The STS to ask, where another than AWS's is configured.
    Optional<URI> stsEndpoint() {
        return Endpoints.configured(surroundings, access, "STS");
    }

    /// Where credentials came from, in words; the SDK's names for its providers are meant for
    /// programmers.
    String origin(AwsCredentials credentials) {
        String name = credentials.providerName().orElse("").toLowerCase(Locale.ROOT);
        String profile = access.profile().orElse(surroundings.defaultProfile());
        if (access.roleArn().isPresent()) {
            return "the role " + access.roleArn().get();
        }
        if (name.contains("environment")) {
            return "environment variables";
        }
        if (name.contains("systemproperty")) {
            return "Java system properties";
        }
        if (name.contains("instanceprofile")) {
            return "this EC2 instance's role";
        }
        if (name.contains("container")) {
            return "this container's role";
        }
        String how = name.contains("sso") ? " (SSO)" : name.contains("login") ? " (aws login)" : "";
        return "profile " + profile + how;
    }

    /// A profile whose role wants the code of a multi-factor device. The SDK would ask STS without
    /// one.
    private final class MfaRole implements AwsCredentialsProvider {
        private final String profile;
        private @Nullable AwsSessionCredentials held;
        private Instant expires = Instant.MIN;

        MfaRole(String profile) {
            this.profile = profile;
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
            String device = property("mfa_serial").orElse("");
            String code =
                    mfa.code(profile, device)
                            .map(String::strip)
                            .orElseThrow(() -> new MfaNeeded(profile, device));
            AssumeRoleRequest request =
                    AssumeRoleRequest.builder()
                            .roleArn(property("role_arn").orElse(""))
                            .roleSessionName(property("role_session_name").orElse(SESSION))
                            .externalId(property("external_id").orElse(null))
                            .durationSeconds(
                                    property("duration_seconds")
                                            .map(Integer::valueOf)
                                            .orElse(SESSION_SECONDS))
                            .serialNumber(device)
                            .tokenCode(code)
                            .build();
            try (StsClient sts = sts(source())) {
                AssumeRoleResponse answer = sts.assumeRole(request);
                expires = answer.credentials().expiration();
                return AwsSessionCredentials.create(
                        answer.credentials().accessKeyId(),
                        answer.credentials().secretAccessKey(),
                        answer.credentials().sessionToken());
            }
        }

        private AwsCredentialsProvider source() {
            return property("source_profile")
                    .filter(name -> !name.equals(profile))
                    .map(Credentials.this::ofProfile)
                    .orElseGet(() ->
                            DefaultCredentialsProvider.builder()
                                    .profileFile(surroundings.profileSupplier())
                                    .build());
        }

        private Optional<String> property(String name) {
            return surroundings.property(profile, name);
        }
    }

    /// Nobody gave the code that a profile's role asks for.
    static final class MfaNeeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        MfaNeeded(String profile, String device) {
            super("Profile " + profile + " needs the code of the device " + device);
        }
    }
}

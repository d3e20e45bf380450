package spoor.trail.s3.auth;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.StsException;

import spoor.message.Message;
import spoor.trail.s3.errors.CredentialsException;
import spoor.trail.s3.errors.CredentialsException.Reason;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The role that a profile names. Unlike the SDK's own provider it asks for the code of a
/// multi-factor device. Any thread may use it.
final class ProfileRole implements AwsCredentialsProvider {
    private static final int RENEW_SECONDS_BEFORE = 60;

    private final AwsEnvironment environment;
    private final String profile;
    private final Supplier<AwsCredentialsProvider> source;
    private final Function<AwsCredentialsProvider, StsClient> sts;
    private final MfaPrompt mfa;
    private @Nullable AwsSessionCredentials current;
    private Instant expires = Instant.MIN;
    private boolean codeRefused;

    /// @param source the credentials that assume the role
    /// @param sts creates a client that uses credentials
    ProfileRole(
            AwsEnvironment environment,
            String profile,
            Supplier<AwsCredentialsProvider> source,
            Function<AwsCredentialsProvider, StsClient> sts,
            MfaPrompt mfa) {
        this.environment = environment;
        this.profile = profile;
        this.source = source;
        this.sts = sts;
        this.mfa = mfa;
    }

    /// Whether a profile names a role that is assumed here.
    static boolean isNamedBy(AwsEnvironment environment, String profile) {
        return environment.property(profile, "role_arn").isPresent()
                && environment.property(profile, "web_identity_token_file").isEmpty();
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        AwsSessionCredentials known = current;
        if (known == null || Instant.now().isAfter(expires.minusSeconds(RENEW_SECONDS_BEFORE))) {
            known = assume();
            current = known;
        }
        return known;
    }

    private AwsSessionCredentials assume() {
        Optional<String> device = property("mfa_serial");
        AssumeRoleRequest.Builder request =
                AssumeRoleRequest.builder()
                        .roleArn(property("role_arn").orElse(""))
                        .roleSessionName(property("role_session_name").orElse(Credentials.SESSION))
                        .externalId(property("external_id").orElse(null))
                        .durationSeconds(
                                property("duration_seconds")
                                        .map(Integer::valueOf)
                                        .orElse(Credentials.SESSION_SECONDS));
        device.ifPresent(serial -> request.serialNumber(serial).tokenCode(code(serial)));
        try (StsClient client = sts.apply(source.get())) {
            AssumeRoleResponse answer = client.assumeRole(request.build());
            expires = answer.credentials().expiration();
            return AwsSessionCredentials.create(
                    answer.credentials().accessKeyId(),
                    answer.credentials().secretAccessKey(),
                    answer.credentials().sessionToken());
        } catch (StsException e) {
            codeRefused = device.isPresent();
            // The error code is that of any other refusal.
            if (codeRefused && String.valueOf(e.getMessage()).contains("MultiFactorAuth")) {
                throw new CredentialsException(
                        Reason.MFA, Message.of("s3.mfa.refused", profile, device.get()), e);
            }
            throw e;
        }
    }

    /// Asks for the code only once: many requests wait for it, and they all fail if the user
    /// cancels or mistypes it.
    private String code(String device) {
        Optional<String> code =
                codeRefused ? Optional.empty() : mfa.code(profile, device).map(String::strip);
        codeRefused = code.isEmpty();
        return code.orElseThrow(() ->
                new CredentialsException(
                        Reason.MFA, Message.of("s3.mfa.missing", profile, device)));
    }

    private Optional<String> property(String name) {
        return environment.property(profile, name);
    }
}

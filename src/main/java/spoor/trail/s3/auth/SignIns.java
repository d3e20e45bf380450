package spoor.trail.s3.auth;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileProviderCredentialsContext;
import software.amazon.awssdk.auth.token.credentials.SdkTokenProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.signin.SigninClient;
import software.amazon.awssdk.services.signin.auth.LoginCredentialsProvider;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.auth.SsoProfileCredentialsProviderFactory;
import software.amazon.awssdk.services.sso.internal.SsoAccessTokenProvider;
import software.amazon.awssdk.services.sso.internal.SsoTokenFileUtils;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcTokenProvider;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.utils.UserHomeDirectoryUtils;

import spoor.message.Message;
import spoor.trail.s3.errors.CredentialsException;
import spoor.trail.s3.errors.CredentialsException.Reason;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Credentials from SSO, `aws login` and web identities. The SDK's default providers would create
/// their own clients, which ignore `AWS_CA_BUNDLE` and the system's proxy and certificates.
final class SignIns {
    private final AwsEnvironment environment;
    private final S3Access access;
    private final Region region;
    private final SdkHttpClient http;
    private final RequestPolicy policy;

    SignIns(
            AwsEnvironment environment,
            S3Access access,
            Region region,
            SdkHttpClient http,
            RequestPolicy policy) {
        this.environment = environment;
        this.access = access;
        this.region = region;
        this.http = http;
        this.policy = policy;
    }

    /// The credentials for the token that environment variables name.
    Optional<AwsCredentialsProvider> webIdentity() {
        Optional<String> token = environment.variable("AWS_WEB_IDENTITY_TOKEN_FILE");
        Optional<String> role = environment.variable("AWS_ROLE_ARN");
        return token.isPresent() && role.isPresent()
                ? Optional.of(
                        webIdentity(
                                token.get(),
                                role.get(),
                                environment.variable("AWS_ROLE_SESSION_NAME")))
                : Optional.empty();
    }

    /// The credentials of a profile that signs in; nothing if it does not.
    Optional<AwsCredentialsProvider> ofProfile(String name) {
        ProfileFile file = environment.profiles();
        Optional<Profile> found = file.profile(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Profile profile = found.get();
        Optional<String> token = profile.property("web_identity_token_file");
        Optional<String> role = profile.property("role_arn");
        if (token.isPresent() && role.isPresent()) {
            return Optional.of(
                    webIdentity(token.get(), role.get(), profile.property("role_session_name")));
        }
        boolean sso =
                Stream.of("sso_session", "sso_account_id", "sso_role_name", "sso_start_url")
                        .anyMatch(property -> profile.property(property).isPresent());
        if (sso) {
            return Optional.of(new ExplainedProvider(sso(file, profile), Reason.EXPIRED));
        }
        return profile.property("login_session")
                .map(session -> new ExplainedProvider(login(profile, session), Reason.EXPIRED));
    }

    private AwsCredentialsProvider webIdentity(
            String tokenFile, String role, Optional<String> session) {
        return StsWebIdentityTokenFileCredentialsProvider.builder()
                .stsClient(
                        AwsClients.sts(
                                AnonymousCredentialsProvider.create(),
                                region,
                                endpoint("STS"),
                                http,
                                policy))
                .roleArn(role)
                .roleSessionName(session.orElse("spoor"))
                .webIdentityTokenFile(Path.of(tokenFile))
                .build();
    }

    private AwsCredentialsProvider sso(ProfileFile file, Profile profile) {
        Optional<String> session = profile.property("sso_session");
        Profile source = session.isEmpty() ? profile : session(file, profile, session.get());
        Region home = Region.of(required(source, "sso_region"));
        required(profile, "sso_account_id");
        required(profile, "sso_role_name");
        SdkTokenProvider token =
                session.isPresent()
                        ? SsoOidcTokenProvider.builder()
                                .sessionName(session.get())
                                .ssoOidcClient(
                                        client(SsoOidcClient.builder(), home, "SSO_OIDC").build())
                                .build()
                        : new SsoAccessTokenProvider(
                                SsoTokenFileUtils.generateCachedTokenPath(
                                        required(source, "sso_start_url"),
                                        tokenFolder().toString()));
        return new SsoProfileCredentialsProviderFactory()
                .create(
                        ProfileProviderCredentialsContext.builder()
                                .profile(profile)
                                .profileFile(file)
                                .build(),
                        token,
                        client(SsoClient.builder(), home, "SSO").build());
    }

    /// The folder in which `aws sso login` stores its tokens.
    private Path tokenFolder() {
        String home =
                environment.variable("HOME").orElseGet(UserHomeDirectoryUtils::userHomeDirectory);
        return Path.of(home, ".aws", "sso", "cache");
    }

    private static Profile session(ProfileFile file, Profile profile, String name) {
        return file.getSection("sso-session", name)
                .orElseThrow(() ->
                        new CredentialsException(
                                Reason.CONFIGURATION,
                                Message.of("s3.profile.noSession", profile.name(), name)));
    }

    private static String required(Profile section, String property) {
        return section.property(property)
                .orElseThrow(() ->
                        new CredentialsException(
                                Reason.CONFIGURATION,
                                Message.of("s3.profile.lacks", section.name(), property)));
    }

    private AwsCredentialsProvider login(Profile profile, String session) {
        Region home = profile.property("region").map(Region::of).orElse(region);
        LoginCredentialsProvider.Builder login =
                LoginCredentialsProvider.builder()
                        .loginSession(session)
                        .signinClient(client(SigninClient.builder(), home, "SIGNIN").build());
        environment
                .variable("AWS_LOGIN_CACHE_DIRECTORY")
                .map(Path::of)
                .ifPresent(login::tokenCacheLocation);
        return login.build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B client(
            B builder, Region home, String service) {
        return AwsClients.configured(
                builder,
                AnonymousCredentialsProvider.create(),
                home,
                endpoint(service),
                http,
                policy);
    }

    private Optional<URI> endpoint(String service) {
        return Endpoints.configured(environment, access, service);
    }
}

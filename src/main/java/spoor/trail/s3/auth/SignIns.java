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

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Credentials for which a service of AWS is asked: SSO, `aws login` and web identity. The SDK
/// would find them by itself, but with clients of its own, which trust other certificates than ours
/// and would do more than read.
final class SignIns {
    private final AwsEnvironment surroundings;
    private final S3Access access;
    private final Region region;
    private final SdkHttpClient http;
    private final AwsClients.Patience patience;

    SignIns(
            AwsEnvironment surroundings,
            S3Access access,
            Region region,
            SdkHttpClient http,
            AwsClients.Patience patience) {
        this.surroundings = surroundings;
        this.access = access;
        this.region = region;
        this.http = http;
        this.patience = patience;
    }

    /// The credentials of the token that environment variables name.
    Optional<AwsCredentialsProvider> webIdentity() {
        Optional<String> token = surroundings.variable("AWS_WEB_IDENTITY_TOKEN_FILE");
        Optional<String> role = surroundings.variable("AWS_ROLE_ARN");
        return token.isPresent() && role.isPresent()
                ? Optional.of(
                        webIdentity(
                                token.get(),
                                role.get(),
                                surroundings.variable("AWS_ROLE_SESSION_NAME")))
                : Optional.empty();
    }

    /// The credentials of a profile that signs in; nothing where it does not.
    Optional<AwsCredentialsProvider> ofProfile(String name) {
        ProfileFile file = surroundings.profiles();
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
            return Optional.of(sso(file, profile));
        }
        return profile.property("login_session").map(session -> login(profile, session));
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
                                patience))
                .roleArn(role)
                .roleSessionName(session.orElse("spoor"))
                .webIdentityTokenFile(Path.of(tokenFile))
                .build();
    }

    private AwsCredentialsProvider sso(ProfileFile file, Profile profile) {
        Optional<String> session = profile.property("sso_session");
        Profile source = session.isEmpty() ? profile : session(file, profile, session.get());
        Region home = Region.of(wanted(source, "sso_region"));
        wanted(profile, "sso_account_id");
        wanted(profile, "sso_role_name");
        SdkTokenProvider token =
                session.isPresent()
                        ? SsoOidcTokenProvider.builder()
                                .sessionName(session.get())
                                .ssoOidcClient(
                                        equip(SsoOidcClient.builder(), home, "SSO_OIDC").build())
                                .build()
                        : new SsoAccessTokenProvider(
                                SsoTokenFileUtils.generateCachedTokenPath(
                                        wanted(source, "sso_start_url"), tokens().toString()));
        return new SsoProfileCredentialsProviderFactory()
                .create(
                        ProfileProviderCredentialsContext.builder()
                                .profile(profile)
                                .profileFile(file)
                                .build(),
                        token,
                        equip(SsoClient.builder(), home, "SSO").build());
    }

    /// Where `aws sso login` leaves its tokens.
    private Path tokens() {
        String home =
                surroundings.variable("HOME").orElseGet(UserHomeDirectoryUtils::userHomeDirectory);
        return Path.of(home, ".aws", "sso", "cache");
    }

    private static Profile session(ProfileFile file, Profile profile, String name) {
        return file.getSection("sso-session", name)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "profile "
                                        + profile.name()
                                        + " names the sso-session "
                                        + name
                                        + ", which is not in the configuration"));
    }

    private static String wanted(Profile section, String property) {
        return section.property(property)
                .orElseThrow(
                        () -> new IllegalStateException(section.name() + " has no " + property));
    }

    private AwsCredentialsProvider login(Profile profile, String session) {
        Region home = profile.property("region").map(Region::of).orElse(region);
        LoginCredentialsProvider.Builder login =
                LoginCredentialsProvider.builder()
                        .loginSession(session)
                        .signinClient(equip(SigninClient.builder(), home, "SIGNIN").build());
        surroundings
                .variable("AWS_LOGIN_CACHE_DIRECTORY")
                .map(Path::of)
                .ifPresent(login::tokenCacheLocation);
        return login.build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B equip(
            B builder, Region home, String service) {
        return AwsClients.equip(
                builder,
                AnonymousCredentialsProvider.create(),
                home,
                endpoint(service),
                http,
                patience);
    }

    private Optional<URI> endpoint(String service) {
        return Endpoints.configured(surroundings, access, service);
    }
}

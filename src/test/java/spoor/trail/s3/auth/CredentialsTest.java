package spoor.trail.s3.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.s3.HttpStub;
import spoor.fixture.s3.S3Server;
import spoor.fixture.s3.StsStub;
import spoor.trail.AccessFailure;
import spoor.trail.s3.Bucket;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.S3Session;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Where credentials come from: a real server takes the right keys only, and an STS hands out
/// roles.
final class CredentialsTest {
    private static final String ACCOUNT = "111122223333";
    private static final String USER = "arn:aws:iam::" + ACCOUNT + ":user/analyst";
    private static final String ROLE = "arn:aws:iam::444455556666:role/audit/TrailReader";
    private static final String DEVICE = "arn:aws:iam::" + ACCOUNT + ":mfa/analyst";

    private final S3Server server = S3Server.shared();
    private final String bucket = server.newBucket();
    private final StsStub sts =
            new StsStub(ACCOUNT, USER)
                    .handOut(
                            new StsStub.Keys(
                                    server.accessKeyId(), server.secretAccessKey(), "roleTOKEN"));
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> environment = new HashMap<>();
    private final List<S3Session> open = new ArrayList<>();

    @TempDir private Path folder;

    @BeforeEach
    void useTheSts() {
        environment.put("AWS_ENDPOINT_URL_STS", sts.endpoint().toString());
    }

    @AfterEach
    void close() {
        open.forEach(S3Session::close);
        network.shutdownNow();
        sts.close();
    }

    private String keys(String id, String secret) {
        return "aws_access_key_id = " + id + "\naws_secret_access_key = " + secret + "\n";
    }

    private String goodKeys() {
        return keys(server.accessKeyId(), server.secretAccessKey());
    }

    private void config(String text) {
        try {
            Files.writeString(folder.resolve("config"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private S3Session session(S3Access access, MfaPrompt mfa) throws IOException {
        AwsEnvironment awsEnvironment =
                new AwsEnvironment(
                        environment,
                        new AwsEnvironment.ProfileFileSource.At(
                                folder.resolve("config"), folder.resolve("credentials")));
        S3Session session =
                new S3Service(awsEnvironment, network, Optional::empty, Bucket.HASTY)
                        .connect(access.withEndpoint(server.endpoint()), mfa);
        open.add(session);
        return session;
    }

    private S3Session profile(String name) throws IOException {
        return session(S3Access.DEFAULT.withProfile(name), MfaPrompt.NONE);
    }

    private static AccessFailure failureOf(ThrowingCallable call) {
        AccessFailure[] found = new AccessFailure[1];
        assertThatExceptionOfType(AccessFailure.class)
                .isThrownBy(call)
                .satisfies(e -> found[0] = e);
        return found[0];
    }

    @Test
    void usesTheKeysOfAProfile() throws IOException {
        config("[profile audit]\n" + goodKeys() + "[profile other]\n" + keys("AKIDX", "x"));
        S3Session session = profile("audit");
        assertThat(session.buckets()).contains(bucket);
        CallerIdentity who = session.whoAmI();
        assertThat(who.arn()).contains(USER);
        assertThat(who.account()).contains(ACCOUNT);
        assertThat(who.credentials().inEnglish()).isEqualTo("profile audit");
        S3Session other = profile("other");
        AccessFailure wrong = failureOf(other::buckets);
        assertThat(wrong.kind()).isEqualTo(AccessFailure.Kind.CREDENTIALS);
        assertThat(wrong).hasMessageContaining("keys of profile other are wrong");
    }

    @Test
    void readsTheCredentialsFile() throws IOException {
        Files.writeString(folder.resolve("credentials"), "[default]\n" + goodKeys());
        S3Session session = session(S3Access.DEFAULT, MfaPrompt.NONE);
        assertThat(session.buckets()).contains(bucket);
        assertThat(session.whoAmI().credentials().inEnglish()).isEqualTo("profile default");
    }

    @Test
    void usesTheProfileThatTheEnvironmentNames() throws IOException {
        config("[profile audit]\n" + goodKeys() + "[default]\n" + keys("AKIDX", "x"));
        environment.put("AWS_PROFILE", "audit");
        assertThat(session(S3Access.DEFAULT, MfaPrompt.NONE).buckets()).contains(bucket);
    }

    @Test
    void prefersANamedProfileThenTheKeysOfTheEnvironment() throws IOException {
        config("[default]\n" + keys("AKIDX", "x") + "[profile other]\n" + keys("AKIDX", "x"));
        environment.put("AWS_ACCESS_KEY_ID", server.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", server.secretAccessKey());
        environment.put("AWS_SESSION_TOKEN", Bucket.TOKEN);
        S3Session session = session(S3Access.DEFAULT, MfaPrompt.NONE);
        assertThat(session.buckets()).contains(bucket);
        assertThat(session.whoAmI().credentials().inEnglish()).isEqualTo("environment variables");
        assertThat(sts.requests().getLast().headers())
                .containsEntry("X-Amz-Security-Token", Bucket.TOKEN);
        assertThat(failureOf(profile("other")::buckets).kind())
                .isEqualTo(AccessFailure.Kind.CREDENTIALS);
    }

    @Test
    void assumesTheRoleOfAProfile() throws IOException {
        config(
                "[profile base]\n"
                        + keys("AKIDBASE", "base")
                        + "[profile audit]\nrole_arn = "
                        + ROLE
                        + "\nsource_profile = base\nexternal_id = x-42\nrole_session_name = me\n"
                        + "duration_seconds = 900\n");
        S3Session session = profile("audit");
        assertThat(session.buckets()).contains(bucket);
        assertThat(session.whoAmI().arn())
                .contains("arn:aws:sts::444455556666:assumed-role/TrailReader/me");
        assertThat(sts.actions()).containsExactly("AssumeRole", "GetCallerIdentity");
        assertThat(sts.requests().getFirst().form())
                .containsEntry("RoleArn", ROLE)
                .containsEntry("ExternalId", "x-42")
                .containsEntry("DurationSeconds", "900");
        assertThat(sts.requests().getFirst().headers().get("Authorization")).contains("AKIDBASE");
    }

    @Test
    void assumesARoleThatTheUserEntered() throws IOException {
        config("[profile base]\n" + keys("AKIDBASE", "base"));
        S3Access access =
                new S3Access(
                        Optional.of("base"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(ROLE),
                        Optional.of("x-42"));
        S3Session session = session(access, MfaPrompt.NONE);
        assertThat(session.buckets()).contains(bucket);
        CallerIdentity who = session.whoAmI();
        assertThat(who.credentials().inEnglish()).isEqualTo("the role " + ROLE);
        assertThat(who.account()).contains("444455556666");
        assertThat(sts.requests().getFirst().form()).containsEntry("ExternalId", "x-42");
    }

    @Test
    void assumesChainedRoles() throws IOException {
        config(
                "[profile base]\n"
                        + keys("AKIDBASE", "base")
                        + "[profile middle]\nrole_arn = arn:aws:iam::111122223333:role/Middle\n"
                        + "source_profile = base\n"
                        + "[profile top]\nrole_arn = "
                        + ROLE
                        + "\nsource_profile = middle\n");
        assertThat(profile("top").buckets()).contains(bucket);
        assertThat(sts.requests())
                .extracting(request -> request.form().get("RoleArn"))
                .containsExactly("arn:aws:iam::111122223333:role/Middle", ROLE);
    }

    @Test
    void usesAProfileAsItsOwnSource() throws IOException {
        config(
                "[profile self]\n"
                        + keys("AKIDSELF", "self")
                        + "role_arn = "
                        + ROLE
                        + "\nsource_profile = self\n");
        assertThat(profile("self").buckets()).contains(bucket);
        assertThat(sts.requests().getFirst().headers().get("Authorization")).contains("AKIDSELF");
    }

    @Test
    void usesTheEnvironmentAsTheSourceOfARole() throws IOException {
        config("[profile audit]\nrole_arn = " + ROLE + "\ncredential_source = Environment\n");
        environment.put("AWS_ACCESS_KEY_ID", "AKIDENV");
        environment.put("AWS_SECRET_ACCESS_KEY", "secret");
        assertThat(profile("audit").buckets()).contains(bucket);
        assertThat(sts.requests().getFirst().headers().get("Authorization")).contains("AKIDENV");
    }

    @Test
    void explainsAnInvalidSourceOfARole() throws IOException {
        config(
                "[profile a]\nrole_arn = r\nsource_profile = b\n"
                        + "[profile b]\nrole_arn = r\nsource_profile = a\n"
                        + "[profile c]\nrole_arn = r\n"
                        + "[profile d]\nrole_arn = r\nsource_profile = nobody\n"
                        + "[profile e]\nrole_arn = r\nsource_profile = k\nduration_seconds = x\n"
                        + "[profile k]\n"
                        + goodKeys());
        for (String name : List.of("a", "c", "d", "e")) {
            S3Session session = profile(name);
            AccessFailure fault = failureOf(session::buckets);
            assertThat(fault.kind()).as(name).isEqualTo(AccessFailure.Kind.CREDENTIALS);
            assertThat(fault).hasMessageContaining("profile " + name);
        }
    }

    @Test
    void explainsThatARoleIsRefused() throws IOException {
        config(
                "[profile base]\n"
                        + keys("AKIDBASE", "base")
                        + "[profile audit]\nrole_arn = "
                        + ROLE
                        + "\nsource_profile = base\n");
        sts.deny("AssumeRole");
        AccessFailure fault = failureOf(profile("audit")::buckets);
        assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.DENIED);
        assertThat(fault).hasMessageContaining("sts:AssumeRole");
    }

    private void profileWithDevice() {
        config(
                "[profile base]\n"
                        + keys("AKIDBASE", "base")
                        + "[profile audit]\nrole_arn = "
                        + ROLE
                        + "\nsource_profile = base\nmfa_serial = "
                        + DEVICE
                        + "\n");
        sts.wantMfa(DEVICE, "123456");
    }

    @Test
    void asksForTheCodeOfADeviceOnce() throws Exception {
        profileWithDevice();
        List<String> asked = new ArrayList<>();
        S3Session session =
                session(
                        S3Access.DEFAULT.withProfile("audit"),
                        (profile, device) -> {
                            asked.add(profile + " " + device);
                            return Optional.of(" 123456 ");
                        });
        List<Future<List<String>>> answers =
                IntStream.range(0, 8).mapToObj(_ -> network.submit(session::buckets)).toList();
        for (Future<List<String>> answer : answers) {
            assertThat(answer.get()).contains(bucket);
        }
        assertThat(session.whoAmI().account()).contains("444455556666");
        assertThat(asked).containsExactly("audit " + DEVICE);
        session.renewCredentials();
        assertThat(session.buckets()).contains(bucket);
        assertThat(asked).hasSize(2);
    }

    @Test
    void explainsThatACodeIsNeeded() throws IOException {
        profileWithDevice();
        List<String> asked = new ArrayList<>();
        S3Session session =
                session(
                        S3Access.DEFAULT.withProfile("audit"),
                        (_, device) -> {
                            asked.add(device);
                            return Optional.empty();
                        });
        for (int i = 0; i < 3; i++) {
            AccessFailure fault = failureOf(session::buckets);
            assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.MFA);
            assertThat(fault).hasMessageContaining(DEVICE);
        }
        assertThat(asked).hasSize(1);
        assertThat(sts.actions()).isEmpty();
        session.renewCredentials();
        assertThat(failureOf(session::whoAmI).kind()).isEqualTo(AccessFailure.Kind.MFA);
        assertThat(asked).hasSize(2);
    }

    @Test
    void explainsThatACodeIsWrong() throws IOException {
        profileWithDevice();
        S3Session session =
                session(S3Access.DEFAULT.withProfile("audit"), (_, _) -> Optional.of("000000"));
        AccessFailure fault = failureOf(session::buckets);
        assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.MFA);
        assertThat(fault).hasMessageContaining("invalid MFA");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void runsTheProcessOfAProfile() throws IOException {
        Path keys = folder.resolve("keys.json");
        Files.writeString(
                keys,
                "{\"Version\":1,\"AccessKeyId\":\"%s\",\"SecretAccessKey\":\"%s\"}"
                        .formatted(server.accessKeyId(), server.secretAccessKey()));
        config(
                "[profile process]\ncredential_process = cat "
                        + keys
                        + "\n[profile broken]\ncredential_process = cat "
                        + folder.resolve("nothing")
                        + "\n");
        assertThat(profile("process").buckets()).contains(bucket);
        AccessFailure fault = failureOf(profile("broken")::buckets);
        assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.CREDENTIALS);
        assertThat(fault).hasMessageContaining("profile broken");
    }

    @Test
    void cannotListProfilesOfAnInvalidConfiguration() {
        config("[default]\nnonsense\n");
        S3Service service =
                new S3Service(
                        new AwsEnvironment(
                                environment,
                                new AwsEnvironment.ProfileFileSource.At(
                                        folder.resolve("config"), folder.resolve("credentials"))),
                        network,
                        Optional::empty);
        AccessFailure fault = failureOf(service::profiles);
        assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.CREDENTIALS);
        assertThat(fault).hasMessageContaining("configuration is wrong");
    }

    @Test
    void explainsThatAProfileHasNoCredentials() throws IOException {
        config("[profile empty]\nregion = eu-west-1\n[profile named]\noutput = json\n");
        for (String name : List.of("empty", "missing")) {
            S3Session session = profile(name);
            AccessFailure fault = failureOf(session::buckets);
            assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.CREDENTIALS);
            assertThat(fault).hasMessageContaining("from profile " + name);
            assertThat(fault.getMessage()).doesNotContain("ProfileFile(", "properties=");
            assertThat(fault.command()).contains("aws configure --profile " + name);
        }
    }

    @Test
    void namesThePlacesThatHaveNoCredentials() throws IOException {
        config("");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");

        AccessFailure fault = failureOf(session(S3Access.DEFAULT, MfaPrompt.NONE)::buckets);

        assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.CREDENTIALS);
        assertThat(fault)
                .hasMessageStartingWith("There are no credentials: not in the environment")
                .hasMessageContaining("profile default");
        assertThat(fault.getMessage()).doesNotContain("Provider");
    }

    @Test
    void namesTheCommandToSignInWithSso() throws IOException {
        config(
                """
                [profile sso]
                sso_session = work
                sso_account_id = 111122223333
                sso_role_name = Reader
                region = eu-west-1
                [sso-session work]
                sso_region = eu-west-1
                sso_start_url = https://nowhere.example/start
                """);
        AccessFailure fault = failureOf(profile("sso")::buckets);
        assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.EXPIRED);
        assertThat(fault.command()).contains("aws sso login --profile sso");
    }

    @Test
    void namesTheCommandToSignInWithAwsLogin() throws IOException {
        environment.put("AWS_LOGIN_CACHE_DIRECTORY", folder.toString());
        config(
                """
                [profile login]
                login_session = arn:aws:iam::111122223333:user/analyst
                region = eu-west-1
                """);
        AccessFailure fault = failureOf(profile("login")::buckets);
        assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.EXPIRED);
        assertThat(fault.command()).contains("aws login --profile login");
    }

    @Test
    void asksSsoWithOurClient() throws Exception {
        String start = "https://nowhere.example/start";
        byte[] name =
                MessageDigest.getInstance("SHA-1").digest(start.getBytes(StandardCharsets.UTF_8));
        Path tokens = Files.createDirectories(folder.resolve(".aws/sso/cache"));
        Files.writeString(
                tokens.resolve(HexFormat.of().formatHex(name) + ".json"),
                "{\"accessToken\":\"sso-TOKEN\",\"expiresAt\":\"%s\"}"
                        .formatted(
                                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS)));
        config(
                """
                [profile sso]
                sso_start_url = %s
                sso_region = eu-west-1
                sso_account_id = 111122223333
                sso_role_name = Reader
                region = eu-west-1
                """
                        .formatted(start));
        String answer =
                """
                {"roleCredentials":{"accessKeyId":"%s","secretAccessKey":"%s",
                "sessionToken":"roleTOKEN","expiration":%d}}
                """
                        .formatted(
                                server.accessKeyId(),
                                server.secretAccessKey(),
                                Instant.now().plusSeconds(3600).toEpochMilli());
        try (HttpStub sso =
                new HttpStub(_ ->
                        new HttpStub.Answer(
                                200,
                                Map.of("Content-Type", "application/json"),
                                answer.getBytes(StandardCharsets.UTF_8)))) {
            environment.put("HOME", folder.toString());
            environment.put("AWS_ENDPOINT_URL_SSO", sso.endpoint().toString());
            S3Session session = profile("sso");

            assertThat(session.buckets()).contains(bucket);
            assertThat(session.whoAmI().credentials().inEnglish()).isEqualTo("profile sso (SSO)");
            assertThat(sso.requests())
                    .singleElement()
                    .satisfies(asked -> {
                        assertThat(asked.query()).containsEntry("role_name", "Reader");
                        assertThat(asked.headers())
                                .containsEntry("x-amz-sso_bearer_token", "sso-TOKEN");
                        assertThat(asked.headers().get("User-Agent")).endsWith("spoor");
                    });
        }
    }

    @Test
    void assumesTheRoleOfAWebIdentityWithOurClient() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "a.web.token");
        config(
                """
                [profile web]
                role_arn = %s
                web_identity_token_file = %s
                """
                        .formatted(ROLE, token));
        assertThat(profile("web").buckets()).contains(bucket);

        environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());
        environment.put("AWS_ROLE_ARN", ROLE);
        S3Session session = session(S3Access.DEFAULT, MfaPrompt.NONE);
        assertThat(session.buckets()).contains(bucket);

        assertThat(sts.actions())
                .containsExactly("AssumeRoleWithWebIdentity", "AssumeRoleWithWebIdentity");
        assertThat(session.whoAmI().credentials().inEnglish()).isEqualTo("a web identity");
        assertThat(sts.requests().subList(0, 2))
                .allSatisfy(asked -> {
                    assertThat(asked.form()).containsEntry("WebIdentityToken", "a.web.token");
                    assertThat(asked.headers().get("User-Agent")).endsWith("spoor");
                    assertThat(asked.headers()).doesNotContainKey("Authorization");
                });
    }

    @Test
    void readsTheFilesAgainForNewKeys() throws IOException {
        config("[profile audit]\n" + keys("AKIDOLD", "old"));
        S3Session session = profile("audit");
        assertThat(failureOf(session::buckets).kind()).isEqualTo(AccessFailure.Kind.CREDENTIALS);
        config("[profile audit]\n" + goodKeys());
        session.renewCredentials();
        assertThat(session.buckets()).contains(bucket);
    }

    @Test
    void explainsThatTheIdentityIsUnknown() throws IOException {
        config("[profile audit]\n" + goodKeys());
        sts.deny("GetCallerIdentity");
        AccessFailure fault = failureOf(profile("audit")::whoAmI);
        assertThat(fault.kind()).isEqualTo(AccessFailure.Kind.DENIED);
        sts.expire();
        assertThat(failureOf(profile("audit")::whoAmI).kind())
                .isEqualTo(AccessFailure.Kind.EXPIRED);
    }

    @Test
    void acceptsAServerForAllServicesThatHasNoSts() throws IOException {
        environment.remove("AWS_ENDPOINT_URL_STS");
        environment.put("AWS_ENDPOINT_URL", server.endpoint().toString());
        config("[profile audit]\n" + goodKeys());
        S3Session session = profile("audit");
        assertThat(session.whoAmI().arn()).isEmpty();
        assertThat(session.whoAmI().credentials().inEnglish()).isEqualTo("profile audit");
        assertThat(session.buckets()).contains(bucket);
    }

    @Test
    void asksNoStsIfAnotherServerThanAwsIsNamed() throws IOException {
        environment.remove("AWS_ENDPOINT_URL_STS");
        config("[profile audit]\n" + goodKeys());
        CallerIdentity who = profile("audit").whoAmI();
        assertThat(who.arn()).isEmpty();
        assertThat(who.credentials().inEnglish()).isEqualTo("profile audit");
    }

    @Test
    void explainsThatTheConfigurationIsInvalid() {
        config("[profile audit\nx\n");
        assertThat(failureOf(() -> profile("audit")).kind())
                .isEqualTo(AccessFailure.Kind.CREDENTIALS);
        config("");
        AwsEnvironment awsEnvironment = Bucket.surroundings(environment);
        for (String endpoint : List.of("http://a b", "minio:9000", "minio", "//minio", "ftp://a")) {
            environment.put("AWS_ENDPOINT_URL_S3", endpoint);
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() ->
                            new S3Service(awsEnvironment, network, Optional::empty)
                                    .connect(S3Access.DEFAULT, MfaPrompt.NONE))
                    .withMessageContaining(endpoint);
        }
    }

    @Test
    void prefersTheEnteredEndpointThenTheEnvironmentThenTheProfile() {
        config(
                """
                [default]
                endpoint_url = http://profile:1
                [profile audit]
                endpoint_url = http://audit:1
                """);
        AwsEnvironment awsEnvironment =
                new AwsEnvironment(
                        environment,
                        new AwsEnvironment.ProfileFileSource.At(
                                folder.resolve("config"), folder.resolve("credentials")));
        S3Access access = S3Access.DEFAULT;
        assertThat(Endpoints.s3(awsEnvironment, access)).contains(URI.create("http://profile:1"));
        assertThat(Endpoints.s3(awsEnvironment, access.withProfile("audit")))
                .contains(URI.create("http://audit:1"));
        environment.put("AWS_ENDPOINT_URL", "http://all:1");
        assertThat(Endpoints.s3(awsEnvironment, access)).contains(URI.create("http://all:1"));
        environment.put("AWS_ENDPOINT_URL_S3", "http://s3:1");
        assertThat(Endpoints.s3(awsEnvironment, access)).contains(URI.create("http://s3:1"));
        assertThat(Endpoints.configured(awsEnvironment, access, "STS")).contains(sts.endpoint());
        URI typed = URI.create("http://typed:1");
        assertThat(Endpoints.s3(awsEnvironment, access.withEndpoint(typed))).contains(typed);
        environment.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "TRUE");
        assertThat(Endpoints.s3(awsEnvironment, access)).isEmpty();
        assertThat(Endpoints.s3(awsEnvironment, access.withEndpoint(typed))).contains(typed);
    }

    @Test
    void namesTheProfilesOfBothFilesDefaultFirst() throws IOException {
        config("[profile zoe]\nregion = eu-west-1\n[profile audit]\n[sso-session work]\n");
        Files.writeString(folder.resolve("credentials"), "[default]\n" + goodKeys());
        AwsEnvironment awsEnvironment =
                new AwsEnvironment(
                        environment,
                        new AwsEnvironment.ProfileFileSource.At(
                                folder.resolve("config"), folder.resolve("credentials")));
        S3Service service = new S3Service(awsEnvironment, network, Optional::empty);
        assertThat(service.profiles()).containsExactly("default", "audit", "zoe");
        assertThat(service.region("zoe")).contains("eu-west-1");
        assertThat(service.region("audit")).isEmpty();
        assertThat(service.defaultProfile()).isEqualTo("default");
    }
}

package spoor.trail.s3.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.s3.HttpStub;
import spoor.fixture.s3.S3Server;
import spoor.fixture.s3.StsStub;
import spoor.trail.AccessFailure;
import spoor.trail.s3.Bucket;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.S3Session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Sign-ins that have run out and are renewed with what `aws login` and `aws sso login` left.
final class SignInsTest {
    private static final String LOGIN = "arn:aws:iam::111122223333:user/analyst";

    private final S3Server server = S3Server.shared();
    private final String bucket = server.newBucket();
    private final StsStub sts = new StsStub("111122223333", LOGIN);
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir private Path folder;

    @BeforeEach
    void useTheStubs() {
        environment.put("AWS_ENDPOINT_URL_STS", sts.endpoint().toString());
        environment.put("AWS_LOGIN_CACHE_DIRECTORY", folder.toString());
    }

    @AfterEach
    void close() {
        network.shutdownNow();
        sts.close();
    }

    private S3Session profile(String name) throws IOException {
        AwsEnvironment surroundings =
                new AwsEnvironment(
                        environment,
                        new AwsEnvironment.ProfileFileSource.At(
                                folder.resolve("config"), folder.resolve("credentials")));
        return new S3Service(surroundings, network, Optional::empty, Bucket.HASTY)
                .connect(
                        S3Access.DEFAULT.withProfile(name).withEndpoint(server.endpoint()),
                        MfaPrompt.NONE);
    }

    private static HttpStub answering(int status, String json) {
        return new HttpStub(_ ->
                new HttpStub.Answer(
                        status, Map.of("Content-Type", "application/json"), json.getBytes(UTF_8)));
    }

    private static String name(String algorithm, String text) throws Exception {
        byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8));
        return HexFormat.of().formatHex(digest) + ".json";
    }

    private static Instant inMinutes(int minutes) {
        return Instant.now().plus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    }

    private void loggedIn(Instant until, String secret) throws Exception {
        Files.writeString(
                folder.resolve("config"),
                "[profile login]\nlogin_session = " + LOGIN + "\nregion = eu-west-1\n");
        Files.writeString(
                folder.resolve(name("SHA-256", LOGIN)),
                """
                {"accessToken":{"accessKeyId":"%s","secretAccessKey":"%s","sessionToken":"T",
                 "accountId":"111122223333","expiresAt":"%s"},"tokenType":"aws_sigv4",
                 "refreshToken":"login-REFRESH","identityToken":"i",
                 "clientId":"arn:aws:signin:::devtools/same-device","dpopKey":"%s"}
                """
                        .formatted(server.accessKeyId(), secret, until, newKey()));
    }

    /// A key of curve P-256 in the form of SEC 1, as `aws login` writes it, in one line of JSON.
    private static String newKey() throws Exception {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = maker.generateKeyPair();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(HexFormat.of().parseHex("30770201010420"));
        der.write(bytes(((ECPrivateKey) pair.getPrivate()).getS()));
        der.write(HexFormat.of().parseHex("a00a06082a8648ce3d030107a14403420004"));
        der.write(bytes(open.getW().getAffineX()));
        der.write(bytes(open.getW().getAffineY()));
        String lines =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der.toByteArray());
        return ("-----BEGIN EC PRIVATE KEY-----\n" + lines + "\n-----END EC PRIVATE KEY-----\n")
                .replace("\n", "\\n");
    }

    private static byte[] bytes(BigInteger number) {
        return HexFormat.of().parseHex("%064x".formatted(number));
    }

    @Test
    void usesTheTokenOfAwsLogin() throws Exception {
        loggedIn(inMinutes(60), server.secretAccessKey());
        try (HttpStub signIn = answering(500, "{}")) {
            environment.put("AWS_ENDPOINT_URL_SIGNIN", signIn.endpoint().toString());
            try (S3Session session = profile("login")) {
                assertThat(session.buckets()).contains(bucket);
                assertThat(session.whoAmI().arn()).contains(LOGIN);
            }
            assertThat(signIn.requests()).isEmpty();
        }
    }

    @Test
    void renewsAnExpiredAwsLogin() throws Exception {
        loggedIn(inMinutes(-5), "an-old-SECRET");
        String fresh =
                """
                {"accessToken":{"accessKeyId":"%s","secretAccessKey":"%s","sessionToken":"T2"},
                 "tokenType":"aws_sigv4","expiresIn":900,"refreshToken":"login-REFRESH-2"}
                """
                        .formatted(server.accessKeyId(), server.secretAccessKey());
        try (HttpStub signIn = answering(200, fresh)) {
            environment.put("AWS_ENDPOINT_URL_SIGNIN", signIn.endpoint().toString());
            try (S3Session session = profile("login")) {
                assertThat(session.buckets()).contains(bucket);
            }
            assertThat(signIn.requests())
                    .singleElement()
                    .satisfies(asked -> {
                        assertThat(asked.path()).isEqualTo("/v1/token");
                        assertThat(new String(asked.body(), UTF_8)).contains("login-REFRESH");
                        assertThat(asked.headers()).containsKey("DPoP");
                        assertThat(asked.headers().get("User-Agent")).endsWith("spoor");
                    });
        }
    }

    @Test
    void namesTheCommandIfAnAwsLoginCannotBeRenewed() throws Exception {
        loggedIn(inMinutes(-5), "an-old-SECRET");
        String refused = "{\"error\":\"TOKEN_EXPIRED\",\"message\":\"The session has expired\"}";
        HttpStub stub =
                new HttpStub(_ ->
                        new HttpStub.Answer(
                                401,
                                Map.of(
                                        "Content-Type",
                                        "application/json",
                                        "x-amzn-ErrorType",
                                        "AccessDeniedException"),
                                refused.getBytes(UTF_8)));
        try (HttpStub signIn = stub;
                S3Session session = profileAt("SIGNIN", signIn, "login")) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(session::buckets)
                    .satisfies(e -> {
                        assertThat(e.kind()).isEqualTo(AccessFailure.Kind.EXPIRED);
                        assertThat(e.command()).contains("aws login --profile login");
                    });
        }
    }

    private S3Session profileAt(String service, HttpStub stub, String name) throws IOException {
        environment.put("AWS_ENDPOINT_URL_" + service, stub.endpoint().toString());
        return profile(name);
    }

    @Test
    void renewsTheTokenOfAnSsoSession() throws Exception {
        String role =
                """
                {"roleCredentials":{"accessKeyId":"%s","secretAccessKey":"%s","sessionToken":"T",
                 "expiration":%d}}
                """
                        .formatted(
                                server.accessKeyId(),
                                server.secretAccessKey(),
                                inMinutes(60).toEpochMilli());
        ssoSession(inMinutes(-5));
        try (HttpStub oidc =
                        answering(
                                200,
                                "{\"accessToken\":\"sso-NEW\",\"expiresIn\":3600,"
                                        + "\"refreshToken\":\"sso-REFRESH-2\"}");
                HttpStub sso = answering(200, role)) {
            environment.put("AWS_ENDPOINT_URL_SSO_OIDC", oidc.endpoint().toString());
            try (S3Session session = profileAt("SSO", sso, "sso")) {
                assertThat(session.buckets()).contains(bucket);
            }
            assertThat(oidc.requests())
                    .singleElement()
                    .satisfies(asked -> {
                        assertThat(asked.path()).isEqualTo("/token");
                        assertThat(new String(asked.body(), UTF_8))
                                .contains(List.of("refresh_token", "sso-REFRESH"));
                        assertThat(asked.headers().get("User-Agent")).endsWith("spoor");
                    });
            assertThat(sso.requests())
                    .singleElement()
                    .satisfies(asked ->
                            assertThat(asked.headers())
                                    .containsEntry("x-amz-sso_bearer_token", "sso-NEW"));
        }
    }

    @Test
    void explainsThatSsoRefusesARole() throws Exception {
        ssoSession(inMinutes(60));
        String refused = "{\"__type\":\"ForbiddenException\",\"message\":\"No access\"}";
        try (HttpStub sso = answering(403, refused);
                S3Session session = profileAt("SSO", sso, "sso")) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(session::buckets)
                    .withMessageContaining("SSO does not give you the role of profile sso")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(AccessFailure.Kind.CREDENTIALS));
        }
    }

    private void ssoSession(Instant until) throws Exception {
        // The SDK looks for the tokens of an sso-session there, and nowhere else.
        Path home = Path.of(System.getenv("HOME"));
        assumeThat(home).as("a home that only tests use").endsWithRaw(Path.of("target", "home"));
        String session = folder.getFileName().toString();
        Files.writeString(
                folder.resolve("config"),
                """
                [profile sso]
                sso_session = %1$s
                sso_account_id = 111122223333
                sso_role_name = Reader
                region = eu-west-1
                [sso-session %1$s]
                sso_region = eu-west-1
                sso_start_url = https://nowhere.example/start
                """
                        .formatted(session));
        Path tokens = Files.createDirectories(home.resolve(".aws/sso/cache"));
        Files.writeString(
                tokens.resolve(name("SHA-1", session)),
                """
                {"startUrl":"https://nowhere.example/start","region":"eu-west-1",
                 "accessToken":"sso-OLD","expiresAt":"%s","clientId":"c","clientSecret":"s",
                 "registrationExpiresAt":"%s","refreshToken":"sso-REFRESH"}
                """
                        .formatted(until, inMinutes(600)));
    }
}

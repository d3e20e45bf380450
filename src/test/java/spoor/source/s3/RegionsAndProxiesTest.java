package spoor.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.Loading;
import spoor.fixture.s3.HttpStub;
import spoor.fixture.s3.HttpStub.Answer;
import spoor.fixture.s3.TlsFront;
import spoor.load.LoadState;
import spoor.source.Fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// AWS as it is behind a company's proxy, which opens TLS with a certificate of its own: nothing
/// leaves this computer.
final class RegionsAndProxiesTest {
    private static final String HOME = "eu-west-1";
    private static final byte[] FILE = Bucket.file(1);
    private static final String ETAG = "0123456789abcdef0123456789abcdef";

    private final HttpStub aws = new HttpStub(this::answer);
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();
    private final ProxySelector usual = ProxySelector.getDefault();
    private final Map<String, String> environment = new HashMap<>();
    private volatile int wrongRegion = 301;

    @TempDir private Path folder;

    @AfterEach
    void close() {
        ProxySelector.setDefault(usual);
        network.shutdownNow();
        aws.close();
    }

    /// A bucket in [#HOME]; the other Regions' servers say so.
    private Answer answer(HttpStub.Request request) {
        String host = request.headers().getOrDefault("Host", "");
        if (!host.equals("trail.s3." + HOME + ".amazonaws.com")) {
            String code = wrongRegion == 301 ? "PermanentRedirect" : "AuthorizationHeaderMalformed";
            return new Answer(
                    wrongRegion,
                    Map.of("x-amz-bucket-region", HOME, "Content-Type", "application/xml"),
                    ("<Error><Code>" + code + "</Code><Message>-</Message></Error>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        if (request.path().equals("/")) {
            String key = Bucket.key(1);
            boolean wanted = key.startsWith(request.query().getOrDefault("prefix", ""));
            boolean folders = request.query().containsKey("delimiter");
            return Answer.xml(
                    200, page(request.query(), key, wanted && !folders, wanted && folders));
        }
        return new Answer(200, Map.of("ETag", "\"" + ETAG + "\""), FILE);
    }

    private static String page(
            Map<String, String> query, String key, boolean object, boolean folder) {
        String prefix = query.getOrDefault("prefix", "");
        String found =
                object
                        ? "<Contents><Key>%s</Key><Size>%d</Size><ETag>\"%s\"</ETag></Contents>"
                                .formatted(key, FILE.length, ETAG)
                        : "";
        String below =
                folder
                        ? "<CommonPrefixes><Prefix>%s</Prefix></CommonPrefixes>"
                                .formatted(key.substring(0, key.indexOf('/', prefix.length()) + 1))
                        : "";
        return "<ListBucketResult><Name>trail</Name><IsTruncated>false</IsTruncated>%s%s</ListBucketResult>"
                .formatted(found, below);
    }

    private TlsFront proxy(String... names) throws IOException {
        TlsFront proxy = new TlsFront(aws.endpoint(), folder, names);
        environment.put("AWS_CA_BUNDLE", proxy.certificate(folder.resolve("ca.pem")).toString());
        environment.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "secretKEY/EXAMPLE");
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        return List.of(
                                new Proxy(
                                        Proxy.Type.HTTP,
                                        new InetSocketAddress(
                                                InetAddress.getLoopbackAddress(), proxy.port())));
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException e) {
                        throw new AssertionError(e);
                    }
                });
        return proxy;
    }

    private S3Session session(S3Access access) throws IOException {
        return new S3Service(
                        Bucket.surroundings(environment), network, Optional::empty, Bucket.HASTY)
                .connect(access, MfaPrompt.NONE);
    }

    private static S3Selection all() {
        return S3Selection.all(new S3Location("trail", ""), S3Access.DEFAULT);
    }

    private static LoadState load(S3Source source) {
        try (Loading loading = Loading.of(source)) {
            return loading.load();
        }
    }

    @Test
    void followsABucketToItsRegionAndSaysWhichItIs() throws IOException {
        try (TlsFront proxy =
                        proxy("*.s3.us-east-1.amazonaws.com", "*.s3.eu-west-1.amazonaws.com");
                S3Session session = session(S3Access.DEFAULT)) {
            S3Source source = session.source(all(), Optional.empty(), false);
            LoadState state = load(source);

            assertThat(state.problems()).isEmpty();
            assertThat(state.store().size()).isEqualTo(1);
            assertThat(source.followedTo()).contains(HOME);
            assertThat(proxy.connected())
                    .contains(
                            "trail.s3.us-east-1.amazonaws.com:443",
                            "trail.s3.eu-west-1.amazonaws.com:443");
        }
    }

    @Test
    void followsItAlsoWhereTheServerFindsTheSignatureWrong() throws IOException {
        wrongRegion = 400;
        try (TlsFront proxy =
                        proxy("*.s3.us-east-1.amazonaws.com", "*.s3.eu-west-1.amazonaws.com");
                S3Session session = session(S3Access.DEFAULT)) {
            assertThat(session.tree(new S3Location("trail", "")).branches()).hasSize(1);
            assertThat(session.followedTo("trail")).contains(HOME);
            assertThat(proxy.connected()).isNotEmpty();
        }
    }

    @Test
    void saysNothingWhereTheBucketIsInTheRegionThatWasAsked() throws IOException {
        environment.put("AWS_REGION", HOME);
        try (TlsFront proxy = proxy("*.s3.eu-west-1.amazonaws.com");
                S3Session session = session(S3Access.DEFAULT)) {
            assertThat(session.tree(new S3Location("trail", "")).branches()).hasSize(1);
            assertThat(session.followedTo("trail")).isEmpty();
            assertThat(proxy.connected()).containsOnly("trail.s3.eu-west-1.amazonaws.com:443");
        }
    }

    @Test
    void trustsTheCertificateOfTheNamedBundleOnly() throws IOException {
        try (Bucket bucket = new Bucket().files(3);
                TlsFront front = new TlsFront(bucket.server.endpoint(), folder, "localhost")) {
            bucket.at(front.endpoint());
            Path bundle = front.certificate(folder.resolve("ca.pem"));
            S3Session stranger = bucket.session();
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(stranger::buckets)
                    .withMessageContaining("AWS_CA_BUNDLE")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Fault.Kind.NETWORK));

            bucket.variable("AWS_CA_BUNDLE", bundle.toString());

            assertThat(bucket.session().buckets()).contains(bucket.name);
            LoadState state = bucket.load();
            assertThat(state.problems()).isEmpty();
            assertThat(state.store().size()).isEqualTo(3);
        }
    }
}

package spoor.trail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.Loading;
import spoor.fixture.s3.AwsByProxy;
import spoor.fixture.s3.TlsFront;
import spoor.load.LoadState;
import spoor.trail.AccessFailure;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Selection;
import spoor.work.Cancellation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// AWS as seen through a company's proxy, which opens TLS with a certificate of its own: nothing
/// leaves this computer.
final class RegionsAndProxiesTest {
    private static final String HOME = AwsByProxy.HOME;

    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir private Path folder;

    @AfterEach
    void close() {
        network.shutdownNow();
    }

    private AwsByProxy aws(String... servers) {
        AwsByProxy aws = new AwsByProxy(folder, servers);
        environment.put("AWS_CA_BUNDLE", aws.certificate().toString());
        environment.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "secretKEY/EXAMPLE");
        return aws;
    }

    private S3Session session(S3Access access) throws IOException {
        return new S3Service(
                        Bucket.surroundings(environment), network, Optional::empty, Bucket.HASTY)
                .connect(access, MfaPrompt.NONE);
    }

    private static S3Selection all() {
        return S3Selection.all(new S3Location(AwsByProxy.BUCKET, ""), S3Access.DEFAULT);
    }

    private static LoadState load(S3Source source) {
        try (Loading loading = Loading.of(source)) {
            return loading.load();
        }
    }

    @Test
    void followsABucketToItsRegionAndNamesIt() throws IOException {
        try (AwsByProxy aws = aws("*.s3.us-east-1.amazonaws.com", "*.s3.eu-west-1.amazonaws.com");
                S3Session session = session(S3Access.DEFAULT)) {
            S3Source source = session.source(all(), Optional.empty(), false);
            LoadState state = load(source);

            assertThat(state.problems()).isEmpty();
            assertThat(state.store().size()).isEqualTo(1);
            assertThat(source.followedTo()).contains(HOME);
            assertThat(aws.connected())
                    .contains(
                            "trail.s3.us-east-1.amazonaws.com:443",
                            "trail.s3.eu-west-1.amazonaws.com:443");
        }
    }

    @Test
    void followsABucketWhenTheServerRejectsTheSignature() throws IOException {
        try (AwsByProxy aws = aws("*.s3.us-east-1.amazonaws.com", "*.s3.eu-west-1.amazonaws.com");
                S3Session session = session(S3Access.DEFAULT)) {
            aws.wrongRegion(400);
            assertThat(session.tree(new S3Location("trail", ""), new Cancellation()).branches())
                    .hasSize(1);
            assertThat(session.followedTo("trail")).contains(HOME);
            assertThat(aws.connected()).isNotEmpty();
        }
    }

    @Test
    void namesNoRegionIfTheBucketIsInTheExpectedOne() throws IOException {
        environment.put("AWS_REGION", HOME);
        try (AwsByProxy aws = aws("*.s3.eu-west-1.amazonaws.com");
                S3Session session = session(S3Access.DEFAULT)) {
            assertThat(session.tree(new S3Location("trail", ""), new Cancellation()).branches())
                    .hasSize(1);
            assertThat(session.followedTo("trail")).isEmpty();
            assertThat(aws.connected()).containsOnly("trail.s3.eu-west-1.amazonaws.com:443");
        }
    }

    @Test
    void doesNotBlameTheCertificateOfAServerWithoutTls() throws IOException {
        try (Bucket bucket = new Bucket()) {
            bucket.at(URI.create("https://localhost:" + bucket.server.endpoint().getPort()));
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(bucket.session()::buckets)
                    .withMessageContaining("https:// or http://")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(AccessFailure.Kind.NETWORK));
        }
    }

    @Test
    void trustsTheCertificateOfTheNamedBundleOnly() throws IOException {
        try (Bucket bucket = new Bucket().files(3);
                TlsFront front = new TlsFront(bucket.server.endpoint(), folder, "localhost")) {
            bucket.at(front.endpoint());
            Path bundle = front.certificate(folder.resolve("ca.pem"));
            S3Session stranger = bucket.session();
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(stranger::buckets)
                    .withMessageContaining("AWS_CA_BUNDLE")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(AccessFailure.Kind.NETWORK));

            bucket.variable("AWS_CA_BUNDLE", bundle.toString());

            assertThat(bucket.session().buckets()).contains(bucket.name);
            LoadState state = bucket.load();
            assertThat(state.problems()).isEmpty();
            assertThat(state.store().size()).isEqualTo(3);
        }
    }
}

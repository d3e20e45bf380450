package spoor.trail.s3.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import spoor.fixture.s3.FaultyLink;
import spoor.fixture.s3.LinkFault;
import spoor.fixture.s3.S3Server;
import spoor.trail.s3.Bucket;
import spoor.trail.s3.auth.AwsClients;
import spoor.trail.s3.list.BucketReader;
import spoor.trail.s3.list.ListedObject;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/// The short way to an object, against a server that checks signatures, over a link with faults.
final class SwiftGetTest {
    private static final int SHY = 16;

    private final S3Server server = S3Server.shared();
    private final String bucket = server.newBucket();
    private final AtomicInteger throttled = new AtomicInteger();
    private final BucketEndpoints places = new BucketEndpoints();
    private final ThrottleWatch throttles = new ThrottleWatch();
    private volatile LinkFault fault = LinkFault.pass();
    private final FaultyLink link = new FaultyLink(server.endpoint(), (_, _) -> fault);
    private SdkHttpClient http;
    private S3Client s3;
    private SwiftGet swift;

    @BeforeEach
    void connect() throws IOException {
        StaticCredentialsProvider keys =
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(server.accessKeyId(), server.secretAccessKey()));
        AwsClients.Patience patience = Bucket.hasty(Duration.ofMillis(400));
        http =
                AwsClients.http(
                        Bucket.surroundings(Map.of()), Optional.of(link.endpoint()), patience);
        s3 =
                AwsClients.s3(
                        keys,
                        Region.EU_WEST_1,
                        Optional.of(link.endpoint()),
                        http,
                        throttles,
                        places,
                        patience);
        swift = new SwiftGet(http, keys, places, throttles, Duration.ofSeconds(1), false);
        throttles.onThrottled(throttled::incrementAndGet);
    }

    @AfterEach
    void close() {
        s3.close();
        http.close();
        link.close();
    }

    private ListedObject put(String key) {
        server.put(bucket, key, Bucket.file(1));
        return s3.listObjectsV2(r -> r.bucket(bucket).prefix(key)).contents().stream()
                .filter(object -> object.key().equals(key))
                .map(object ->
                        new ListedObject(
                                key, object.size(), BucketReader.unquoted(object.eTag()), 0, false))
                .findFirst()
                .orElseThrow();
    }

    /// Gets it as the SDK does.
    private void bySdk(ListedObject object) {
        s3.getObject(r -> r.bucket(bucket).key(object.key()), ResponseTransformer.toBytes());
    }

    private ListedObject learnt() {
        ListedObject object = put(Bucket.key(1));
        bySdk(object);
        return object;
    }

    @Test
    void leavesABucketsFirstObjectToTheSdkAndLearnsFromIt() {
        ListedObject object = put(Bucket.key(1));
        assertThat(swift.get(bucket, object)).isEmpty();

        bySdk(object);

        assertThat(swift.get(bucket, object)).contains(Bucket.file(1));
        assertThat(link.requestLines().getLast())
                .isEqualTo("GET /" + bucket + "/" + object.key() + " HTTP/1.1");
    }

    @Test
    void asksForAnotherBucketOnlyOnceItIsKnown() {
        ListedObject object = learnt();

        assertThat(swift.get("another", object)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AWSLogs/../x.json.gz",
        "AWSLogs//x.json.gz",
        "/x.json.gz",
        "a b.json.gz",
        "a%20b.json.gz",
        "a+b.json.gz",
        "a?b.json.gz",
        "ä.json.gz",
        ".hidden",
    })
    void leavesUnusualKeysToTheSdk(String key) {
        learnt();
        int before = link.requestLines().size();

        assertThat(swift.get(bucket, new ListedObject(key, 1, "etag", 0, false))).isEmpty();
        assertThat(link.requestLines()).hasSize(before);
    }

    @Test
    void takesNothingButTheObjectThatWasListed() {
        ListedObject object = learnt();
        ListedObject other =
                new ListedObject(object.key(), object.size(), "another-etag", 0, false);
        assertThat(swift.get(bucket, other)).isEmpty();

        ListedObject longer =
                new ListedObject(object.key(), object.size() + 1, object.etag(), 0, false);
        assertThat(swift.get(bucket, longer)).isEmpty();
    }

    @Test
    void checksTheChecksum() {
        ListedObject object = learnt();
        CRC32 sum = new CRC32();
        sum.update(Bucket.file(1));
        byte[] bytes = java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array();
        LinkFault.Treated said =
                LinkFault.addHeader(
                        "x-amz-checksum-crc32",
                        java.util.Base64.getEncoder().encodeToString(bytes));

        fault = said;
        assertThat(swift.get(bucket, object)).contains(Bucket.file(1));
        fault = said.and(LinkFault.flipBit(20));
        assertThat(swift.get(bucket, object)).isEmpty();
    }

    @Test
    void leavesEveryFaultToTheSdk() {
        LinkFault[] faults = {
            LinkFault.error(403, "AccessDenied", "Access Denied"),
            LinkFault.answer(200, Map.of("Content-Type", "text/html"), "<html>sign in</html>"),
            LinkFault.reset(),
            LinkFault.closeAfter(10),
            LinkFault.resetAfter(10),
            LinkFault.stallAfter(10),
            LinkFault.stall(),
            LinkFault.slow(100),
        };
        for (LinkFault each : faults) {
            ListedObject object = whole();
            fault = each;
            assertThat(swift.get(bucket, object)).as(each.toString()).isEmpty();
            fault = LinkFault.pass();
        }
    }

    /// An object that it gets, whatever was before.
    private ListedObject whole() {
        ListedObject object = learnt();
        for (int i = 0; i < SHY; i++) {
            swift.get(bucket, object);
        }
        assertThat(swift.get(bucket, object)).isPresent();
        return object;
    }

    @Test
    void leavesTheNextObjectsToTheSdkAfterAFault() {
        ListedObject object = whole();
        fault = LinkFault.error(503, "SlowDown", "Please reduce your request rate.");
        assertThat(swift.get(bucket, object)).isEmpty();
        assertThat(throttled).hasValue(1);
        fault = LinkFault.pass();
        bySdk(object);
        int before = link.requestLines().size();

        for (int i = 0; i < SHY; i++) {
            assertThat(swift.get(bucket, object)).isEmpty();
        }
        assertThat(link.requestLines()).hasSize(before);
        assertThat(swift.get(bucket, object)).isPresent();
    }
}

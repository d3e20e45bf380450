package spoor.trail.s3.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

import spoor.fixture.s3.HttpStub;
import spoor.trail.s3.Bucket;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What would change something never leaves the computer.
final class ReadOnlyCallsTest {
    private static final AwsCredentialsProvider KEYS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));

    @Test
    void refusesEveryCallThatWritesBeforeItIsSent() throws IOException {
        try (HttpStub server = new HttpStub(_ -> HttpStub.Answer.xml(200, "<x/>"));
                SdkHttpClient http =
                        AwsClients.http(
                                Bucket.surroundings(Map.of()), Optional.empty(), Bucket.HASTY);
                S3Client s3 =
                        AwsClients.s3(
                                KEYS,
                                Region.EU_WEST_1,
                                Optional.of(server.endpoint()),
                                http,
                                List.of(),
                                Bucket.HASTY);
                StsClient sts =
                        AwsClients.sts(
                                KEYS,
                                Region.EU_WEST_1,
                                Optional.of(server.endpoint()),
                                http,
                                Bucket.HASTY)) {
            List<ThrowingCallable> calls =
                    List.of(
                            () -> s3.putObject(r -> r.bucket("b").key("k"), RequestBody.empty()),
                            () -> s3.deleteObject(r -> r.bucket("b").key("k")),
                            () -> s3.deleteObjects(r -> r.bucket("b").delete(d -> d.quiet(true))),
                            () ->
                                    s3.copyObject(r ->
                                            r.sourceBucket("b")
                                                    .sourceKey("k")
                                                    .destinationBucket("b")
                                                    .destinationKey("l")),
                            () -> s3.createBucket(r -> r.bucket("b")),
                            () -> s3.deleteBucket(r -> r.bucket("b")),
                            () -> s3.putBucketPolicy(r -> r.bucket("b").policy("{}")),
                            () -> s3.createMultipartUpload(r -> r.bucket("b").key("k")),
                            () -> s3.restoreObject(r -> r.bucket("b").key("k")),
                            () -> s3.listObjects(r -> r.bucket("b")),
                            () -> s3.getBucketPolicy(r -> r.bucket("b")),
                            sts::getSessionToken,
                            () -> sts.getFederationToken(r -> r.name("x")));
            for (ThrowingCallable call : calls) {
                assertThatIllegalStateException()
                        .isThrownBy(call)
                        .withMessageContaining("Spoor only reads");
            }
            assertThat(server.count()).isZero();
        }
    }

    @Test
    void allowsReading() {
        try (Bucket bucket = new Bucket().files(1)) {
            bucket.server.resetCounters();
            assertThat(bucket.load().store().size()).isEqualTo(1);
            assertThat(bucket.server.gets()).isEqualTo(1);
            assertThat(bucket.server.lists()).isPositive();
        }
    }
}

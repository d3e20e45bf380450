package spoor.trail.s3.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

import java.time.Instant;
import java.util.Map;

final class GetSignerTest {
    private static final String ID = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private static final Instant TIME = Instant.parse("2013-05-24T00:00:00Z");
    private static final ObjectAddress ADDRESS =
            new ObjectAddress("https", "examplebucket.s3.amazonaws.com", 443, "/", "us-east-1");

    private final GetSigner signer = new GetSigner();

    /// "Example: GET Object" of the S3 API reference, Authenticating Requests.
    @Test
    void signsAsTheReferenceDoes() {
        Map<String, String> headers =
                signer.sign(
                        ADDRESS,
                        "/test.txt",
                        Map.of("range", "bytes=0-9"),
                        AwsBasicCredentials.create(ID, SECRET),
                        TIME);

        assertThat(headers)
                .containsEntry("x-amz-date", "20130524T000000Z")
                .containsEntry("range", "bytes=0-9")
                .doesNotContainKey("host");
        assertThat(headers.get("authorization"))
                .isEqualTo(
                        "AWS4-HMAC-SHA256"
                            + " Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                            + " SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                            + " Signature="
                            + "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void signsTheTokenOfASession() {
        Map<String, String> headers =
                signer.sign(
                        ADDRESS,
                        "/test.txt",
                        Map.of(),
                        AwsSessionCredentials.create(ID, SECRET, "a-token"),
                        TIME);

        assertThat(headers).containsEntry("x-amz-security-token", "a-token");
        assertThat(headers.get("authorization"))
                .contains(
                        "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token");
    }

    @Test
    void takesNewKeysAndANewDayAtOnce() {
        Map<String, String> none = Map.of();
        AwsBasicCredentials old = AwsBasicCredentials.create(ID, SECRET);
        AwsBasicCredentials renewed = AwsBasicCredentials.create(ID, "another");
        signer.sign(ADDRESS, "/a", none, old, TIME);

        assertThat(signer.sign(ADDRESS, "/a", none, renewed, TIME))
                .isEqualTo(new GetSigner().sign(ADDRESS, "/a", none, renewed, TIME));
        Instant next = TIME.plusSeconds(86_400);
        assertThat(signer.sign(ADDRESS, "/a", none, renewed, next))
                .isEqualTo(new GetSigner().sign(ADDRESS, "/a", none, renewed, next));
    }
}

package spoor.trail.s3.fetch;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

import spoor.trail.s3.auth.AwsClients;
import spoor.trail.s3.list.BucketReader;
import spoor.trail.s3.list.ListedObject;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The usual way to a small object: one signed GET, and nothing of what the SDK does round each of
/// its requests, which costs several times as much as the transfer. Any thread may use it; it
/// blocks.
///
/// It knows no errors: whatever is not the whole, undamaged object that was listed is left to the
/// SDK, which asks again, follows the bucket to its Region, and says what is wrong. It can do
/// nothing but get objects.
public final class SwiftGet {
    /// Larger ones take longer than what is saved.
    private static final long LARGEST = 16L << 20;

    /// So many objects are left to the SDK after one that did not come.
    private static final int SHY = 16;

    private static final int OK = 200;

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final BucketEndpoints places;
    private final ThrottleWatch throttles;
    private final Duration patience;
    private final Map<String, String> headers;
    private final GetSigner signer = new GetSigner();
    private final AtomicInteger shy = new AtomicInteger();

    /// @param patience for one answer
    public SwiftGet(
            SdkHttpClient http,
            AwsCredentialsProvider credentials,
            BucketEndpoints places,
            ThrottleWatch throttles,
            Duration patience,
            boolean requesterPays) {
        this.http = http;
        this.credentials = credentials;
        this.places = places;
        this.throttles = throttles;
        this.patience = patience;
        this.headers =
                requesterPays
                        ? Map.of(
                                "x-amz-checksum-mode", "ENABLED",
                                "x-amz-request-payer", "requester")
                        : Map.of("x-amz-checksum-mode", "ENABLED");
    }

    /// @return the object's bytes; nothing where the SDK is to get them
    public Optional<byte[]> get(String bucket, ListedObject listed) {
        Optional<ObjectAddress> address = places.address(bucket);
        if (address.isEmpty()
                || listed.size() > LARGEST
                || listed.etag().isEmpty()
                || !ObjectAddress.isPlain(listed.key())
                || isShy()) {
            return Optional.empty();
        }
        // What is wrong with the credentials is told as where the SDK asks for them.
        AwsCredentials as = credentials.resolveCredentials();
        try {
            byte[] bytes = answer(request(address.get(), listed.key(), as), listed);
            if (bytes == null) {
                fail(bucket);
            }
            return Optional.ofNullable(bytes);
        } catch (IOException e) {
            // The SDK meets the same fault, or gets over it.
            fail(bucket);
            return Optional.empty();
        }
    }

    private boolean isShy() {
        return shy.get() > 0 && shy.getAndDecrement() > 0;
    }

    private void fail(String bucket) {
        shy.set(SHY);
        places.forget(bucket);
    }

    private ExecutableHttpRequest request(ObjectAddress address, String key, AwsCredentials as) {
        String path = address.folder() + key;
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.GET)
                        .protocol(address.protocol())
                        .host(address.host())
                        .port(address.port())
                        .encodedPath(path)
                        .putHeader("User-Agent", AwsClients.USER_AGENT);
        signer.sign(address, path, headers, as, Instant.now()).forEach(request::putHeader);
        return http.prepareRequest(HttpExecuteRequest.builder().request(request.build()).build());
    }

    /// @return null where it is not the object that was listed
    private byte @Nullable [] answer(ExecutableHttpRequest request, ListedObject listed)
            throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        boolean whole = false;
        HttpExecuteResponse answer = request.call();
        try (AbortableInputStream body =
                answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
            SdkHttpResponse head = answer.httpResponse();
            throttles.saw(head.statusCode());
            if (!isWanted(head, listed)) {
                return null;
            }
            byte[] bytes = new byte[(int) listed.size()];
            whole = isFilled(body, bytes, until);
            return whole && AnswerChecksum.fits(head, bytes) ? bytes : null;
        } finally {
            if (!whole) {
                request.abort();
            }
        }
    }

    private static boolean isWanted(SdkHttpResponse head, ListedObject listed) {
        return head.statusCode() == OK
                && head.firstMatchingHeader("ETag")
                        .map(BucketReader::unquoted)
                        .filter(listed.etag()::equals)
                        .isPresent()
                && head.firstMatchingHeader("Content-Length")
                        .filter(Long.toString(listed.size())::equals)
                        .isPresent();
    }

    /// Whether exactly so many bytes come in time.
    private static boolean isFilled(AbortableInputStream body, byte[] bytes, long until)
            throws IOException {
        int done = 0;
        while (done < bytes.length) {
            int read = body.read(bytes, done, bytes.length - done);
            if (read < 0 || System.nanoTime() - until > 0) {
                return false;
            }
            done += read;
        }
        return body.read() < 0;
    }
}

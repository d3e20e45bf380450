package spoor.trail.s3.fetch;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.RequestPayer;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.s3.errors.AwsFailures;
import spoor.trail.s3.errors.DamagedObjectException;
import spoor.trail.s3.errors.S3Call;
import spoor.trail.s3.list.ListedObject;
import spoor.trail.s3.list.S3Location;

import java.io.EOFException;
import java.io.IOException;

/// Downloads whole objects of one bucket. Any thread may use it; it blocks.
public final class ObjectDownloader {
    /// No trail file is larger: CloudTrail allows 50 MB.
    private static final long MAX_BYTES = 1L << 30;

    private final S3Client s3;
    private final AwsFailures failures;
    private final String bucket;
    private final boolean requesterPays;

    public ObjectDownloader(
            S3Client s3, AwsFailures failures, String bucket, boolean requesterPays) {
        this.s3 = s3;
        this.failures = failures;
        this.bucket = bucket;
        this.requesterPays = requesterPays;
    }

    String bucket() {
        return bucket;
    }

    /// @param object as it was listed
    /// @param etag the state that is wanted; empty for the present one
    FetchedObject download(ListedObject object, String etag) throws AccessFailure {
        checkSize(object.size());
        GetObjectRequest.Builder request =
                GetObjectRequest.builder()
                        .bucket(bucket)
                        .key(object.key())
                        .checksumMode(ChecksumMode.ENABLED);
        if (!etag.isEmpty()) {
            request.ifMatch("\"" + etag + "\"");
        }
        if (requesterPays) {
            request.requestPayer(RequestPayer.REQUESTER);
        }
        Answer answer;
        try {
            answer = s3.getObject(request.build(), ObjectDownloader::read);
        } catch (RuntimeException e) {
            String location = S3Location.SCHEME + bucket + "/" + object.key();
            throw failures.of(e, S3Call.GET_OBJECT, location);
        }
        checkSize(answer.length());
        String found = ListedObject.unquoted(answer.head().eTag());
        boolean webPage = String.valueOf(answer.head().contentType()).startsWith("text/html");
        if (found.isEmpty() || (webPage && !found.equals(object.etag()))) {
            throw new AccessFailure(AccessFailure.Kind.NOT_S3, Message.of("s3.signInPage.object"));
        }
        return new FetchedObject(answer.bytes(), found, true);
    }

    private static void checkSize(long bytes) throws AccessFailure {
        if (bytes > MAX_BYTES) {
            throw new AccessFailure(AccessFailure.Kind.OTHER, Message.of("s3.tooLarge"));
        }
    }

    /// @param length of the object; more than `bytes` has if it is too large to be read
    private record Answer(GetObjectResponse head, long length, byte[] bytes) {}

    /// Reads the body.
    ///
    /// @throws RetryableException for what the SDK should try again
    private static Answer read(GetObjectResponse head, AbortableInputStream body) {
        try {
            Long length = head.contentLength();
            if (length == null) {
                byte[] all = body.readAllBytes();
                return new Answer(head, all.length, all);
            }
            if (length > MAX_BYTES) {
                body.abort();
                return new Answer(head, length, new byte[0]);
            }
            byte[] bytes = new byte[length.intValue()];
            // The SDK compares the checksum when it meets the end.
            if (body.readNBytes(bytes, 0, bytes.length) < bytes.length || body.read() >= 0) {
                throw new EOFException("the object is not as long as its answer tells");
            }
            return new Answer(head, length, bytes);
        } catch (IOException e) {
            throw RetryableException.create("the answer broke off", e);
        } catch (RetryableException | AbortedException e) {
            throw e;
        } catch (SdkClientException e) {
            // Anything else that the SDK throws here is a wrong checksum, which has no own type.
            throw RetryableException.create("wrong checksum", new DamagedObjectException(e));
        }
    }
}

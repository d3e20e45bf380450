package spoor.trail.s3.fetch;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
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
import spoor.trail.s3.auth.RequestPolicy;
import spoor.trail.s3.errors.AwsFailures;
import spoor.trail.s3.errors.DamagedObjectException;
import spoor.trail.s3.errors.S3Call;
import spoor.trail.s3.list.BucketLister;
import spoor.trail.s3.list.ListedObject;
import spoor.trail.s3.list.S3Location;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/// Downloads whole objects of one bucket. Any thread may use it; it blocks.
public final class ObjectDownloader {
    /// No trail file is larger: CloudTrail allows 50 MB.
    private static final long MAX_BYTES = 1L << 30;

    private final S3Client s3;
    private final AwsFailures failures;
    private final BucketLister lister;
    private final String bucket;
    private final boolean requesterPays;
    private final RequestPolicy policy;

    /// @param lister lists the same bucket
    public ObjectDownloader(
            S3Client s3,
            AwsFailures failures,
            BucketLister lister,
            String bucket,
            boolean requesterPays,
            RequestPolicy policy) {
        this.s3 = s3;
        this.failures = failures;
        this.lister = lister;
        this.bucket = bucket;
        this.requesterPays = requesterPays;
        this.policy = policy;
    }

    String bucket() {
        return bucket;
    }

    /// Downloads an object as it is now. If it is no longer as it was listed, it is listed and read
    /// again.
    ///
    /// @throws AccessFailure also if the object differs from what its listing tells
    FetchedObject download(ListedObject object) throws AccessFailure {
        Answer answer = get(object, false);
        if (answer.bytes().isPresent()) {
            return answer.as(object);
        }
        ListedObject now =
                lister.find(object.key())
                        .orElseThrow(() ->
                                new AccessFailure(
                                        AccessFailure.Kind.MISSING, Message.of("s3.deleted")));
        return get(now, false).as(now);
    }

    /// Downloads an object in a state that was read before.
    FetchedObject downloadAgain(ListedObject state) throws AccessFailure {
        return get(state, true).as(state);
    }

    /// @param only whether to ask for no other state of the object
    private Answer get(ListedObject object, boolean only) throws AccessFailure {
        if (object.size() > MAX_BYTES) {
            throw new AccessFailure(AccessFailure.Kind.OTHER, Message.of("s3.tooLarge"));
        }
        GetObjectRequest.Builder request =
                GetObjectRequest.builder()
                        .bucket(bucket)
                        .key(object.key())
                        .checksumMode(ChecksumMode.ENABLED)
                        .overrideConfiguration(time ->
                                time.apiCallAttemptTimeout(policy.attempt(object.size()))
                                        .apiCallTimeout(policy.call(object.size())));
        if (only && !object.etag().isEmpty()) {
            request.ifMatch("\"" + object.etag() + "\"");
        }
        if (requesterPays) {
            request.requestPayer(RequestPayer.REQUESTER);
        }
        Answer answer;
        try {
            answer = s3.getObject(request.build(), (head, body) -> read(head, body, object));
        } catch (ApiCallTimeoutException e) {
            long seconds = policy.call(object.size()).toSeconds();
            throw new AccessFailure(
                    AccessFailure.Kind.NETWORK, Message.of("s3.tooSlow.object", seconds), "", e);
        } catch (RuntimeException e) {
            String location = S3Location.SCHEME + bucket + "/" + object.key();
            throw failures.of(e, S3Call.GET_OBJECT, location);
        }
        boolean webPage = String.valueOf(answer.head().contentType()).startsWith("text/html");
        if (answer.etag().isEmpty() || (webPage && !answer.etag().equals(object.etag()))) {
            throw new AccessFailure(AccessFailure.Kind.NOT_S3, Message.of("s3.signInPage.object"));
        }
        return answer;
    }

    /// @param bytes the object; empty if the answer is not that of the object as it was listed
    private record Answer(GetObjectResponse head, Optional<byte[]> bytes) {
        String etag() {
            return ListedObject.unquoted(head.eTag());
        }

        FetchedObject as(ListedObject listed) throws AccessFailure {
            if (bytes.isPresent()) {
                return new FetchedObject(bytes.get(), listed.in(etag()), true);
            }
            Long length = head.contentLength();
            boolean otherLength = length != null && length != listed.size();
            throw new AccessFailure(
                    AccessFailure.Kind.OTHER,
                    otherLength
                            ? Message.of("s3.otherLength", length, listed.size())
                            : Message.of("s3.otherState"));
        }
    }

    /// Reads the body, but no more than the object has.
    ///
    /// @throws RetryableException for what the SDK should try again
    private static Answer read(
            GetObjectResponse head, AbortableInputStream body, ListedObject object) {
        Long length = head.contentLength();
        String etag = ListedObject.unquoted(head.eTag());
        boolean isOther = !object.etag().isEmpty() && !object.etag().equals(etag);
        if (isOther || (length != null && length != object.size())) {
            // Closing it would read the rest.
            body.abort();
            return new Answer(head, Optional.empty());
        }
        try {
            byte[] bytes = new byte[(int) object.size()];
            int read = body.readNBytes(bytes, 0, bytes.length);
            // The SDK compares the checksum when it meets the end.
            boolean ends = body.read() < 0;
            if (read == bytes.length && ends) {
                return new Answer(head, Optional.of(bytes));
            }
            if (length == null) {
                body.abort();
                return new Answer(head, Optional.empty());
            }
            throw new EOFException("the object is not as long as its answer tells");
        } catch (IOException e) {
            body.abort();
            throw RetryableException.create("the answer broke off", e);
        } catch (RetryableException | AbortedException e) {
            throw e;
        } catch (SdkClientException e) {
            // Anything else that the SDK throws here is a wrong checksum, which has no own type.
            throw RetryableException.create("wrong checksum", new DamagedObjectException(e));
        }
    }
}

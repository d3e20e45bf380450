package spoor.source.s3;

import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.S3Object;

import spoor.source.Fault;

import java.util.List;
import java.util.Optional;

/// Lists and reads one bucket. Any thread may use it; every method blocks.
final class BucketReader {
    /// Larger objects are no trail files: CloudTrail allows 50 MB.
    static final long MAX_OBJECT = 1L << 30;

    private static final int CHECKSUM_TRIES = 3;

    private final S3Client s3;
    private final Faults faults;
    private final String bucket;
    private final boolean requesterPays;

    BucketReader(S3Client s3, Faults faults, String bucket, boolean requesterPays) {
        this.s3 = s3;
        this.faults = faults;
        this.bucket = bucket;
        this.requesterPays = requesterPays;
    }

    String bucket() {
        return bucket;
    }

    /// One page of at most 1,000 keys.
    ///
    /// @param startAfter keys up to this one are left out; may be empty
    /// @param folders whether to stop at the next `/`
    /// @param next what the page before gave, to go on
    ListedPage list(String prefix, String startAfter, boolean folders, Optional<String> next)
            throws Fault {
        ListObjectsV2Request.Builder request =
                ListObjectsV2Request.builder()
                        .bucket(bucket)
                        .prefix(prefix)
                        .encodingType(EncodingType.URL);
        next.ifPresent(request::continuationToken);
        if (!startAfter.isEmpty()) {
            request.startAfter(startAfter);
        }
        if (folders) {
            request.delimiter("/");
        }
        if (requesterPays) {
            request.requestPayer(RequestPayer.REQUESTER);
        }
        ListObjectsV2Response answer;
        try {
            answer = s3.listObjectsV2(request.build());
        } catch (SdkException | IllegalStateException | Credentials.MfaNeeded e) {
            throw faults.of(e, Faults.Call.LIST, where(prefix));
        }
        // A sign-in page of a network is an answer with no keys, says the SDK.
        if (answer.isTruncated() == null || answer.name() == null) {
            throw new Fault(
                    Fault.Kind.NOT_S3,
                    "What answered is not S3, perhaps the network's sign-in page. Open a web page"
                            + " to sign in to the network, or check the endpoint.");
        }
        if (answer.isTruncated() && answer.nextContinuationToken() == null) {
            throw new Fault(
                    Fault.Kind.NOT_S3,
                    "The server says that there are more keys and not how to get them; it is not"
                            + " compatible with S3's ListObjectsV2.");
        }
        List<ListedObject> objects = answer.contents().stream().map(BucketReader::listed).toList();
        return new ListedPage(
                objects,
                answer.commonPrefixes().stream().map(common -> common.prefix()).toList(),
                Optional.ofNullable(answer.isTruncated() ? answer.nextContinuationToken() : null));
    }

    private static ListedObject listed(S3Object object) {
        boolean archived =
                object.storageClass() == ObjectStorageClass.GLACIER
                        || object.storageClass() == ObjectStorageClass.DEEP_ARCHIVE;
        return new ListedObject(
                object.key(),
                object.size() == null ? 0 : object.size(),
                unquoted(object.eTag()),
                object.lastModified() == null ? 0 : object.lastModified().toEpochMilli(),
                archived);
    }

    /// What a get brought.
    record Content(byte[] bytes, String etag) {}

    /// Reads a whole object.
    ///
    /// @param etag the state that is wanted; empty for whatever there is now
    Content get(String key, String etag) throws Fault {
        for (int tried = 1; ; tried++) {
            try {
                return getOnce(key, etag);
            } catch (SdkException | IllegalStateException | Credentials.MfaNeeded e) {
                boolean damaged =
                        String.valueOf(e.getMessage())
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("checksum");
                // The SDK finds the damage, but does not try again.
                if (!damaged || tried == CHECKSUM_TRIES) {
                    throw faults.of(e, Faults.Call.GET, where(key));
                }
            }
        }
    }

    private Content getOnce(String key, String etag) throws Fault {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder()
                        .bucket(bucket)
                        .key(key)
                        .checksumMode(ChecksumMode.ENABLED);
        if (!etag.isEmpty()) {
            request.ifMatch("\"" + etag + "\"");
        }
        if (requesterPays) {
            request.requestPayer(RequestPayer.REQUESTER);
        }
        ResponseBytes<GetObjectResponse> answer =
                s3.getObject(request.build(), ResponseTransformer.toBytes());
        GetObjectResponse head = answer.response();
        if (head.eTag() == null) {
            throw new Fault(
                    Fault.Kind.NOT_S3,
                    "What answered is not S3, perhaps the network's sign-in page");
        }
        byte[] bytes = answer.asByteArrayUnsafe();
        if (head.contentLength() != null && head.contentLength() != bytes.length) {
            throw new Fault(
                    Fault.Kind.NETWORK,
                    bytes.length + " bytes came of " + head.contentLength() + "; try again");
        }
        return new Content(bytes, unquoted(head.eTag()));
    }

    String where(String key) {
        return S3Location.SCHEME + bucket + "/" + key;
    }

    private static String unquoted(String etag) {
        return etag == null ? "" : etag.replace("\"", "");
    }
}

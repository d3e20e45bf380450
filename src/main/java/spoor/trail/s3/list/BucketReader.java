package spoor.trail.s3.list;

import software.amazon.awssdk.core.ResponseBytes;
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

import spoor.trail.AccessFailure;
import spoor.trail.s3.errors.Faults;
import spoor.trail.s3.fetch.SwiftGet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lists and reads one bucket. Any thread may use it; every method blocks.
public final class BucketReader {
    /// Larger objects are no trail files: CloudTrail allows 50 MB.
    public static final long MAX_OBJECT = 1L << 30;

    private static final int TRIES = 3;

    private final S3Client s3;
    private final Faults faults;
    private final String bucket;
    private final boolean requesterPays;
    private final SwiftGet swift;
    private final Renewal renewal;

    /// Waits for somebody who renews credentials.
    public interface Renewal {
        Renewal NONE =
                new Renewal() {
                    @Override
                    public int count() {
                        return 0;
                    }

                    @Override
                    public boolean isMade(AccessFailure fault, int before) {
                        return false;
                    }
                };

        /// How often they were renewed so far.
        int count();

        /// @param before how often they had been renewed when what failed was asked
        /// @return whether to ask again
        boolean isMade(AccessFailure fault, int before);
    }

    /// @param swift tried before the SDK is
    public BucketReader(
            S3Client s3,
            Faults faults,
            String bucket,
            boolean requesterPays,
            SwiftGet swift,
            Renewal renewal) {
        this.s3 = s3;
        this.faults = faults;
        this.bucket = bucket;
        this.requesterPays = requesterPays;
        this.swift = swift;
        this.renewal = renewal;
    }

    /// The same bucket, whose listings wait where credentials have expired.
    public BucketReader with(Renewal waiting) {
        return new BucketReader(s3, faults, bucket, requesterPays, swift, waiting);
    }

    public String bucket() {
        return bucket;
    }

    /// One page of at most 1,000 keys.
    ///
    /// @param startAfter keys up to this one are left out; may be empty
    /// @param folders whether to stop at the next `/`
    /// @param next what the page before gave, to go on
    ListedPage list(String prefix, String startAfter, boolean folders, Optional<String> next)
            throws AccessFailure {
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
        ListObjectsV2Response answer = answer(request.build());
        // A sign-in page of a network is an answer with no keys, says the SDK.
        if (answer.isTruncated() == null || answer.name() == null) {
            throw new AccessFailure(
                    AccessFailure.Kind.NOT_S3,
                    "What answered is not S3, perhaps the network's sign-in page. Open a web page"
                            + " to sign in to the network, or check the endpoint.");
        }
        if (answer.isTruncated()
                && (answer.nextContinuationToken() == null
                        || next.filter(answer.nextContinuationToken()::equals).isPresent())) {
            throw new AccessFailure(
                    AccessFailure.Kind.NOT_S3,
                    "The server says that there are more keys and not how to get them; it is not"
                            + " compatible with S3's ListObjectsV2.");
        }
        List<ListedObject> objects = answer.contents().stream().map(BucketReader::listed).toList();
        return new ListedPage(
                objects,
                answer.commonPrefixes().stream().map(common -> common.prefix()).toList(),
                Optional.ofNullable(answer.isTruncated() ? answer.nextContinuationToken() : null));
    }

    private ListObjectsV2Response answer(ListObjectsV2Request request) throws AccessFailure {
        while (true) {
            int before = renewal.count();
            try {
                return tried(request);
            } catch (AccessFailure e) {
                if (!e.isMendedBySigningIn() || !renewal.isMade(e, before)) {
                    throw e;
                }
            }
        }
    }

    private ListObjectsV2Response tried(ListObjectsV2Request request) throws AccessFailure {
        for (int tried = 1; ; tried++) {
            try {
                return s3.listObjectsV2(request);
            } catch (RuntimeException e) {
                // The SDK does not try again where an answer breaks off while it is understood.
                if (!Faults.brokeOff(e) || tried == TRIES) {
                    throw faults.of(e, Faults.Call.LIST, where(request.prefix()));
                }
            }
        }
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
    public record Content(byte[] bytes, String etag) {}

    /// Reads a whole object.
    ///
    /// @param etag the state that is wanted; empty for whatever there is now
    /// @param listed the object as the listing showed it
    public Content get(ListedObject listed, String etag) throws AccessFailure {
        String key = listed.key();
        for (int tried = 1; ; tried++) {
            try {
                // What is archived is refused as a rule, and only the SDK says why.
                Optional<byte[]> whole =
                        etag.isEmpty() && !listed.archived()
                                ? swift.get(bucket, listed)
                                : Optional.empty();
                return whole.isPresent()
                        ? new Content(whole.get(), listed.etag())
                        : getOnce(listed, etag);
            } catch (RuntimeException e) {
                boolean damaged =
                        String.valueOf(e.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("checksum");
                // The SDK finds the damage, but does not try again.
                if (!damaged || tried == TRIES) {
                    throw faults.of(e, Faults.Call.GET, where(key));
                }
            }
        }
    }

    private Content getOnce(ListedObject listed, String etag) throws AccessFailure {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder()
                        .bucket(bucket)
                        .key(listed.key())
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
        boolean page = String.valueOf(head.contentType()).startsWith("text/html");
        if (head.eTag() == null || (page && !unquoted(head.eTag()).equals(listed.etag()))) {
            throw new AccessFailure(
                    AccessFailure.Kind.NOT_S3,
                    "What answered is not S3, perhaps the network's sign-in page. Open a web page"
                            + " to sign in to the network, and try again.");
        }
        byte[] bytes = answer.asByteArrayUnsafe();
        if (head.contentLength() != null && head.contentLength() != bytes.length) {
            throw new AccessFailure(
                    AccessFailure.Kind.NETWORK,
                    bytes.length + " bytes came of " + head.contentLength() + "; try again");
        }
        return new Content(bytes, unquoted(head.eTag()));
    }

    String where(String key) {
        return S3Location.SCHEME + bucket + "/" + key;
    }

    public static String unquoted(String etag) {
        return etag == null ? "" : etag.replace("\"", "");
    }
}

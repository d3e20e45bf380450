package spoor.trail.s3.list;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.S3Object;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.s3.errors.AwsFailures;
import spoor.trail.s3.errors.S3Call;

import java.util.Optional;

/// Lists the keys of one bucket, page by page. Any thread may use it; it blocks.
public final class BucketLister {
    private final S3Client s3;
    private final AwsFailures failures;
    private final String bucket;
    private final boolean requesterPays;
    private final CredentialRenewal renewal;

    public BucketLister(
            S3Client s3,
            AwsFailures failures,
            String bucket,
            boolean requesterPays,
            CredentialRenewal renewal) {
        this.s3 = s3;
        this.failures = failures;
        this.bucket = bucket;
        this.requesterPays = requesterPays;
        this.renewal = renewal;
    }

    /// One page of at most 1,000 keys.
    ///
    /// @param startAfter keys up to this one are left out; may be empty
    /// @param folders whether to stop at the next `/`
    /// @param next what the previous page returned
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
        ListObjectsV2Response page = send(request.build());
        check(page, next);
        return new ListedPage(
                page.contents().stream().map(BucketLister::listed).toList(),
                page.commonPrefixes().stream().map(CommonPrefix::prefix).toList(),
                Optional.ofNullable(page.isTruncated() ? page.nextContinuationToken() : null));
    }

    /// An object as it is listed now; empty if it is there no longer.
    public Optional<ListedObject> find(String key) throws AccessFailure {
        return list(key, "", false, Optional.empty()).objects().stream()
                .filter(object -> object.key().equals(key))
                .findFirst();
    }

    private static void check(ListObjectsV2Response page, Optional<String> token)
            throws AccessFailure {
        // The SDK returns an empty page for a network's sign-in page.
        if (page.isTruncated() == null || page.name() == null) {
            throw new AccessFailure(AccessFailure.Kind.NOT_S3, Message.of("s3.signInPage.list"));
        }
        String next = page.nextContinuationToken();
        if (page.isTruncated() && (next == null || token.filter(next::equals).isPresent())) {
            throw new AccessFailure(AccessFailure.Kind.NOT_S3, Message.of("s3.incompatible"));
        }
    }

    private ListObjectsV2Response send(ListObjectsV2Request request) throws AccessFailure {
        while (true) {
            int renewals = renewal.count();
            try {
                return s3.listObjectsV2(request);
            } catch (RuntimeException e) {
                String location = S3Location.SCHEME + bucket + "/" + request.prefix();
                AccessFailure failure = failures.of(e, S3Call.LIST_OBJECTS, location);
                if (!failure.isMendedBySigningIn() || !renewal.await(failure, renewals)) {
                    throw failure;
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
                ListedObject.unquoted(object.eTag()),
                object.lastModified() == null ? 0 : object.lastModified().toEpochMilli(),
                archived);
    }
}

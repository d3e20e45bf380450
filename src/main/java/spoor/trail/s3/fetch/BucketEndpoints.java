package spoor.trail.s3.fetch;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Where buckets turn out to lie: their Regions, and the addresses at which their objects were got.
/// It learns both from the answers to the SDK's requests. Any thread may use it.
public final class BucketEndpoints implements ExecutionInterceptor {
    private static final int OK = 200;

    private final Map<String, String> regions = new ConcurrentHashMap<>();
    private final Map<String, ObjectAddress> addresses = new ConcurrentHashMap<>();

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes executionAttributes) {
        Optional<String> bucket = context.request().getValueForField("Bucket", String.class);
        if (bucket.isEmpty()) {
            return;
        }
        context.httpResponse()
                .firstMatchingHeader("x-amz-bucket-region")
                .ifPresent(region -> regions.put(bucket.get(), region));
        if (context.request() instanceof GetObjectRequest get
                && context.httpResponse().statusCode() == OK
                && !addresses.containsKey(bucket.get())) {
            ObjectAddress.of(context.httpRequest(), get.key())
                    .ifPresent(address -> addresses.put(bucket.get(), address));
        }
    }

    /// The Region that the server named.
    public Optional<String> region(String bucket) {
        return Optional.ofNullable(regions.get(bucket));
    }

    /// How the SDK got an object of the bucket.
    Optional<ObjectAddress> address(String bucket) {
        return Optional.ofNullable(addresses.get(bucket));
    }

    /// What was learnt does not hold any more.
    void forget(String bucket) {
        addresses.remove(bucket);
    }
}

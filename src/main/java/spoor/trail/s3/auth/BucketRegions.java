package spoor.trail.s3.auth;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The Regions of buckets, as the server's answers name them. Any thread may use it.
public final class BucketRegions implements ExecutionInterceptor {
    private final Map<String, String> regions = new ConcurrentHashMap<>();

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes executionAttributes) {
        Optional<String> bucket = context.request().getValueForField("Bucket", String.class);
        if (bucket.isPresent()) {
            context.httpResponse()
                    .firstMatchingHeader("x-amz-bucket-region")
                    .ifPresent(region -> regions.put(bucket.get(), region));
        }
    }

    public Optional<String> of(String bucket) {
        return Optional.ofNullable(regions.get(bucket));
    }
}

package spoor.trail.s3.fetch;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Sees every answer, also those that the SDK tries again after, and tells when the server asks for
/// fewer requests.
public final class ThrottleWatch implements ExecutionInterceptor {
    private volatile Runnable throttled = () -> {};

    /// @param action called on the thread of the request
    public void onThrottled(Runnable action) {
        throttled = action;
    }

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes executionAttributes) {
        saw(context.httpResponse().statusCode());
    }

    /// @param status of an answer
    void saw(int status) {
        if (status == 503 || status == 429) {
            throttled.run();
        }
    }
}

package spoor.trail.s3.auth;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

import java.util.Set;

/// Refuses every call to AWS but those that read what a trail's reader needs, whatever the rest of
/// the program asks for.
final class ReadOnlyCalls implements ExecutionInterceptor {
    /// All that is ever called.
    private static final Set<String> ALLOWED =
            Set.of(
                    "ListBuckets",
                    "HeadBucket",
                    "GetBucketLocation",
                    "ListObjectsV2",
                    "HeadObject",
                    "GetObject",
                    "GetCallerIdentity",
                    "AssumeRole",
                    "AssumeRoleWithSAML",
                    "AssumeRoleWithWebIdentity",
                    "GetRoleCredentials",
                    "CreateToken",
                    "CreateTokenWithIAM",
                    "CreateOAuth2Token");

    @Override
    public void beforeExecution(
            Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
        String operation = executionAttributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (operation == null || !ALLOWED.contains(operation)) {
            throw new IllegalStateException(
                    "Spoor only reads: it never calls " + operation + " (a bug, please report it)");
        }
    }
}

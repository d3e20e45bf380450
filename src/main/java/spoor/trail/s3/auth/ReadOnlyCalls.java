package spoor.trail.s3.auth;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

import java.util.Set;

/// Refuses every call to AWS except the few that reading a trail, and asking Athena, need.
final class ReadOnlyCalls implements ExecutionInterceptor {
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
                    "CreateOAuth2Token",
                    // Athena's statements only read, too.
                    "GetWorkGroup",
                    "StartQueryExecution",
                    "GetQueryExecution",
                    "GetQueryResults",
                    "StopQueryExecution");

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

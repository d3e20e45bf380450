package spoor.trail.s3.errors;

/// A request that failed.
public enum S3Call {
    LIST_BUCKETS("s3:ListAllMyBuckets"),
    LIST_OBJECTS("s3:ListBucket"),
    GET_OBJECT("s3:GetObject"),
    GET_IDENTITY("sts:GetCallerIdentity"),
    GET_WORK_GROUP("athena:GetWorkGroup"),
    START_QUERY("athena:StartQueryExecution"),
    GET_QUERY("athena:GetQueryExecution"),
    GET_RESULTS("athena:GetQueryResults"),
    STOP_QUERY("athena:StopQueryExecution");

    /// The IAM action that a policy must allow.
    final String permission;

    S3Call(String permission) {
        this.permission = permission;
    }
}

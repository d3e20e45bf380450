package spoor.event;

/// The forms of the values of CloudTrail's record.
final class ValueForms {
    static final ValueForm TRUTH = ValueForm.oneOf("true", "false");

    static final ValueForm SERVICE =
            ValueForm.shape("form.service", "connect.amazonaws.com", "[a-z0-9._-]+", "a-z0-9._-");

    static final ValueForm REGION =
            ValueForm.shape(
                    "form.region",
                    "eu-central-1",
                    "[a-z]{2,}(-[a-z]+)*-([0-9]{1,2}|global)|global",
                    "a-z0-9-");

    /// From "CloudTrail userIdentity element".
    static final ValueForm IDENTITY_TYPE =
            ValueForm.oneOf(
                    "Root",
                    "IAMUser",
                    "AssumedRole",
                    "Role",
                    "FederatedUser",
                    "Directory",
                    "AWSAccount",
                    "AWSService",
                    "IdentityCenterUser",
                    "SAMLUser",
                    "WebIdentityUser",
                    "Unknown");

    static final ValueForm ADDRESS = new ValueForm.Address();

    static final ValueForm ACCOUNT =
            ValueForm.shape("form.account", "111122223333", "[0-9]{12}", "0-9");

    static final ValueForm ENDPOINT =
            ValueForm.shape(
                    "form.endpoint", "vpce-0a1b2c3d4e5f67890", "vpce-[0-9a-z-]+", "a-z0-9-");

    /// Access key ids of IAM have 20 characters; the reference of its API allows 16 to 128.
    static final ValueForm ACCESS_KEY =
            ValueForm.shape(
                    "form.key",
                    "AKIAIOSFODNN7EXAMPLE",
                    "A[KS]IA[A-Z0-9]{16}|(?!A[KS]IA)[A-Z0-9]{16,128}",
                    "A-Z0-9");

    static final ValueForm ARN =
            ValueForm.shape(
                    "form.arn",
                    "arn:aws:iam::111122223333:user/alice",
                    "arn:[^:]+:[^:]*:[^:]*:[^:]*:.+",
                    "\\s\\S");

    static final ValueForm GUID =
            ValueForm.shape(
                    "form.guid",
                    "8d116ece-1738-47d9-bd9c-172411e20b8f",
                    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                    "0-9a-f-");

    /// The texts of [spoor.record.Outcome].
    static final ValueForm OUTCOME = ValueForm.oneOf("ok", "partly", "failed", "denied");

    /// From "CloudTrail record contents", and the categories of CloudTrail Lake.
    static final ValueForm CATEGORY =
            ValueForm.oneOf(
                    "Management",
                    "Data",
                    "NetworkActivity",
                    "Insight",
                    "Aggregated",
                    "ActivityAuditLog",
                    "ConfigurationItem",
                    "Evidence");

    static final ValueForm EVENT_TYPE =
            ValueForm.oneOf(
                    "AwsApiCall",
                    "AwsServiceEvent",
                    "AwsConsoleAction",
                    "AwsConsoleSignIn",
                    "AwsCloudTrailInsight",
                    "AwsVpceEvent",
                    "AwsVpceEvents",
                    "AwsAggregatedEvent");

    /// From "insightDetails" in the CloudTrail User Guide.
    static final ValueForm INSIGHT_TYPE =
            ValueForm.oneOf("ApiCallRateInsight", "ApiErrorRateInsight");

    static final ValueForm INSIGHT_STATE = ValueForm.oneOf("Start", "End");

    private ValueForms() {}
}

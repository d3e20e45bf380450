package spoor.sql;

import java.util.List;

/// The members of a record, from "CloudTrail record contents" and "userIdentity element" in the
/// CloudTrail User Guide.
final class RecordMembers {
    /// Members that are objects, or whose values have any form.
    static final List<String> JSON =
            List.of(
                    "requestParameters",
                    "responseElements",
                    "additionalEventData",
                    "serviceEventDetails",
                    "insightDetails",
                    "addendum",
                    "edgeDeviceDetails",
                    "tlsDetails",
                    "resources",
                    "userIdentity");

    /// The other members of the record.
    static final List<String> TEXTS =
            List.of(
                    "eventVersion",
                    "eventTime",
                    "eventSource",
                    "eventName",
                    "awsRegion",
                    "sourceIPAddress",
                    "userAgent",
                    "errorCode",
                    "errorMessage",
                    "requestID",
                    "eventID",
                    "readOnly",
                    "eventType",
                    "apiVersion",
                    "managementEvent",
                    "recipientAccountId",
                    "sharedEventID",
                    "vpcEndpointId",
                    "vpcEndpointAccountId",
                    "eventCategory",
                    "sessionCredentialFromConsole");

    /// The members of `userIdentity` that name the actor, and others with scalar values.
    static final List<String> IDENTITY =
            List.of(
                    "type",
                    "principalId",
                    "arn",
                    "accountId",
                    "accessKeyId",
                    "userName",
                    "invokedBy",
                    "identityProvider",
                    "credentialId");

    private RecordMembers() {}
}

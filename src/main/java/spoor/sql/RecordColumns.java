package spoor.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The columns of tables that this program describes.
final class RecordColumns {
    private static final SqlType TEXT = new SqlType.Scalar("varchar");

    private static final SqlType IDENTITY =
            row(
                    "type",
                    "principalId",
                    "arn",
                    "accountId",
                    "invokedBy",
                    "accessKeyId",
                    "userName",
                    "identityProvider",
                    "credentialId",
                    Map.entry("onBehalfOf", row("userId", "identityStoreArn")),
                    Map.entry(
                            "sessionContext",
                            row(
                                    Map.entry(
                                            "attributes", row("mfaAuthenticated", "creationDate")),
                                    Map.entry(
                                            "sessionIssuer",
                                            row(
                                                    "type",
                                                    "principalId",
                                                    "arn",
                                                    "accountId",
                                                    "userName")),
                                    "ec2RoleDelivery",
                                    Map.entry("webIdFederationData", row("federatedProvider")))));

    private static final SqlType AVERAGE = row("average");

    private static final SqlType INSIGHT =
            row(
                    "state",
                    "eventSource",
                    "eventName",
                    "insightType",
                    "errorCode",
                    Map.entry(
                            "insightContext",
                            row(
                                    Map.entry(
                                            "statistics",
                                            row(
                                                    Map.entry("baseline", AVERAGE),
                                                    Map.entry("insight", AVERAGE),
                                                    "insightDuration")))));

    /// The columns of AWS's page "Query CloudTrail logs" of the Athena User Guide, and those that a
    /// record has since then.
    static final Map<String, SqlType> DOCUMENTED = documented();

    /// The members of [TextShape] that are columns, too. Objects are texts where rules permit it: a
    /// file with another value in the place of a row makes a query fail.
    static final Map<String, SqlType> TYPED = typed();

    private RecordColumns() {}

    private static Map<String, SqlType> documented() {
        Map<String, SqlType> columns = new LinkedHashMap<>();
        for (String name :
                List.of(
                        "eventVersion",
                        "userIdentity",
                        "eventTime",
                        "eventSource",
                        "eventName",
                        "awsRegion",
                        "sourceIpAddress",
                        "userAgent",
                        "errorCode",
                        "errorMessage",
                        "requestParameters",
                        "responseElements",
                        "additionalEventData",
                        "requestId",
                        "eventId",
                        "readOnly",
                        "resources",
                        "eventType",
                        "apiVersion",
                        "managementEvent",
                        "recipientAccountId",
                        "serviceEventDetails",
                        "sharedEventId",
                        "vpcEndpointId",
                        "vpcEndpointAccountId",
                        "eventCategory",
                        "addendum",
                        "insightDetails",
                        "sessionCredentialFromConsole",
                        "edgeDeviceDetails",
                        "tlsDetails")) {
            columns.put(name, TEXT);
        }
        columns.put("userIdentity", IDENTITY);
        columns.put("resources", new SqlType.ArrayOf(row("arn", "accountId", "type")));
        columns.put(
                "addendum", row("reason", "updatedFields", "originalRequestId", "originalEventId"));
        columns.put("insightDetails", INSIGHT);
        columns.put("tlsDetails", row("tlsVersion", "cipherSuite", "clientProvidedHostHeader"));
        return columns;
    }

    private static Map<String, SqlType> typed() {
        Map<String, SqlType> columns = new LinkedHashMap<>(DOCUMENTED);
        columns.replaceAll((name, type) -> name.equals("userIdentity") ? type : TEXT);
        return columns;
    }

    /// @param members names of texts, and entries with other types
    private static SqlType row(Object... members) {
        Map<String, SqlType> types = new LinkedHashMap<>();
        for (Object member : members) {
            if (member instanceof Map.Entry<?, ?> entry) {
                types.put(entry.getKey().toString(), (SqlType) entry.getValue());
            } else {
                types.put(member.toString(), TEXT);
            }
        }
        return new SqlType.RowOf(types);
    }
}

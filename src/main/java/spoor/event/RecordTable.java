package spoor.event;

import java.util.List;
import java.util.stream.Stream;

/// The table of CloudTrail's record.
///
/// A further facet is one row here and its name in the bundle, under the row's text key.
final class RecordTable {
    /// What is kept as columns, in the order in which columns, facets and names are offered.
    static final List<FieldRow> ROWS =
            rows(
                    FieldRow.time("eventTime", "time").width(138).shown(),
                    FieldRow.text("eventName", "event")
                            .namesNobody()
                            .heading("column.event")
                            .width(150)
                            .shown()
                            .facet(2),
                    FieldRow.text("eventSource", "service")
                            .namesNobody()
                            .width(74)
                            .shown()
                            .facet(1),
                    FieldRow.text("awsRegion", "region").namesNobody().width(86).shown().facet(4),
                    FieldRow.text("userIdentity.type", "type").namesNobody().width(112).facet(3),
                    FieldRow.computed("identity")
                            .privacy(FieldRow.Privacy.IDENTITY)
                            .width(114)
                            .shown(),
                    FieldRow.text("sourceIPAddress", "ip").width(98).shown(),
                    FieldRow.text("errorCode", "error").namesNobody().width(72).shown(),
                    FieldRow.text("recipientAccountId", "account").width(108),
                    FieldRow.text("userIdentity.accessKeyId", "key").width(176),
                    FieldRow.text("userIdentity.arn", "arn").width(320),
                    FieldRow.text("userAgent", "agent").width(240),
                    FieldRow.id("eventID", "id").width(280),
                    FieldRow.text("readOnly", "readOnly").namesNobody().width(80),
                    FieldRow.text("eventCategory", "category").namesNobody().width(104),
                    FieldRow.text("eventType", "kind").namesNobody().width(130),
                    FieldRow.computed("hiddenAt").several().width(260));

    /// Members with plain values that are no columns. Queries may name them without a path, and
    /// search the original records for them. Names are from CloudTrail's page of record contents.
    static final List<String> SEARCHED_MEMBERS =
            List.of(
                    "apiVersion",
                    "errorMessage",
                    "eventVersion",
                    "managementEvent",
                    "requestID",
                    "sessionCredentialFromConsole",
                    "sharedEventID",
                    "vpcEndpointAccountId",
                    "vpcEndpointId");

    private RecordTable() {}

    private static List<FieldRow> rows(FieldRowBuilder... rows) {
        return Stream.of(rows).map(FieldRowBuilder::build).toList();
    }
}

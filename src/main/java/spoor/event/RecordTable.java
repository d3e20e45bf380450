package spoor.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The table of CloudTrail's record.
///
/// A further facet is one row here and its name in the bundle, under the row's text key; its path
/// must not be among the searched members any more.
final class RecordTable {
    /// What is kept as columns, in the order in which columns, facets and names are offered.
    static final List<FieldRow> ROWS =
            rows(
                    FieldRow.time("eventTime", "time").width(138).shown(),
                    FieldRow.text("eventName", "event")
                            .withoutNames()
                            .heading("column.event")
                            .width(150)
                            .shown()
                            .facet(2),
                    FieldRow.text("eventSource", "service")
                            .values(ValueForms.SERVICE)
                            .withoutNames()
                            .width(74)
                            .shown()
                            .facet(1),
                    FieldRow.text("awsRegion", "region")
                            .values(ValueForms.REGION)
                            .withoutNames()
                            .width(86)
                            .shown()
                            .facet(4),
                    FieldRow.text("userIdentity.type", "type")
                            .values(ValueForms.IDENTITY_TYPE)
                            .withoutNames()
                            .width(112)
                            .facet(3),
                    FieldRow.computed("identity")
                            .privacy(FieldRow.Privacy.IDENTITY)
                            .width(114)
                            .shown(),
                    FieldRow.text("sourceIPAddress", "ip")
                            .values(ValueForms.ADDRESS)
                            .width(98)
                            .shown(),
                    FieldRow.text("errorCode", "error").withoutNames().width(72).shown(),
                    FieldRow.computed("outcome")
                            .values(ValueForms.OUTCOME)
                            .withoutNames()
                            .width(72),
                    FieldRow.text("errorMessage", "message").width(320),
                    FieldRow.text("recipientAccountId", "account")
                            .values(ValueForms.ACCOUNT)
                            .width(108),
                    FieldRow.text("userIdentity.accessKeyId", "key")
                            .values(ValueForms.ACCESS_KEY)
                            .width(176),
                    FieldRow.text("userIdentity.arn", "arn").values(ValueForms.ARN).width(320),
                    FieldRow.text("userAgent", "agent").width(240),
                    FieldRow.id("eventID", "id").values(ValueForms.GUID).width(280),
                    FieldRow.text("readOnly", "readOnly")
                            .values(ValueForms.TRUTH)
                            .withoutNames()
                            .width(80),
                    FieldRow.text("eventCategory", "category")
                            .values(ValueForms.CATEGORY)
                            .withoutNames()
                            .width(104),
                    FieldRow.text("eventType", "kind")
                            .values(ValueForms.EVENT_TYPE)
                            .withoutNames()
                            .width(130),
                    FieldRow.text("vpcEndpointId", "endpoint")
                            .values(ValueForms.ENDPOINT)
                            .width(176),
                    FieldRow.text("vpcEndpointAccountId", "endpointAccount")
                            .values(ValueForms.ACCOUNT)
                            .width(108),
                    FieldRow.text("insightDetails.insightType", "insightType")
                            .values(ValueForms.INSIGHT_TYPE)
                            .withoutNames()
                            .width(140),
                    FieldRow.text("insightDetails.state", "insightState")
                            .values(ValueForms.INSIGHT_STATE)
                            .withoutNames()
                            .width(80),
                    FieldRow.text(
                                    "insightDetails.insightContext.statistics.insight.average",
                                    "insightAverage")
                            .values(new ValueForm.Numeric())
                            .withoutNames()
                            .width(104),
                    FieldRow.text(
                                    "insightDetails.insightContext.statistics.baseline.average",
                                    "baselineAverage")
                            .values(new ValueForm.Numeric())
                            .withoutNames()
                            .width(104),
                    FieldRow.text("timeWindow.windowEnd", "windowEnd").withoutNames().width(150),
                    FieldRow.computed("resource")
                            .several()
                            .values(new ValueForm.Resource())
                            .width(200),
                    FieldRow.computed("hiddenAt").several().width(260));

    /// Members with plain values that are no columns. Queries may name them without a path, and
    /// search the original records for them. Names are from CloudTrail's page of record contents.
    static final Map<String, ValueForm> SEARCHED_MEMBERS =
            Map.of(
                    "apiVersion", ValueForm.anyText(),
                    "eventVersion", ValueForm.anyText(),
                    "managementEvent", ValueForms.TRUTH,
                    "requestID", ValueForm.anyText(),
                    "sessionCredentialFromConsole", ValueForms.TRUTH,
                    "sharedEventID", ValueForm.anyText());

    private RecordTable() {}

    private static List<FieldRow> rows(FieldRowBuilder... rows) {
        return Stream.of(rows).map(FieldRowBuilder::build).toList();
    }
}

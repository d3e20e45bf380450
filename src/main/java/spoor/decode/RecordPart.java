package spoor.decode;

import spoor.event.PartialJson;

/// A member of a record that computed fields and the rules of [RecordAssembler] use.
public enum RecordPart {
    EVENT_VERSION("eventVersion"),
    /// In a record that was exported from a table with only some fields of the event.
    PARTIAL(PartialJson.MARK),
    IDENTITY("userIdentity"),
    RESOURCES("resources"),
    REQUEST("requestParameters"),
    INSIGHT("insightDetails"),
    INSIGHT_SOURCE("insightDetails.eventSource"),
    INSIGHT_NAME("insightDetails.eventName"),
    INSIGHT_ERROR("insightDetails.errorCode"),
    RESPONSE("responseElements"),
    SERVICE_DETAILS("serviceEventDetails"),
    ADDITIONAL_DATA("additionalEventData"),
    AGGREGATED_ID("eventId"),
    AGGREGATED_ACCOUNT("accountId"),
    WINDOW_START("timeWindow.windowStart");

    private final String path;

    RecordPart(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /// Whether its value may name resources of the event.
    static boolean namesResources(String path) {
        return path.equals(RESOURCES.path) || path.equals(REQUEST.path) || saysOutcome(path);
    }

    /// Whether members of its value may say how the event ended.
    static boolean saysOutcome(String path) {
        return path.equals(RESPONSE.path)
                || path.equals(SERVICE_DETAILS.path)
                || path.equals(ADDITIONAL_DATA.path);
    }
}

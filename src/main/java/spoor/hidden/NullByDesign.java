package spoor.hidden;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

import java.util.Map;
import java.util.TreeMap;

/// Why a part of a record is `null` although nothing is hidden.
///
/// From "CloudTrail record contents" in the CloudTrail User Guide: only actions that make changes
/// have a response, and it is null if the action returns nothing.
public enum NullByDesign {
    /// The response of a call that only reads.
    RESPONSE_OF_READ,
    /// The response of a call that failed.
    RESPONSE_OF_FAILURE,
    /// The response of an action that returns nothing.
    NO_RESPONSE,
    /// The parameters of a call that has none.
    NO_PARAMETERS;

    /// The parts of a record that are null by design, by the offset of the null in bytes.
    ///
    /// @param failed whether the call failed
    public static Map<Integer, NullByDesign> in(JsonTree event, boolean failed) {
        Map<Integer, NullByDesign> found = new TreeMap<>();
        if (event.root() instanceof JsonObject record) {
            if (isNull(record.get("responseElements"))) {
                found.put(startOf(record.get("responseElements")), ofResponse(record, failed));
            }
            if (isNull(record.get("requestParameters"))) {
                found.put(startOf(record.get("requestParameters")), NO_PARAMETERS);
            }
        }
        return Map.copyOf(found);
    }

    private static NullByDesign ofResponse(JsonObject record, boolean failed) {
        if (failed) {
            return RESPONSE_OF_FAILURE;
        }
        return isTrue(record.get("readOnly")) ? RESPONSE_OF_READ : NO_RESPONSE;
    }

    private static boolean isNull(@Nullable JsonValue value) {
        return value instanceof JsonLiteral literal && literal.text().equals("null");
    }

    private static boolean isTrue(@Nullable JsonValue value) {
        return (value instanceof JsonLiteral literal && literal.text().equals("true"))
                || (value instanceof JsonString text && text.text().equalsIgnoreCase("true"));
    }

    private static int startOf(@Nullable JsonValue value) {
        return value == null ? -1 : value.start();
    }
}

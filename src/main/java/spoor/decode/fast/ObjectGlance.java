package spoor.decode.fast;

import spoor.decode.MemberTable;
import spoor.event.PartialJson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What the first members of an object tell about it, without reading it into an event.
///
/// @param kind what the object is
/// @param hasVersion whether it has an eventVersion
/// @param end the index after the object where all of it was looked at
record ObjectGlance(Kind kind, boolean hasVersion, int end) {
    /// How far to look: no event is larger, and what is larger holds other objects.
    static final int LOOKAHEAD = 1 << 20;

    private static final List<String> NAMES =
            List.of(
                    "eventVersion",
                    "eventTime",
                    "eventSource",
                    "eventName",
                    "eventType",
                    "insightDetails",
                    PartialJson.MARK,
                    "eventversion",
                    "event_version",
                    "eventtime",
                    "event_time",
                    "eventsource",
                    "event_source",
                    "eventname",
                    "event_name",
                    "EventTime",
                    "EventSource",
                    "EventName",
                    "TimeGenerated",
                    "_raw",
                    "message",
                    "@message",
                    "CloudTrailEvent");
    private static final MemberTable TABLE = new MemberTable(NAMES);
    private static final byte[] FIRST_NAME =
            "{\"eventVersion\"".getBytes(StandardCharsets.US_ASCII);
    static final int FIRST_NAME_LENGTH = FIRST_NAME.length;
    private static final int INSIGHT = 5;
    private static final int VERSION = 1;
    private static final int NAMED = 4 | 8 | 16 | 32;
    private static final int TRIMMED = 2 | 4 | 8;
    private static final int PARTIAL = 64;
    private static final int FIRST_RESPELLED = 7;
    private static final int FIRST_LOOKUP = 15;

    /// The time, the source and the name; after them other names of the time.
    private static final int LOOKUP_NAMES = 3;

    private static final int FIRST_TEXT = 19;

    /// The name and the source, with the version or the time.
    private static final int RESPELLED_VERSION = 1 << FIRST_RESPELLED;

    private static final int RESPELLED_TIME = RESPELLED_VERSION << 1;
    private static final int RESPELLED_CALL = RESPELLED_VERSION << 2 | RESPELLED_VERSION << 3;

    /// What an object is.
    enum Kind {
        /// It has the members of a CloudTrail record.
        RECORD,
        /// It has those members with names in lower case, as queries and Glue write them, or those
        /// that `lookup-events` has beside the record or Microsoft Sentinel has in its table.
        RESPELLED,
        /// It is a complete object that may contain records.
        OTHER,
        /// It is larger than a record, so it may contain records.
        LARGE,
        /// It is not JSON, and nothing before that shows that it is a record.
        INVALID,
        /// More of it must be read to decide.
        CUT_OFF
    }

    boolean isRecord() {
        return kind == Kind.RECORD || kind == Kind.RESPELLED;
    }

    boolean isDecided() {
        return kind != Kind.CUT_OFF;
    }

    /// Looks only at the first name of the object at `start`: whether it is eventVersion.
    static ObjectGlance ofFirstName(JsonBytes text, int start) {
        byte[] bytes = text.bytes();
        boolean version =
                start + FIRST_NAME_LENGTH <= text.end()
                        && Arrays.equals(
                                bytes,
                                start,
                                start + FIRST_NAME_LENGTH,
                                FIRST_NAME,
                                0,
                                FIRST_NAME_LENGTH);
        return new ObjectGlance(Kind.INVALID, version, start);
    }

    /// Looks at the object at `start`.
    ///
    /// @param last whether the content ends where the text ends
    static ObjectGlance at(JsonBytes text, int start, boolean last) {
        int found = 0;
        try {
            int at = text.first(start, '}');
            while (at >= 0) {
                int end = text.name(at);
                int value = text.value(end);
                if (value + 1 >= text.end() && !last) {
                    return new ObjectGlance(Kind.CUT_OFF, false, value);
                }
                int name = text.indexOfName(TABLE, at, end);
                if (name >= FIRST_TEXT && isJsonInString(text, value)) {
                    return new ObjectGlance(Kind.LARGE, false, value);
                }
                if (name >= 0 && name < FIRST_TEXT && hasValue(text, value, name)) {
                    found |= bit(name);
                    if (isRecord(found)) {
                        return new ObjectGlance(Kind.RECORD, (found & VERSION) != 0, value);
                    }
                }
                at = text.next(text.skip(value), '}');
                if (at - start > LOOKAHEAD) {
                    return new ObjectGlance(Kind.LARGE, (found & VERSION) != 0, at);
                }
            }
            Kind kind = isRespelled(found) ? Kind.RESPELLED : Kind.OTHER;
            return new ObjectGlance(kind, (found & VERSION) != 0, ~at);
        } catch (InvalidJson e) {
            Kind kind =
                    e.at() - start >= LOOKAHEAD
                            ? Kind.LARGE
                            : last || e.at() < text.end() ? Kind.INVALID : Kind.CUT_OFF;
            return new ObjectGlance(kind, (found & VERSION) != 0, e.at());
        }
    }

    /// All other spellings of a record's name have one bit.
    private static int bit(int name) {
        if (name >= FIRST_LOOKUP) {
            return RESPELLED_TIME << (name - FIRST_LOOKUP) % LOOKUP_NAMES;
        }
        return name < FIRST_RESPELLED
                ? 1 << name
                : RESPELLED_VERSION << ((name - FIRST_RESPELLED) >> 1);
    }

    private static boolean isRespelled(int found) {
        return (found & RESPELLED_CALL) == RESPELLED_CALL
                && (found & (RESPELLED_VERSION | RESPELLED_TIME)) != 0;
    }

    private static boolean isRecord(int found) {
        return ((found & (VERSION | PARTIAL)) != 0 && (found & NAMED) != 0)
                || (found & TRIMMED) == TRIMMED;
    }

    private static boolean hasValue(JsonBytes text, int value, int name) {
        return switch (text.at(value)) {
            case '"' -> text.at(value + 1) != '"';
            case '{' -> name == INSIGHT;
            case '[', 'n' -> false;
            default -> true;
        };
    }

    private static boolean isJsonInString(JsonBytes text, int value) {
        return text.at(value) == '"' && text.at(value + 1) == '{';
    }
}

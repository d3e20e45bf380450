package spoor.decode.fast;

import spoor.decode.MemberTable;
import spoor.event.FileForm;

import java.util.Arrays;

/// The members of objects around records by which the form of a file is recognised.
enum RootMember {
    RECORDS("Records", FileForm.TRAIL),
    LOWER_CASE_RECORDS("records", FileForm.TRAIL),
    LOOKUP_LIST("Events", FileForm.LOOKUP_EVENTS),
    LOOKUP_EVENT("CloudTrailEvent", FileForm.LOOKUP_EVENTS),
    DETAIL("detail", FileForm.EVENTBRIDGE),
    /// Of a subscription of CloudWatch Logs.
    LOG_EVENTS("logEvents", FileForm.CLOUDWATCH_LOGS),
    /// Of `aws logs filter-log-events` and `get-log-events`.
    EVENTS("events", FileForm.CLOUDWATCH_LOGS),
    KINESIS("kinesis", FileForm.KINESIS),
    INSIGHTS_MESSAGE("@message", FileForm.CLOUDWATCH_LOGS),
    EVENT_VERSION("eventVersion", FileForm.WRAPPED_JSON),
    EVENT_NAME("eventName", FileForm.WRAPPED_JSON),
    EVENT_SOURCE("eventSource", FileForm.WRAPPED_JSON),
    LOWER_CASE_VERSION("eventversion", FileForm.WRAPPED_JSON),
    LOWER_CASE_NAME("eventname", FileForm.WRAPPED_JSON),
    LOWER_CASE_SOURCE("eventsource", FileForm.WRAPPED_JSON),
    LOOKUP_NAME("EventName", FileForm.WRAPPED_JSON),
    LOOKUP_SOURCE("EventSource", FileForm.WRAPPED_JSON),
    OTHER("", FileForm.WRAPPED_JSON);

    static final MemberTable TABLE =
            new MemberTable(
                    Arrays.stream(values())
                            .filter(member -> member != OTHER)
                            .map(member -> member.spelling)
                            .toList());

    private static final RootMember[] VALUES = values();

    private final String spelling;
    private final FileForm form;

    RootMember(String spelling, FileForm form) {
        this.spelling = spelling;
        this.form = form;
    }

    /// @param index in the table
    static RootMember of(int index) {
        return index < 0 ? OTHER : VALUES[index];
    }

    /// The form of a file whose records are in this member.
    ///
    /// @param outer the form by the members around it
    FileForm formIn(FileForm outer) {
        boolean outerIsCertain =
                outer != FileForm.JSON_LINES
                        && outer != FileForm.JSON_ARRAY
                        && outer != FileForm.WRAPPED_JSON;
        return form == FileForm.WRAPPED_JSON && outerIsCertain ? outer : form;
    }

    /// Whether it is a member of a record, and not of an object around one.
    boolean isOfRecord() {
        return ordinal() >= EVENT_VERSION.ordinal() && this != OTHER;
    }

    /// Whether it is a list that has records, unless it is empty.
    boolean isList() {
        return switch (this) {
            case RECORDS, LOOKUP_LIST, LOG_EVENTS, EVENTS -> true;
            default -> false;
        };
    }
}

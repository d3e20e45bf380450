package spoor.event;

import spoor.message.Message;

/// The form in which a file holds its events.
public enum FileForm {
    /// `{"Records":[…]}`, as CloudTrail delivers it and as the console's Event history downloads
    /// it.
    TRAIL("trail"),
    /// What `aws cloudtrail lookup-events` prints, or the same from an SDK.
    LOOKUP_EVENTS("lookup-events"),
    /// Events of EventBridge, with the record as their `detail`.
    EVENTBRIDGE("eventbridge"),
    /// Log events of CloudWatch Logs, with the record as their message.
    CLOUDWATCH_LOGS("cloudwatch-logs"),
    /// Messages of Kinesis, with records as their data.
    KINESIS("kinesis"),
    /// Records one after the other, such as JSON Lines.
    JSON_LINES("json-lines"),
    JSON_ARRAY("json-array"),
    /// Records as members or texts of objects of another program.
    WRAPPED_JSON("wrapped-json"),
    /// A table, such as CSV.
    TABLE("table");

    private final String word;

    FileForm(String word) {
        this.word = word;
    }

    /// Its name in the command line's JSON.
    public String word() {
        return word;
    }

    /// Its name for users.
    public Message description() {
        return Message.of("form." + word);
    }
}

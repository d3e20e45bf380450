package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.event.RowTime;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

import java.nio.charset.StandardCharsets;

/// Collects the values of one record while it is read, and reports the event at its end.
///
/// It is reused for the next record.
public final class RecordAssembler {
    private static final byte[] AGGREGATED = DecodedEvent.ascii("Aggregated");
    private static final byte[] INSIGHT = DecodedEvent.ascii("Insight");
    private static final byte[] INSIGHT_TYPE = DecodedEvent.ascii("AwsCloudTrailInsight");
    private static final byte[] NOTIFICATION = DecodedEvent.ascii("aws:");

    private final RecordPaths paths;
    private final DecodedEvent event;
    private final IdentityName identity;
    private final EventOutcome outcome;
    private final ChangeCache changes = new ChangeCache();
    private final HiddenCounter hidden;
    private final EventResources resources;
    private String identityOfRow = "";
    private String outcomeOfRow = "";
    private String resourcesOfRow = "";

    public RecordAssembler(RecordPaths paths, HiddenCounter hidden, ResourceFinder finder) {
        this.paths = paths;
        this.event = new DecodedEvent(paths);
        this.identity = new IdentityName(event, paths);
        this.outcome = new EventOutcome(event);
        this.hidden = hidden;
        this.resources = new EventResources(event, paths, finder);
    }

    /// An assembler of table rows, which are not JSON.
    public static RecordAssembler ofRows(RecordSchema schema) {
        return new RecordAssembler(
                new RecordPaths(schema), (_, _, _, _) -> {}, ResourceFinder.NONE);
    }

    /// The event that readers put values into.
    public DecodedEvent event() {
        return event;
    }

    /// A record begins at that offset.
    public void begin(long offset) {
        event.clear();
        event.offset = offset;
        identityOfRow = "";
        outcomeOfRow = "";
        resourcesOfRow = "";
        resources.clear();
    }

    /// The record ends before `end`: reports the event, or why the record is not an event.
    ///
    /// @param text the array with the record
    /// @param base the offset of the array's first byte in the file
    public void end(long end, byte[] text, long base, FileReport report)
            throws JsonSyntaxException {
        event.length = (int) (end - event.offset);
        event.partial = event.length(RecordPart.PARTIAL) > 0;
        // Other tools leave out parts of records.
        boolean trimmed =
                !event.partial
                        && event.length(RecordPart.EVENT_VERSION) == 0
                        && event.length(Field.TIME) > 0
                        && event.length(Field.SERVICE) > 0
                        && event.length(Field.EVENT) > 0;
        complete();
        if (event.startsWith(Field.SERVICE, NOTIFICATION)) {
            report.notification(event.offset, event.value(Field.SERVICE));
            return;
        }
        Message refusal = trimmed || event.partial ? null : refusal();
        if (refusal != null) {
            report.refused(event.offset, refusal);
            return;
        }
        if (trimmed) {
            report.trimmed(event.offset);
        }
        reportInvalidTime(report);
        reportUnreadIdentity(report);
        int start = (int) (event.offset - base);
        int after = (int) (end - base);
        outcome.complete(text, start, after);
        hidden.count(text, start, after, event);
        resources.complete(text, start, after);
        if (!report.isRepaired()) {
            event.record(text, (int) (event.offset - base));
        }
        report.event(event);
    }

    /// Puts a value into the event.
    ///
    /// @param path of the member in a CloudTrail record, such as `userIdentity.arn`; of unknown
    ///   members only those are used that may name resources
    public void value(String path, String value) {
        int slot = paths.slot(path);
        if (slot >= 0) {
            put(slot, value);
        }
        resources.cell(path, value);
    }

    private void put(int slot, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        event.put(slot, event.position(), bytes.length);
        event.append(bytes, 0, bytes.length);
    }

    /// Sets the display name of the identity of a row that has this name and not its parts.
    public void identity(String name) {
        identityOfRow = name;
    }

    /// Sets how the call of a row ended, where it does not have the members that tell.
    public void outcome(String text) {
        outcomeOfRow = text;
    }

    /// Sets the resources of a row, as their field has them.
    public void resources(String text) {
        resourcesOfRow = text;
    }

    /// Says of a row that its cell for the error's code is empty.
    public void withoutErrorCode() {
        event.withoutErrorCode = true;
    }

    /// Says of a row that its cell for the error's message is empty.
    public void withoutErrorMessage() {
        event.withoutErrorMessage = true;
    }

    /// A table row ends before `end`: reports the event, or why the row is not an event. A row
    /// needs no eventVersion, and its hidden values are not counted.
    public void endRow(long end, FileReport report) {
        event.length = (int) (end - event.offset);
        event.partial = true;
        complete();
        if (!identityOfRow.isEmpty()) {
            put(Field.IDENTITY.ordinal(), identityOfRow);
            event.principalLength = 0;
        }
        if (event.length(Field.EVENT) == 0 && event.length(Field.SERVICE) == 0) {
            report.refused(event.offset, Message.of("decode.noName"));
            return;
        }
        reportInvalidTime(report);
        reportUnreadIdentity(report);
        outcome.completeRow(outcomeOfRow);
        resources.completeRow(resourcesOfRow);
        report.event(event);
    }

    private void reportInvalidTime(FileReport report) {
        if (event.time == EventTime.NONE) {
            report.problem(
                    Problem.Kind.INVALID_TIME, event.offset, Message.of(textOfInvalidTime()));
        }
    }

    private String textOfInvalidTime() {
        if (event.length(Field.TIME) == 0) {
            return "decode.noTime";
        }
        return RowTime.hasSlashes(event.value(Field.TIME)) ? "decode.slashes" : "decode.badTime";
    }

    private void reportUnreadIdentity(FileReport report) {
        if (event.length(RecordPart.IDENTITY) > 0
                && !event.isObject(RecordPart.IDENTITY)
                && event.length(Field.IDENTITY) == 0) {
            report.unreadIdentity(event.offset);
        }
    }

    /// Whether a slot is that of `userIdentity`.
    public boolean isIdentity(int slot) {
        return slot == paths.slot(RecordPart.IDENTITY);
    }

    private void complete() {
        identity.complete();
        event.insight =
                event.isObject(RecordPart.INSIGHT)
                        || event.is(Field.CATEGORY, INSIGHT)
                        || event.is(Field.KIND, INSIGHT_TYPE);
        preferIfPresent(RecordPart.INSIGHT_ERROR, Field.ERROR);
        preferIfPresent(RecordPart.INSIGHT_SOURCE, Field.SERVICE);
        preferIfPresent(RecordPart.INSIGHT_NAME, Field.EVENT);
        boolean aggregated = event.is(Field.CATEGORY, AGGREGATED);
        event.summary = event.insight || aggregated;
        if (aggregated) {
            // Aggregated events have their own names for id and account, and a window of time.
            useIfEmpty(RecordPart.AGGREGATED_ID, Field.ID);
            useIfEmpty(RecordPart.AGGREGATED_ACCOUNT, Field.ACCOUNT);
            useIfEmpty(RecordPart.WINDOW_START, Field.TIME);
        }
        event.time = time();
        if (event.time == EventTime.NONE && event.length(Field.TIME) > 0) {
            String text = event.value(Field.TIME);
            String iso = event.partial ? RowTime.isoOfRow(text) : RowTime.iso(text);
            if (!iso.equals(text)) {
                put(Field.TIME.ordinal(), iso);
                event.time = time();
            }
        }
        event.change = !event.insight && changes.isChange(event);
    }

    private long time() {
        return EventTime.parse(event.text(), event.start(Field.TIME), event.length(Field.TIME));
    }

    private void preferIfPresent(RecordPart part, Field field) {
        if (event.length(part) > 0) {
            event.copy(part, field);
        }
    }

    private void useIfEmpty(RecordPart part, Field field) {
        if (event.length(field) == 0) {
            event.copy(part, field);
        }
    }

    /// Why the record is not a CloudTrail event, or null where it is one.
    private @Nullable Message refusal() {
        if (event.length(RecordPart.EVENT_VERSION) == 0) {
            return Message.of("decode.noVersion");
        }
        boolean named =
                event.length(Field.EVENT) > 0
                        || event.length(Field.SERVICE) > 0
                        || event.length(Field.KIND) > 0
                        || event.length(RecordPart.INSIGHT) > 0;
        return named ? null : Message.of("decode.noName");
    }
}

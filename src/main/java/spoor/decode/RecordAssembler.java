package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

/// What is known of one record while it is read, and what follows from it when it is known whole.
///
/// It is used again for the next record.
public final class RecordAssembler {
    private static final byte[] AGGREGATED = DecodedEvent.ascii("Aggregated");
    private static final byte[] NOTIFICATION = DecodedEvent.ascii("aws:");

    public final DecodedEvent event = new DecodedEvent();
    public final IdentityFields identity = new IdentityFields();

    // Spans of texts that become columns only when the whole record is known.
    public final Span insightSource = new Span();
    public final Span insightName = new Span();
    public final Span aggregatedId = new Span();
    public final Span aggregatedAccount = new Span();
    public final Span windowStart = new Span();
    public final Span eventTime = new Span();
    public boolean hasVersion;
    public boolean hasInsight;
    public boolean hasError;

    private final ChangeCache changes = new ChangeCache();
    private final HiddenCounter hidden;

    public RecordAssembler(HiddenCounter hidden) {
        this.hidden = hidden;
    }

    /// A run of bytes in the event's text.
    public static final class Span {
        private int start;
        private int length;

        public void set(int start, int length) {
            this.start = start;
            this.length = length;
        }
    }

    /// A record begins at that offset.
    public void begin(long offset) {
        event.clear();
        identity.clear();
        insightSource.set(0, 0);
        insightName.set(0, 0);
        aggregatedId.set(0, 0);
        aggregatedAccount.set(0, 0);
        windowStart.set(0, 0);
        eventTime.set(0, 0);
        hasVersion = false;
        hasInsight = false;
        hasError = false;
        event.offset = offset;
    }

    /// The record ends before `end`: hands the event on, or the reason why it is none.
    ///
    /// @param text that the record stands in
    /// @param base where that text begins in the file's
    public void end(long end, byte[] text, long base, FileReport report)
            throws JsonSyntaxException {
        event.length = (int) (end - event.offset);
        complete();
        if (event.startsWith(Field.SERVICE, NOTIFICATION)) {
            report.notification(event.offset, event.value(Field.SERVICE));
            return;
        }
        Message refusal = refusal();
        if (refusal != null) {
            report.problem(
                    new Problem(Problem.Kind.SKIPPED_RECORD, report.path(), event.offset, refusal));
            return;
        }
        if (event.time == EventTime.NONE) {
            report.problem(
                    new Problem(
                            Problem.Kind.INVALID_TIME,
                            report.path(),
                            event.offset,
                            Message.of(
                                    eventTime.length == 0 ? "decode.noTime" : "decode.badTime")));
        }
        hidden.count(text, (int) (event.offset - base), (int) (end - base), event);
        report.event(event);
    }

    private void complete() {
        identity.complete(event);
        preferIfThere(Field.SERVICE, insightSource);
        preferIfThere(Field.EVENT, insightName);
        if (event.is(Field.CATEGORY, AGGREGATED)) {
            // Aggregated events spell the id and the account their own way, and have a window.
            useIfEmpty(Field.ID, aggregatedId);
            useIfEmpty(Field.ACCOUNT, aggregatedAccount);
            if (eventTime.length == 0) {
                eventTime.set(windowStart.start, windowStart.length);
            }
        }
        event.put(Field.TIME, eventTime.start, eventTime.length);
        event.time = EventTime.parse(event.text(), eventTime.start, eventTime.length);
        event.failure = hasError;
        event.change = changes.isChange(event);
    }

    private void preferIfThere(Field field, Span span) {
        if (span.length > 0) {
            event.put(field, span.start, span.length);
        }
    }

    private void useIfEmpty(Field field, Span span) {
        if (event.length(field) == 0) {
            event.put(field, span.start, span.length);
        }
    }

    /// Why the record is not a CloudTrail event, or null where it is one.
    private @Nullable Message refusal() {
        if (!hasVersion) {
            return Message.of("decode.noVersion");
        }
        boolean named =
                event.length(Field.EVENT) > 0
                        || event.length(Field.SERVICE) > 0
                        || event.length(Field.KIND) > 0
                        || hasInsight;
        return named ? null : Message.of("decode.noName");
    }
}

package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.decode.FileReport;
import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

import java.io.IOException;

/// One walk of a [RecordWalker] through a text.
final class RecordWalk {
    /// Objects around a record: no tool has more of them.
    private static final int MAX_DEPTH = 16;

    /// A message of another service is in a list at the root.
    private static final int MESSAGE_DEPTH = 2;

    private final RecordWalker walker;
    private final SlidingJson text;
    private final int level;
    private final @Nullable FileForm outerForm;
    private final FileReport report;
    private final long recordsBefore;
    private final QuotedRecords strings;

    /// The start of the record that is being read, or -1.
    private long record = -1;

    /// The last record that was read.
    private long lastStart;

    private long lastEnd = -1;

    /// The first byte after the last value at the root that is not white space; -1 if the value has
    /// a list of records.
    private long documentEnd = -1;

    /// Whether records are members of other objects, so that the next record begins with those.
    private boolean wrapped;

    /// Whether the value at the root has a list that should have records.
    private boolean hasList;

    /// Whether the value at the root has members or texts as records have them.
    private boolean resemblesRecord;

    /// Whether a part was passed over: then brackets may be left from it.
    private boolean damaged;

    /// @param level how many strings are around the text
    /// @param outerForm the form of records that follow one another, or null. In the content of a
    ///   file, lines have other text before them.
    RecordWalk(
            RecordWalker walker,
            SlidingJson text,
            int level,
            @Nullable FileForm outerForm,
            FileReport report) {
        this.walker = walker;
        this.text = text;
        this.level = level;
        this.outerForm = outerForm;
        this.report = report;
        this.recordsBefore = report.records();
        this.strings = new QuotedRecords(walker, level, report);
    }

    /// Reads the text to its end.
    void run(long start) throws IOException {
        long at = text.space(start);
        while (!text.isEnd(at)) {
            try {
                at = text.space(root(at));
            } catch (InvalidJson e) {
                at = resume(e.fault());
            } catch (JsonSyntaxException e) {
                at = resume(JsonFault.DEPTH);
            }
            report.checkCancelled();
        }
    }

    /// Reads one value that is in no other.
    private long root(long start) throws IOException, JsonSyntaxException {
        record = -1;
        wrapped = false;
        byte first = text.at(start);
        if (first == ',' && isBetweenDocuments(start)) {
            return start + 1;
        }
        if (damaged && (first == ',' || first == ']' || first == '}')) {
            return start + 1;
        }
        boolean prefixed = outerForm != null && level == 0;
        if (first == '{' || (first == '[' && !prefixed)) {
            return document(start, first == '{' ? FileForm.JSON_LINES : FileForm.JSON_ARRAY);
        }
        if (prefixed) {
            return text.lineRest(start);
        }
        if (damaged) {
            throw text.fault(start, JsonFault.VALUE);
        }
        long before = report.records();
        long end = value(start, 0, FileForm.WRAPPED_JSON);
        if (level == 0 && report.records() == before) {
            report.otherContent(start);
        }
        return end;
    }

    /// Whether a comma follows a record: some tools write one after each, without brackets.
    private boolean isBetweenDocuments(long comma) {
        return level == 0 && lastEnd >= 0 && comma == documentEnd;
    }

    private long document(long start, FileForm form) throws IOException, JsonSyntaxException {
        if (level == 0 && !damaged) {
            report.document();
        }
        long before = report.records();
        hasList = false;
        resemblesRecord = false;
        long end = value(start, 0, outerForm == null ? form : outerForm);
        documentEnd = hasList ? -1 : text.space(end);
        boolean isOther = report.records() == before && !hasList;
        if (isOther && !damaged && outerForm == null) {
            if (resemblesRecord) {
                report.otherContent(start);
            } else {
                report.otherDocument(start);
            }
        }
        return end;
    }

    /// @param depth how many objects and arrays are around it
    private long value(long start, int depth, FileForm form)
            throws IOException, JsonSyntaxException {
        if (depth > MAX_DEPTH) {
            return text.skip(start);
        }
        return switch (text.at(start)) {
            case '{' -> object(start, depth, form);
            case '[' -> array(start, depth, form);
            case '"' -> string(start, depth, form);
            default -> text.skip(start);
        };
    }

    private long object(long start, int depth, FileForm form)
            throws IOException, JsonSyntaxException {
        ObjectGlance glance = text.glance(start);
        boolean isRecord =
                glance.isRecord()
                        || (glance.kind() == ObjectGlance.Kind.INVALID && glance.hasVersion());
        return isRecord ? record(start, glance, form) : members(start, depth, form);
    }

    private long record(long start, ObjectGlance glance, FileForm form)
            throws IOException, JsonSyntaxException {
        record = start;
        boolean respelled = glance.kind() == ObjectGlance.Kind.RESPELLED;
        long end = text.record(start, walker.reader(respelled), report);
        record = -1;
        lastStart = start;
        lastEnd = end;
        FileReport.Notification message = report.takeNotification();
        if (message != null && message.mayContainRecords()) {
            long before = report.records();
            members(start, MESSAGE_DEPTH, form);
            if (report.records() > before) {
                return end;
            }
        }
        if (message != null) {
            report.skipped(message);
        }
        report.form(form);
        report.beginRecord();
        return end;
    }

    private long members(long start, int depth, FileForm form)
            throws IOException, JsonSyntaxException {
        // In other objects, a list of that name may be anything.
        boolean atRoot = !wrapped;
        long at = text.first(start, '}');
        while (at >= 0) {
            long value = text.value(at, RootMember.TABLE);
            RootMember member = RootMember.of(text.nameIndex());
            if (level == 0 && depth == 0 && member != RootMember.RECORDS) {
                report.otherMember(at);
            }
            hasList |= member.isList();
            resemblesRecord |= member.isOfRecord();
            boolean list = atRoot && member == RootMember.RECORDS && text.at(value) == '[';
            boolean wrappedBefore = wrapped;
            wrapped = text.at(value) == '{' || text.at(value) == '"';
            FileForm inner = member.formIn(form);
            long end = list ? records(value, depth, inner) : value(value, depth + 1, inner);
            wrapped = wrappedBefore;
            at = text.next(end, '}');
        }
        return ~at;
    }

    private long array(long start, int depth, FileForm form)
            throws IOException, JsonSyntaxException {
        long at = text.first(start, ']');
        while (at >= 0) {
            wrapped = false;
            at = text.next(value(at, depth + 1, form), ']');
        }
        return ~at;
    }

    /// Reads a list whose items should be records.
    private long records(long start, int depth, FileForm form)
            throws IOException, JsonSyntaxException {
        long at = text.first(start, ']');
        while (at >= 0) {
            wrapped = false;
            at = text.next(item(at, depth, form), ']');
        }
        report.form(form);
        report.endRecords();
        return ~at;
    }

    private long item(long start, int depth, FileForm form)
            throws IOException, JsonSyntaxException {
        long before = report.records();
        if (text.at(start) != '{') {
            checkBrace(start);
            long end = value(start, depth + 2, form);
            if (report.records() == before) {
                report.beginRecord();
                report.problem(Problem.Kind.SKIPPED_RECORD, start, Message.of("decode.notObject"));
            }
            return end;
        }
        ObjectGlance glance = text.glance(start);
        if (glance.kind() == ObjectGlance.Kind.INVALID || glance.isRecord()) {
            return record(start, glance, form);
        }
        long end = members(start, depth + 2, form);
        if (report.records() == before) {
            report.beginRecord();
            report.refused(
                    start, Message.of(glance.hasVersion() ? "decode.noName" : "decode.noVersion"));
        }
        return end;
    }

    /// A name of a member as an item of a list: the brace of a record is missing.
    private void checkBrace(long start) throws IOException {
        long colon = text.at(start) == '"' ? text.colonAfter(start) : -1;
        if (colon >= 0) {
            record = start;
            throw text.fault(colon, JsonFault.BRACE);
        }
    }

    private long string(long start, int depth, FileForm form) throws IOException {
        long end = text.skip(start);
        if (depth <= MAX_DEPTH) {
            resemblesRecord |= strings.read(text.window(), start, end, form);
        }
        return end;
    }

    /// Finds the next record after a step that failed, and reports what is between.
    private long resume(JsonFault fault) throws IOException {
        boolean inRecord = record >= 0;
        if (level > 0 && !inRecord && report.records() == recordsBefore) {
            // The string is not JSON.
            return text.contentEnd();
        }
        damaged = true;
        long start = inRecord ? record : text.stepStart();
        long failedAt = text.failedAt();
        NextRecord search = new NextRecord(text, inRecord, wrapped);
        if (start == lastEnd) {
            // A record that was cut off takes the records and brackets after it as its own.
            long swallowed = search.within(lastStart, lastEnd);
            if (swallowed >= 0) {
                report.passedOver(lastStart, swallowed, swallowed, false, fault.message());
                return swallowed;
            }
        }
        NextRecord.Found next = search.after(start, failedAt);
        if (fault == JsonFault.SIZE) {
            report.beginRecord();
            report.problem(
                    Problem.Kind.SKIPPED_RECORD,
                    start,
                    Message.of("decode.recordTooLarge", (next.at() - start) >> 20));
        } else {
            long place = fault == JsonFault.BRACE ? start : failedAt;
            report.passedOver(
                    start, place, next.lost() ? next.at() : start, inRecord, fault.message());
        }
        return next.at();
    }
}

package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.decode.content.Utf8Repair;
import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.event.SlashedDate;
import spoor.message.Message;

import java.util.List;
import java.util.Optional;

/// Collects what a reader finds in one file, passes the events on, and reports the outcome at the
/// end.
///
/// A reader calls, for each file:
/// 1. [#repairedBy], if it repairs the text before it reads it.
/// 2. [#form] when a list of records or a record is found; [#otherContent] for what is found beside
///    them.
/// 3. [#beginRecord] once for each record or item of a list, directly before or after the call with
///    its content: [#event], [#refused] or [#problem]; [RecordAssembler#end] makes that call. For
///    bytes that cannot be read, [#passedOver] instead, which counts the record itself.
/// 4. [#endRecords] after each list of records; this shows that an empty list is a trail.
/// 5. [#end] or [#unreadable] last. Only they pass on the problems. A file that is recognised as
///    something else before it is read needs neither.
///
/// [#restart] goes back to step 1, to read the file in another way.
public final class FileReport implements EventSink {
    private final String path;
    private final EventSink sink;
    private final DeliveredNameCheck name;
    private final int archiveLevels;
    private FileFindings found = new FileFindings();
    private @Nullable OffsetMap map;
    private @Nullable Utf8Repair repair;

    /// A message of another service.
    ///
    /// @param source such as `aws:s3`
    public record Notification(long offset, String source) {
        /// False for messages of S3, which tell of new objects.
        public boolean mayContainRecords() {
            return !source.equals("aws:s3");
        }
    }

    public FileReport(String path, EventSink sink) {
        this(path, sink, 0);
    }

    /// @param archiveLevels how often the file was compressed by the archive that it is in
    public FileReport(String path, EventSink sink, int archiveLevels) {
        this.path = path;
        this.archiveLevels = archiveLevels;
        this.sink = sink;
        this.name = new DeliveredNameCheck(path);
    }

    public String path() {
        return path;
    }

    /// How often the file was compressed by the archive that it is in.
    public int archiveLevels() {
        return archiveLevels;
    }

    @Override
    public void checkCancelled() {
        sink.checkCancelled();
    }

    @Override
    public @Nullable Message stopReading(long position, long stored) {
        return sink.stopReading(position, stored);
    }

    /// The text is read through this repair.
    public void repairedBy(Utf8Repair used) {
        repair = used;
    }

    /// Whether the text that is read may differ from that of the file.
    boolean isRepaired() {
        return invalidByte() >= 0;
    }

    private long invalidByte() {
        return repair == null ? found.notUtf8 : repair.invalidByte();
    }

    /// A part has bytes that are not UTF-8 and were replaced.
    public void notUtf8(long offset) {
        found.notUtf8 = found.notUtf8 < 0 ? offset : found.notUtf8;
    }

    /// A row has letters that are not UTF-8 and are read as Windows-1252.
    public void windowsLetters(long offset) {
        found.notes.add(FileNotes.Kind.WINDOWS_LETTERS, offset, null);
    }

    /// A row has an account id that lost its last digits.
    public void shortenedAccount(long offset, String account) {
        found.notes.add(FileNotes.Kind.SHORTENED_ACCOUNT, offset, account);
    }

    /// A row has the time at which its event was logged, and no other.
    public void loggedTime(long offset) {
        found.notes.add(FileNotes.Kind.LOGGED_TIME, offset, null);
    }

    /// The dates have slashes.
    ///
    /// @param decisive the date that tells the order
    public void slashedDates(SlashedDate.Order order, String decisive) {
        found.slashes =
                Message.of(
                        "decode.note.slashes",
                        Message.of("decode.note.slashes." + order.name()),
                        decisive);
    }

    /// A list of records or a record begins.
    public void form(FileForm form) {
        found.form = found.form == null ? form : found.form;
    }

    /// The form in which the file holds records, if it does.
    public Optional<FileForm> form() {
        return Optional.ofNullable(found.form);
    }

    /// The file has other content besides the records.
    public void otherContent(long offset) {
        found.otherContent = found.otherContent < 0 ? inContent(offset) : found.otherContent;
    }

    /// The file has a JSON value that is nothing of CloudTrail: trail files have none.
    public void otherDocument(long offset) {
        if (isDelivered() || found.form == FileForm.TRAIL) {
            otherContent(offset);
        } else {
            found.notes.add(FileNotes.Kind.OTHER_DOCUMENT, inContent(offset), null);
        }
    }

    /// A JSON value that is in no other begins.
    public void document() {
        found.documents++;
    }

    /// The object at the root has another member than the list of records.
    public void otherMember(long offset) {
        found.otherMember = found.otherMember < 0 ? offset : found.otherMember;
    }

    /// Whether the file has the name of a file that CloudTrail delivered.
    public boolean isDelivered() {
        return name.isDelivered();
    }

    /// The offsets of what is reported from now on are mapped.
    ///
    /// @param inner null for offsets of the content itself
    /// @return the map before
    public @Nullable OffsetMap map(@Nullable OffsetMap inner) {
        OffsetMap before = map;
        map = inner;
        return before;
    }

    /// The current map of offsets, or null.
    public @Nullable OffsetMap map() {
        return map;
    }

    private long inContent(long offset) {
        return map == null ? offset : map.inContent(offset);
    }

    /// A record begins, valid or not.
    public void beginRecord() {
        found.records++;
    }

    @Override
    public void event(DecodedEvent event) {
        found.events++;
        if (map != null) {
            long start = map.inContent(event.offset);
            event.length = (int) (map.inContent(event.offset + event.length) - start);
            event.offset = start;
        }
        name.check(event);
        String repeated = event.repeatedPath();
        if (!repeated.isEmpty()) {
            found.notes.add(FileNotes.Kind.REPEATED_MEMBER, event.offset, repeated);
        }
        sink.event(event);
    }

    /// A record is a message of another service. Those of S3 tell of new objects; others, such as
    /// those of Kinesis, may contain events that are not read.
    void notification(long offset, String source) {
        found.notification = new Notification(offset, source);
    }

    /// The message of another service that was the last record, or null. If it is one,
    /// [#skipped(Notification)] must be called unless records are found in it.
    public @Nullable Notification takeNotification() {
        Notification last = found.notification;
        found.notification = null;
        return last;
    }

    /// A message of another service has no records.
    public void skipped(Notification message) {
        found.notifications += message.mayContainRecords() ? 0 : 1;
        problem(
                Problem.Kind.SKIPPED_RECORD,
                message.offset(),
                Message.of("decode.notification", message.source()));
    }

    /// A record is not an event.
    public void refused(long offset, Message reason) {
        found.refused++;
        problem(Problem.Kind.SKIPPED_RECORD, offset, reason);
    }

    /// A record has no eventVersion, so another tool has left out a part of it.
    void trimmed(long offset) {
        found.notes.add(FileNotes.Kind.TRIMMED, inContent(offset), null);
    }

    /// A record has a userIdentity that is not understood.
    void unreadIdentity(long offset) {
        found.notes.add(FileNotes.Kind.UNREAD_IDENTITY, inContent(offset), null);
    }

    @Override
    public void problem(Problem problem) {
        found.problems.add(problem);
    }

    /// Adds a problem at a place of the text that is read.
    public void problem(Problem.Kind kind, long offset, Message reason) {
        problem(new Problem(kind, path, inContent(offset), reason));
    }

    /// Bytes that cannot be read were passed over.
    ///
    /// @param failedAt the first byte that is wrong
    /// @param inRecord whether a record begins at `start`
    public void passedOver(long start, long failedAt, long end, boolean inRecord, Message fault) {
        if (inRecord) {
            found.records++;
        }
        found.passedOver.add(
                inContent(start), inContent(failedAt), inContent(end), inRecord, fault);
    }

    /// A list of records has ended. There may be more of them later in the file.
    public void endRecords() {
        found.emptyList |= found.records == 0;
    }

    /// How many records have begun.
    public long records() {
        return found.records;
    }

    /// Whether records were found that another way of reading may take for something else.
    public boolean hasRefusals() {
        return found.refused > 0 || found.notification != null;
    }

    @Override
    public void restart() {
        sink.restart();
        found = new FileFindings();
        name.clear();
        map = null;
        repair = null;
    }

    /// The content of a table was read to its end.
    ///
    /// @param damage why the end of the content is not the end of the file, or null
    public Optional<SkippedFile.Kind> end(long length, @Nullable Message damage) {
        return end(new FileEnd(length, damage, false, List.of()));
    }

    /// The content was read to its end.
    ///
    /// @param content what is known of it
    /// @return why the file yields nothing, or empty where it is read
    public Optional<SkippedFile.Kind> end(FileEnd content) {
        return new FileOutcome(path, found, name, invalidByte()).end(content, sink);
    }

    /// The file cannot be read.
    public Optional<SkippedFile.Kind> unreadable(long offset, Message reason) {
        return new FileOutcome(path, found, name, invalidByte()).unreadable(offset, reason, sink);
    }
}

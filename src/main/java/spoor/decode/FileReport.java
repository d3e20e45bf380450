package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what a reader finds in one file, passes the events on, and tells the outcome at the
/// end.
public final class FileReport implements EventSink {
    /// The member by which a digest file is recognised.
    public static final String DIGEST_MEMBER = "digestS3Object";

    private final String path;
    private final EventSink sink;
    private final List<Problem> problems = new ArrayList<>();
    private boolean repaired;
    private boolean recordsBegun;
    private boolean digest;
    private long events;
    private long notifications;
    private long records;
    private boolean recordsEnded;
    private long otherContentOffset = -1;

    public FileReport(String path, EventSink sink) {
        this.path = path;
        this.sink = sink;
    }

    public String path() {
        return path;
    }

    @Override
    public void event(DecodedEvent event) {
        events++;
        sink.event(event);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void checkCancelled() {
        sink.checkCancelled();
    }

    @Override
    public void restart() {
        sink.restart();
        problems.clear();
        repaired = false;
        recordsBegun = false;
        digest = false;
        events = 0;
        notifications = 0;
        records = 0;
        recordsEnded = false;
        otherContentOffset = -1;
    }

    /// Begins again with a text in which invalid parts were replaced.
    ///
    /// @param invalidByte offset of the first byte that is not UTF-8, or -1
    /// @param unpairedSurrogate offset of the first escape of an unpaired surrogate, or -1
    public void restart(long invalidByte, long unpairedSurrogate) {
        restart();
        repaired = true;
        if (invalidByte >= 0) {
            problems.add(
                    new Problem(
                            Problem.Kind.DAMAGED, path, invalidByte, Message.of("decode.notUtf8")));
        }
        if (unpairedSurrogate >= 0) {
            problems.add(
                    new Problem(
                            Problem.Kind.DAMAGED,
                            path,
                            unpairedSurrogate,
                            Message.of("decode.halfCharacter")));
        }
    }

    /// Whether the text that is read differs from that of the file.
    boolean isRepaired() {
        return repaired;
    }

    /// A record is a message of another service, such as one of S3 about a new object.
    void notification(long offset, String source) {
        notifications++;
        problem(
                new Problem(
                        Problem.Kind.SKIPPED_RECORD,
                        path,
                        offset,
                        Message.of("decode.notification", source)));
    }

    /// A record begins, valid or not.
    public void beginRecord() {
        records++;
    }

    /// The records have ended. There may be more of them later in the file.
    public void endRecords() {
        recordsEnded = true;
    }

    /// The records begin: the file is of the form that the reader reads.
    public void beginRecords() {
        recordsBegun = true;
    }

    /// The file has another member beside or instead of the records.
    public void otherMember(String name) {
        digest |= name.equals(DIGEST_MEMBER);
    }

    /// The file has other content beside the records.
    public void otherContent(long offset) {
        otherContentOffset = otherContentOffset < 0 ? offset : otherContentOffset;
    }

    /// The content was read to its end.
    ///
    /// @param length of the content
    /// @param damage why the end of the content is not the end of the file, or null
    /// @return why the file yields nothing, or empty where it is read
    public Optional<SkippedFile.Kind> end(long length, @Nullable Message damage) {
        if (!recordsBegun) {
            return damage == null
                    ? Optional.of(digest ? SkippedFile.Kind.DIGEST : SkippedFile.Kind.OTHER)
                    : unreadable(length, damage);
        }
        if (events == 0 && onlyNotifications()) {
            return Optional.of(SkippedFile.Kind.OTHER);
        }
        if (otherContentOffset >= 0) {
            problems.add(
                    new Problem(
                            Problem.Kind.DAMAGED,
                            path,
                            otherContentOffset,
                            Message.of("decode.otherRoot")));
        }
        if (damage != null) {
            problems.add(new Problem(Problem.Kind.DAMAGED, path, length, damage));
        }
        boolean nothingReadable = events == 0 && records > 0;
        problems.forEach(sink::problem);
        return nothingReadable ? Optional.of(SkippedFile.Kind.UNREADABLE) : Optional.empty();
    }

    /// The content ends or is invalid in the middle.
    ///
    /// @param e the first syntax error
    /// @param damage why the end of the content is not the end of the file, or null
    /// @param length of the content
    /// @param json whether the file claims to be JSON
    public Optional<SkippedFile.Kind> brokenOff(
            JsonSyntaxException e, @Nullable Message damage, long length, boolean json) {
        // At the end of a stream Jackson counts some bytes twice.
        long offset = Math.min(e.offset(), length);
        Message reason = damage != null ? damage : Message.of("decode.notJson", e.explanation());
        boolean isEmptyTrail = recordsEnded && records == 0;
        if (events == 0 && !isEmptyTrail) {
            if (!recordsBegun && !json) {
                return Optional.of(SkippedFile.Kind.OTHER);
            }
            return unreadable(offset, reason);
        }
        problems.forEach(sink::problem);
        sink.problem(
                new Problem(
                        Problem.Kind.DAMAGED,
                        path,
                        offset,
                        Message.of("decode.brokenOff", reason)));
        return Optional.empty();
    }

    public Optional<SkippedFile.Kind> utf16() {
        return unreadable(0, Message.of("decode.utf16"));
    }

    public Optional<SkippedFile.Kind> unreadable(long offset, Message reason) {
        problems.forEach(sink::problem);
        sink.problem(new Problem(Problem.Kind.UNREADABLE, path, offset, reason));
        return Optional.of(SkippedFile.Kind.UNREADABLE);
    }

    private boolean onlyNotifications() {
        return notifications > 0 && notifications == records;
    }
}

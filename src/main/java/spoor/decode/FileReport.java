package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.json.JsonSyntaxException;
import spoor.message.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known so far of the file that is being read, and what it comes to in the end.
public final class FileReport implements EventSink {
    /// The member by which a digest file is recognised.
    public static final String DIGEST_MEMBER = "digestS3Object";

    private final String path;
    private final EventSink sink;
    private final List<Problem> problems = new ArrayList<>();
    private boolean trail;
    private boolean digest;
    private long events;
    private long notifications;
    private long items;
    private boolean recordsEnded;
    private long otherRoot = -1;

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
        trail = false;
        digest = false;
        events = 0;
        notifications = 0;
        items = 0;
        recordsEnded = false;
        otherRoot = -1;
    }

    /// Begins again with a text in which what cannot be read was replaced.
    ///
    /// @param invalidByte where the first of them was, or -1
    /// @param halfCharacter where the first escape for half a character was, or -1
    public void restart(long invalidByte, long halfCharacter) {
        restart();
        if (invalidByte >= 0) {
            problems.add(
                    new Problem(
                            Problem.Kind.DAMAGED, path, invalidByte, Message.of("decode.notUtf8")));
        }
        if (halfCharacter >= 0) {
            problems.add(
                    new Problem(
                            Problem.Kind.DAMAGED,
                            path,
                            halfCharacter,
                            Message.of("decode.halfCharacter")));
        }
    }

    /// A record that is a message of another service, such as S3's about a new object.
    void notification(long offset, String source) {
        notifications++;
        problem(
                new Problem(
                        Problem.Kind.SKIPPED_RECORD,
                        path,
                        offset,
                        Message.of("decode.notification", source)));
    }

    /// One of the records begins, whatever it is.
    public void item() {
        items++;
    }

    /// An array of records has ended.
    public void trailEnd() {
        recordsEnded = true;
    }

    /// An array of records begins.
    public void trail() {
        trail = true;
    }

    /// Another member beside or in place of the records.
    public void member(String name) {
        digest |= name.equals(DIGEST_MEMBER);
    }

    /// A value that holds no records.
    public void otherRoot(long offset) {
        otherRoot = otherRoot < 0 ? offset : otherRoot;
    }

    /// The text was read to its end.
    ///
    /// @param damage why the end of the text is not the end of the file, or null
    public Optional<SkippedFile.Kind> end(long length, @Nullable Message damage) {
        if (!trail) {
            return damage == null
                    ? Optional.of(digest ? SkippedFile.Kind.DIGEST : SkippedFile.Kind.OTHER)
                    : unreadable(length, damage);
        }
        if (events == 0 && onlyNotifications()) {
            return Optional.of(SkippedFile.Kind.OTHER);
        }
        if (otherRoot >= 0) {
            problems.add(
                    new Problem(
                            Problem.Kind.DAMAGED, path, otherRoot, Message.of("decode.otherRoot")));
        }
        if (damage != null) {
            problems.add(new Problem(Problem.Kind.DAMAGED, path, length, damage));
        }
        boolean nothingReadable = events == 0 && items > 0;
        problems.forEach(sink::problem);
        return nothingReadable ? Optional.of(SkippedFile.Kind.UNREADABLE) : Optional.empty();
    }

    /// The text ends or goes wrong in the middle.
    ///
    /// @param damage why the end of the text is not the end of the file, or null
    /// @param length of the text
    /// @param json whether the file claims to be JSON
    public Optional<SkippedFile.Kind> brokenOff(
            JsonSyntaxException e, @Nullable Message damage, long length, boolean json) {
        // At the end of a stream its reader counts bytes twice.
        long offset = Math.min(e.offset(), length);
        Message reason = damage != null ? damage : Message.of("decode.notJson", e.explanation());
        boolean withoutEvents = recordsEnded && items == 0;
        if (events == 0 && !withoutEvents) {
            if (!trail && !json) {
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
        return notifications > 0 && notifications == items;
    }
}

package spoor.decode;

import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.message.Message;

import java.util.Optional;

/// Decides what a file yields that was read to its end, and passes its problems on.
///
/// @param invalidByte the first byte that is not UTF-8; negative for none
record FileOutcome(String path, FileFindings found, DeliveredNameCheck name, long invalidByte) {
    /// @param content what is known of the file's content
    /// @return why the file yields nothing, or empty where it is read
    Optional<SkippedFile.Kind> end(FileEnd content, EventSink sink) {
        boolean isEmptyTrail = found.emptyList && found.records == 0;
        return found.events > 0 || isEmptyTrail ? read(content, sink) : nothing(content, sink);
    }

    private Optional<SkippedFile.Kind> read(FileEnd content, EventSink sink) {
        // Where reading fails at that byte, this is told with what is passed over.
        if (invalidByte >= 0 && !found.passedOver.failsAt(invalidByte)) {
            found.problems.addFirst(
                    new Problem(
                            Problem.Kind.DAMAGED, path, invalidByte, Message.of("decode.notUtf8")));
        }
        if (found.otherContent >= 0) {
            damaged(found.otherContent, Message.of("decode.otherRoot"));
        }
        addDamage(content);
        found.notes.told(path).forEach(found.problems::add);
        if (found.slashes != null) {
            note(Problem.NO_OFFSET, found.slashes);
        }
        name.note(path).ifPresent(found.problems::add);
        if (name.isDelivered()) {
            content.notes().forEach(text -> note(Problem.NO_OFFSET, text));
            noteOtherForm(content);
        }
        passOn(sink);
        return Optional.empty();
    }

    private void addDamage(FileEnd content) {
        PassedOver passed = found.passedOver;
        Message damage = content.damage();
        if (damage != null && passed.isOnlyUntil(content.length())) {
            damaged(content.length(), passed.message(damage));
            return;
        }
        if (!passed.isEmpty()) {
            damaged(passed.firstFailure(), passed.message(passed.firstFault()));
        }
        if (damage != null) {
            damaged(content.length(), damage);
        }
    }

    /// CloudTrail delivers one object, whose only member is the list of records.
    private void noteOtherForm(FileEnd content) {
        if (found.form != null && found.form != FileForm.TRAIL) {
            note(Problem.NO_OFFSET, Message.of("decode.note.form", found.form.description()));
        } else if (found.documents > 1 && content.notes().isEmpty()) {
            note(Problem.NO_OFFSET, Message.of("decode.note.documents", found.documents));
        }
        if (found.form == FileForm.TRAIL && found.otherMember >= 0) {
            note(found.otherMember, Message.of("decode.note.otherMember"));
        }
    }

    private Optional<SkippedFile.Kind> nothing(FileEnd content, EventSink sink) {
        if (content.damage() != null) {
            return unreadable(content.length(), content.damage(), sink);
        }
        PassedOver passed = found.passedOver;
        if (!passed.isEmpty() && (content.json() || passed.hasRecords())) {
            return unreadable(
                    passed.firstFailure(), Message.of("decode.notJson", passed.firstFault()), sink);
        }
        if (found.notifications > 0 && found.notifications == found.records) {
            return Optional.of(SkippedFile.Kind.S3_NOTIFICATION);
        }
        if (found.records > 0) {
            passOn(sink);
            return Optional.of(SkippedFile.Kind.UNREADABLE);
        }
        return Optional.of(SkippedFile.Kind.OTHER);
    }

    /// The file cannot be read.
    Optional<SkippedFile.Kind> unreadable(long offset, Message reason, EventSink sink) {
        passOn(sink);
        sink.problem(new Problem(Problem.Kind.UNREADABLE, path, offset, reason));
        return Optional.of(SkippedFile.Kind.UNREADABLE);
    }

    private void passOn(EventSink sink) {
        found.problems.problems().forEach(sink::problem);
    }

    private void damaged(long offset, Message reason) {
        found.problems.add(new Problem(Problem.Kind.DAMAGED, path, offset, reason));
    }

    private void note(long offset, Message text) {
        found.problems.add(new Problem(Problem.Kind.NOTE, path, offset, text));
    }
}

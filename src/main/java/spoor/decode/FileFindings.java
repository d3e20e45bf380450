package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.FileForm;
import spoor.event.ProblemGroups;
import spoor.message.Message;

/// What was found in a file since its reading began.
final class FileFindings {
    final ProblemGroups problems = new ProblemGroups();
    final PassedOver passedOver = new PassedOver();
    final FileNotes notes = new FileNotes();
    @Nullable FileForm form;
    long events;
    long records;
    long refused;
    long notifications;
    FileReport.@Nullable Notification notification;

    /// The first byte that is not UTF-8 and was replaced; -1 for none.
    long notUtf8 = -1;

    /// What is told of dates with slashes, or null.
    @Nullable Message slashes;

    /// Whether a list without records was found.
    boolean emptyList;

    /// The first content besides the records; -1 for none.
    long otherContent = -1;

    /// How many JSON values are in no other.
    int documents;

    /// The first member of the root besides the list of records; -1 for none.
    long otherMember = -1;
}

package spoor.event;

import spoor.message.Message;

import java.util.List;

/// Something that could not be read or is not reliable: where it is and why.
///
/// @param file the path of the file, as the source names it
/// @param offset in the file, in inflated bytes; [#NO_OFFSET] for a file or folder as a whole
/// @param reason what is wrong and, if it helps, what to do: a sentence without a full stop
/// @param help to copy: a command for a terminal, or the permission to ask for; may be empty
/// @param count how many places of the file have a problem like this; `offset` and `reason` are of
///   the first
/// @param nextOffsets the next few of these places
public record Problem(
        Kind kind,
        String file,
        long offset,
        Message reason,
        String help,
        long count,
        List<Long> nextOffsets) {
    /// The offset of a problem with a file or folder as a whole, such as one that cannot be opened.
    public static final long NO_OFFSET = -1;

    /// What went wrong.
    public enum Kind {
        /// A file or folder that cannot be read; nothing of it is shown.
        UNREADABLE("unreadable"),
        /// A file that ends early or is damaged after the events that were read.
        DAMAGED("damaged"),
        /// A record of a trail file that is not a CloudTrail event; it is not shown.
        SKIPPED_RECORD("record"),
        /// An event without a valid time: it is shown last and is in no period.
        INVALID_TIME("time"),
        /// An event that has the id of another, different event: both are shown.
        CONFLICTING_ID("conflict"),
        /// Everything was read, but the file is not as AWS delivers files. It is no error.
        NOTE("note");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Its name in the command line's JSON and in the keys of texts.
        public String word() {
            return word;
        }
    }

    /// Whether it is only a note.
    public boolean isNote() {
        return kind == Kind.NOTE;
    }

    /// Whether a part of the file, or all of it, was not read.
    public boolean isLoss() {
        return switch (kind) {
            case UNREADABLE, DAMAGED, SKIPPED_RECORD -> true;
            case INVALID_TIME, CONFLICTING_ID, NOTE -> false;
        };
    }

    public Problem {
        nextOffsets = List.copyOf(nextOffsets);
    }

    /// A problem at one place.
    public Problem(Kind kind, String file, long offset, Message reason, String help) {
        this(kind, file, offset, reason, help, 1, List.of());
    }

    public Problem(Kind kind, String file, long offset, Message reason) {
        this(kind, file, offset, reason, "");
    }

    /// A file or folder that cannot be opened.
    public static Problem unopened(String file, Message reason) {
        return new Problem(Kind.UNREADABLE, file, NO_OFFSET, reason);
    }

    public boolean hasOffset() {
        return offset != NO_OFFSET;
    }

    /// What is wrong, and how many other places of the file have a problem like this.
    public Message explanation() {
        return count == 1
                ? reason
                : Message.of(
                        "problem.repeated",
                        reason,
                        count - 1,
                        nextOffsets.isEmpty() ? 0 : 1,
                        nextOffsets.isEmpty() ? "" : Message.listed(numbers(nextOffsets)));
    }

    private static List<Message> numbers(List<Long> offsets) {
        return offsets.stream().map(offset -> Message.of("text.number", offset)).toList();
    }
}

package spoor.event;

/// Something that could not be read, or not be trusted: where it is and why. Every problem is
/// shown.
public sealed interface Problem {
    /// The path of the file, as the source names it.
    String file();

    /// Where in the file, in inflated bytes; 0 where the whole file is meant.
    long offset();

    /// What is wrong and, where it helps, what to do: a sentence without a full stop.
    String reason();

    /// What helps, to be copied: a command for a terminal, or the permission to ask for; empty
    /// where nothing of that kind does.
    default String help() {
        return "";
    }

    /// The word for this kind of problem on the command line.
    String kind();

    /// A file or folder that should have been readable and was not; nothing of it is shown.
    record UnreadableFile(String file, long offset, String reason, String help) implements Problem {
        /// One that no command helps.
        public UnreadableFile(String file, long offset, String reason) {
            this(file, offset, reason, "");
        }

        @Override
        public String kind() {
            return "unreadable";
        }
    }

    /// A file that breaks off or is damaged behind the events that were read.
    record DamagedFile(String file, long offset, String reason) implements Problem {
        @Override
        public String kind() {
            return "damaged";
        }
    }

    /// One of the records of a trail file that is not a CloudTrail event; it is not shown.
    record SkippedRecord(String file, long offset, String reason) implements Problem {
        @Override
        public String kind() {
            return "record";
        }
    }

    /// An event without a valid time: it is shown, stands last, and lies in no period.
    record InvalidTime(String file, long offset, String reason) implements Problem {
        @Override
        public String kind() {
            return "time";
        }
    }

    /// An event whose id another, different event has too: both are shown.
    record ConflictingId(String file, long offset, String reason) implements Problem {
        @Override
        public String kind() {
            return "conflict";
        }
    }
}

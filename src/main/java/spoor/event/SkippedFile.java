package spoor.event;

/// A file without events, and the reason.
///
/// @param file the path of the file, as the source names it
public record SkippedFile(String file, Kind kind) {
    /// Why a file was skipped. Only `UNREADABLE` is a problem.
    public enum Kind {
        /// A CloudTrail digest: hashes of trail files, no events.
        DIGEST("digest"),
        /// No bytes, or only white space.
        EMPTY("empty"),
        /// Not in the form in which CloudTrail delivers events.
        OTHER("other"),
        /// It cannot be read; a [Problem] has the reason.
        UNREADABLE("unreadable");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Its name in the command line's JSON and in the keys of texts.
        public String word() {
            return word;
        }
    }
}

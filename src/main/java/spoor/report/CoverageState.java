package spoor.report;

/// What is known about an account and a Region in a period.
public enum CoverageState {
    /// Events are loaded.
    EVENTS("events"),
    /// Files were delivered, and none of their events is of the period.
    EMPTY("empty"),
    /// Files were delivered, and not all of them could be read.
    UNREAD("unread"),
    /// No files, for longer than is usual there.
    GAP("gap"),
    /// No files.
    NO_FILES("no-files"),
    /// No files whose paths tell what they cover, so nothing is known.
    UNKNOWN("unknown");

    private final String word;

    CoverageState(String word) {
        this.word = word;
    }

    /// Its name in JSON and CSV and in the keys of texts.
    public String word() {
        return word;
    }
}

package spoor.report;

/// What is counted for an account and a Region in one period. One thread at a time.
final class CellCounts {
    int events;
    int files;
    int emptyFiles;
    int unreadFiles;
}

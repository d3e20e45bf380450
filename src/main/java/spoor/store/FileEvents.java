package spoor.store;

import spoor.event.EventTime;

import java.util.Arrays;

/// How many events each file has in a store, and the times of its first and last event. Files are
/// named by their numbers.
public final class FileEvents {
    private final int[] shown;
    private final int[] copies;
    private final long[] first;
    private final long[] last;

    /// Reads all rows.
    public FileEvents(EventStore store) {
        int files = store.paths().size();
        shown = new int[files];
        copies = new int[files];
        first = new long[files];
        last = new long[files];
        Arrays.fill(first, EventTime.NONE);
        Arrays.fill(last, EventTime.NONE);
        count(store.columns(), shown);
        count(store.sameIds().copies(), copies);
    }

    private void count(Columns columns, int[] counts) {
        for (int row = 0; row < columns.size(); row++) {
            int file = columns.file().at(row);
            long time = columns.time().at(row);
            counts[file]++;
            if (time != EventTime.NONE) {
                first[file] = first[file] == EventTime.NONE ? time : Math.min(first[file], time);
                last[file] = Math.max(last[file], time);
            }
        }
    }

    /// How many events of the file are shown.
    public int shown(int file) {
        return isKnown(file) ? shown[file] : 0;
    }

    /// How many events of the file were left out as copies of others.
    public int copies(int file) {
        return isKnown(file) ? copies[file] : 0;
    }

    /// The earliest time of the file's events, in milliseconds since 1970; `EventTime.NONE` if none
    /// has a valid time.
    public long first(int file) {
        return isKnown(file) ? first[file] : EventTime.NONE;
    }

    /// The latest time of the file's events; `EventTime.NONE` if none has a valid time.
    public long last(int file) {
        return isKnown(file) ? last[file] : EventTime.NONE;
    }

    /// False for files that were found after the store was made.
    private boolean isKnown(int file) {
        return file < shown.length;
    }
}

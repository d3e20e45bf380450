package spoor.load;

import spoor.store.EventStore;
import spoor.store.Rows;

import java.util.Arrays;

/// Rows grouped by their files.
///
/// @param files the files that have rows
/// @param starts where each file's rows begin in `rows`; one entry more than there are files
record FileRuns(int[] files, int[] starts, int[] rows) {
    static FileRuns of(EventStore store, Rows wanted) {
        int largest = wanted.stream().map(store::file).max().orElse(-1);
        int[] ends = new int[largest + 2];
        wanted.stream().forEach(row -> ends[store.file(row) + 1]++);
        int[] files = new int[largest + 1];
        int[] starts = new int[largest + 2];
        int used = 0;
        for (int file = 0; file <= largest; file++) {
            if (ends[file + 1] > 0) {
                files[used] = file;
                starts[used++] = ends[file];
            }
            ends[file + 1] += ends[file];
        }
        starts[used] = wanted.count();
        int[] rows = new int[wanted.count()];
        wanted.stream().forEach(row -> rows[ends[store.file(row)]++] = row);
        return new FileRuns(Arrays.copyOf(files, used), Arrays.copyOf(starts, used + 1), rows);
    }

    int size() {
        return files.length;
    }

    int file(int run) {
        return files[run];
    }

    /// The rows of a run, in their order.
    int[] rows(int run) {
        return Arrays.copyOfRange(rows, starts[run], starts[run + 1]);
    }

    /// Sets the bits of a run's rows.
    void mark(int run, long[] words) {
        for (int i = starts[run]; i < starts[run + 1]; i++) {
            words[rows[i] >> 6] |= 1L << rows[i];
        }
    }
}

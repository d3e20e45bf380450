package spoor.store;

import java.util.function.Predicate;

/// Finds the events of files.
public final class FileRows {
    private FileRows() {}

    /// The events that are, or of which a copy is, in one of the files whose paths match.
    public static Rows of(EventStore store, Predicate<String> path) {
        boolean[] matches = new boolean[store.paths().size()];
        for (int file = 0; file < matches.length; file++) {
            matches[file] = path.test(store.paths().get(file));
        }
        long[] words = Rows.words(store.size());
        for (int row = 0; row < store.size(); row++) {
            if (matches[store.file(row)]) {
                words[row >> 6] |= 1L << row;
            }
        }
        Columns copies = store.sameIds().copies();
        for (int copy = 0; copy < copies.size(); copy++) {
            if (matches[copies.file().at(copy)]) {
                int row = store.sameIds().originals().at(copy);
                words[row >> 6] |= 1L << row;
            }
        }
        return Rows.of(words, store.size());
    }
}

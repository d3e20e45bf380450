package spoor.store;

import spoor.event.Field;

import java.util.List;

/// Counts the bytes of what a store has, and estimates what merging it takes. One thread at a time.
final class StoreSize {
    /// What arrays and objects take beside their content, for the columns of a part.
    private static final int PER_PART = 2_048;

    /// Bytes of a merged row beside its fields and the number of its file: id, time, place, flags
    /// and counts.
    private static final int MERGED_ROW = 45;

    /// Bytes of a row while rows are merged: its place in the order, its hash, the first row with
    /// its id, and copies of the column that is made.
    private static final int WHILE_MERGING = 64;

    /// Bytes of an entry beside its text: its end, and a hash table that is a quarter full.
    private static final int PER_TEXT = 38;

    /// Bytes of an entry of a compact dictionary beside its text.
    private static final int PER_COMPACT_TEXT = 8;

    /// A growing array has up to this many times its content.
    private static final double GROWTH = 1.5;

    private long rows;
    private long columns;

    void add(Columns part) {
        rows += part.size();
        columns += bytes(part);
    }

    void remove(Columns part) {
        rows -= part.size();
        columns -= bytes(part);
    }

    private static long bytes(Columns part) {
        return part.bytes() + PER_PART;
    }

    /// How many bytes are needed to have all rows, to merge them, and to sort or search them then.
    ///
    /// @param segments the bytes of the segments of workers, which end before the rows are merged
    /// @param files how many files are known
    long needed(DictionaryBuilder[] dictionaries, long segments, int files) {
        long largest = 0;
        for (DictionaryBuilder dictionary : dictionaries) {
            largest = Math.max(largest, growing(dictionary));
        }
        long loading = growing(dictionaries) + Math.max(segments, largest);
        long compact = 0;
        for (DictionaryBuilder dictionary : dictionaries) {
            compact += dictionary.bytes() + (long) PER_COMPACT_TEXT * dictionary.size();
        }
        return columns + Math.max(loading, compact + merging(dictionaries, files));
    }

    /// How many bytes are needed to merge the rows while workers load more.
    long neededForSnapshot(DictionaryBuilder[] dictionaries, long segments, int files) {
        return columns + growing(dictionaries) + segments + merging(dictionaries, files);
    }

    /// The bytes of the rows when they are merged, and beside them while they are.
    private long merging(DictionaryBuilder[] dictionaries, int files) {
        long width = (long) IntColumn.widthOf(files) + MERGED_ROW + WHILE_MERGING;
        for (DictionaryBuilder dictionary : dictionaries) {
            width += IntColumn.widthOf(dictionary.size());
        }
        // The actors that are shown may be a column of their own.
        width += IntColumn.widthOf(dictionaries[Field.IDENTITY.ordinal()].size());
        return rows * width;
    }

    private static long growing(DictionaryBuilder[] dictionaries) {
        long bytes = 0;
        for (DictionaryBuilder dictionary : dictionaries) {
            bytes += growing(dictionary);
        }
        return bytes;
    }

    /// The bytes of a dictionary that grows.
    static long growing(DictionaryBuilder dictionary) {
        return (long) (GROWTH * dictionary.bytes()) + (long) PER_TEXT * dictionary.size();
    }

    /// Counts these rows from now on, and those that are held.
    void merged(List<Columns> parts, Iterable<HeldRows> held) {
        rows = 0;
        columns = 0;
        parts.forEach(this::add);
        held.forEach(part -> add(part.columns()));
    }
}

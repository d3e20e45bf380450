package spoor.store;

import spoor.event.RecordSchema;

import java.util.BitSet;
import java.util.List;

/// Merges parts into one store: sorts the rows and separates the duplicates.
final class Merge {
    private final RecordSchema schema;
    private final List<String> paths;
    private final int[] pathRanks;
    private final Dictionary[] dictionaries;
    private final ActorNames.Shown actors;
    private final RowConcatenation rows;

    /// @param dropped the files whose rows are omitted
    /// @param pathRanks for each file its rank in the order of the paths
    Merge(
            RecordSchema schema,
            List<Columns> parts,
            BitSet dropped,
            List<String> paths,
            int[] pathRanks,
            Dictionary[] dictionaries,
            ActorNames.Shown actors) {
        this.schema = schema;
        this.paths = paths;
        this.pathRanks = pathRanks;
        this.dictionaries = dictionaries;
        this.actors = actors;
        this.rows =
                new RowConcatenation(
                        schema.size(), dropped.isEmpty() ? parts : without(dropped, parts));
    }

    private static List<Columns> without(BitSet dropped, List<Columns> parts) {
        return parts.stream().map(part -> part.without(dropped)).toList();
    }

    /// @param values of records that were read to compare them
    /// @param last whether no more rows are expected: then only rows that share their id keep the
    ///   hash of their text, and those that are not compared by now are reported
    EventStore store(RecordValues values, boolean last) {
        int[] order = order();
        long[] textHashes = rows.textHashes();
        SameIds sameIds = new SameIds(order, rows, textHashes, values);
        if (last) {
            forgetUnshared(textHashes, sameIds);
        }
        // No row is put after the place that is read.
        int[] shown = order;
        int[] copies = new int[order.length];
        int shownCount = 0;
        int copyCount = 0;
        for (int row : order) {
            if (sameIds.original(row) == row) {
                shown[shownCount++] = row;
            } else {
                copies[copyCount++] = row;
            }
        }
        Columns columns = rows.rows(shown, shownCount, textHashes);
        Columns copied = rows.rows(copies, copyCount, textHashes);
        return new EventStore(
                schema,
                columns,
                dictionaries,
                actors,
                paths,
                sharedIds(columns, copied, sameIds, shown, copies, last));
    }

    private int[] order() {
        int[] ranks = rows.numbers(Columns::file);
        for (int row = 0; row < ranks.length; row++) {
            ranks[row] = pathRanks[ranks[row]];
        }
        int[] low = rows.numbers(RowConcatenation.LOW_OFFSET);
        return rows.isZero(RowConcatenation.HIGH_OFFSET)
                ? CanonicalOrder.of(rows.times(), ranks, low)
                : CanonicalOrder.of(
                        rows.times(), ranks, low, rows.numbers(RowConcatenation.HIGH_OFFSET));
    }

    private static void forgetUnshared(long[] textHashes, SameIds sameIds) {
        for (int row = 0; row < textHashes.length; row++) {
            if (!sameIds.isShared(row)) {
                textHashes[row] = 0;
            }
        }
    }

    /// @param columns of the rows that are shown
    /// @param copied the columns of the copies
    /// @param shown the rows that are shown, and then others
    /// @param copies the rows of the copies, and then others
    private SharedIds sharedIds(
            Columns columns,
            Columns copied,
            SameIds sameIds,
            int[] shown,
            int[] copies,
            boolean last) {
        int[] positions = new int[0];
        if (copied.size() > 0 || !sameIds.conflicts().isEmpty()) {
            positions = new int[shown.length];
            for (int i = 0; i < columns.size(); i++) {
                positions[shown[i]] = i;
            }
        }
        int[] originals = new int[copied.size()];
        for (int i = 0; i < originals.length; i++) {
            originals[i] = positions[sameIds.original(copies[i])];
        }
        ConflictingIds conflicts = new ConflictingIds(columns, paths, last);
        for (int[] rowsOfId : sameIds.conflicts()) {
            conflicts.add(rowsOfId, positions, sameIds);
        }
        return conflicts.with(copied, IntColumn.of(originals, originals.length));
    }
}

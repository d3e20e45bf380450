package spoor.store;

import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.message.Message;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Merges parts into one store: sorts the rows and separates the duplicates.
final class Merge {
    private final RecordSchema schema;
    private final List<Columns> parts;
    private final List<String> paths;
    private final int[] pathRanks;
    private final Dictionary[] dictionaries;
    private final RowConcatenation rows;
    private final List<Problem> conflicts = new ArrayList<>();

    /// @param dropped the files whose rows are omitted
    /// @param pathRanks for each file its rank in the order of the paths
    Merge(
            RecordSchema schema,
            List<Columns> parts,
            BitSet dropped,
            List<String> paths,
            int[] pathRanks,
            Dictionary[] dictionaries) {
        this.schema = schema;
        this.parts = dropped.isEmpty() ? parts : without(dropped, parts);
        this.paths = paths;
        this.pathRanks = pathRanks;
        this.dictionaries = dictionaries;
        this.rows = new RowConcatenation(schema.size(), this.parts);
    }

    private static List<Columns> without(BitSet dropped, List<Columns> parts) {
        return parts.stream().map(part -> part.without(dropped)).toList();
    }

    EventStore store() {
        int[] shown = order();
        int[] copies = new int[rows.total()];
        int duplicates = separateDuplicates(shown, copies);
        return new EventStore(
                schema,
                rows.rows(shown, rows.total() - duplicates),
                rows.rows(copies, duplicates),
                dictionaries,
                paths,
                List.copyOf(conflicts));
    }

    private int[] order() {
        int[] ranks = rows.numbers(Columns::file);
        for (int row = 0; row < ranks.length; row++) {
            ranks[row] = pathRanks[ranks[row]];
        }
        return CanonicalOrder.of(rows.times(), ranks, rows.numbers(Columns::offset));
    }

    /// Moves the duplicates from `shown`, which has all rows in canonical order, to `copies`.
    ///
    /// @return the number of duplicates
    private int separateDuplicates(int[] shown, int[] copies) {
        DuplicateIndex firsts = new DuplicateIndex(rows);
        Variants variants = new Variants();
        int shownCount = 0;
        int copyCount = 0;
        for (int row : shown) {
            int first = firsts.firstWithIdOf(row);
            if (first != row && variants.isCopyOfOne(row, first)) {
                copies[copyCount++] = row;
            } else {
                shown[shownCount++] = row;
            }
        }
        return copyCount;
    }

    /// Rows that share an id with a row of different content, by the hash of their content. There
    /// may be very many: an attacker can write them, and some tools mask all ids with the same
    /// text.
    private final class Variants {
        private final java.util.Map<Integer, List<Integer>> byContent = new java.util.HashMap<>();

        /// Whether the row is a copy of the first row with its id, or of one of its variants.
        boolean isCopyOfOne(int row, int first) {
            if (isCopy(row, first)) {
                return true;
            }
            int p = rows.partOf(row);
            int local = row - rows.base(p);
            Columns part = parts.get(p);
            List<Integer> sameHash =
                    byContent.computeIfAbsent(part.contentHash(local), _ -> new ArrayList<>(1));
            for (int other : sameHash) {
                if (isCopy(row, other)) {
                    return true;
                }
            }
            sameHash.add(row);
            conflicts.add(
                    new Problem(
                            Problem.Kind.CONFLICTING_ID,
                            paths.get(part.file().at(local)),
                            part.offset().at(local),
                            Message.of("decode.conflict")));
            return false;
        }

        private boolean isCopy(int row, int other) {
            int p = rows.partOf(row);
            int q = rows.partOf(other);
            int local = row - rows.base(p);
            int otherLocal = other - rows.base(q);
            return parts.get(p).sameId(local, parts.get(q), otherLocal)
                    && parts.get(p).sameContent(local, parts.get(q), otherLocal);
        }
    }
}

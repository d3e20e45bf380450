package spoor.store;

import spoor.event.Problem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Merges parts into one store: puts the rows in order and the duplicates aside.
final class Merge {
    private final List<Columns> parts;
    private final List<String> paths;
    private final int[] pathRanks;
    private final Dictionary[] dictionaries;
    private final RowConcatenation rows;
    private final List<Problem> conflicts = new ArrayList<>();

    /// @param dropped the files whose rows are left out
    /// @param pathRanks for each file its place in the order of the paths
    Merge(
            List<Columns> parts,
            BitSet dropped,
            List<String> paths,
            int[] pathRanks,
            Dictionary[] dictionaries) {
        this.parts = dropped.isEmpty() ? parts : without(dropped, parts);
        this.paths = paths;
        this.pathRanks = pathRanks;
        this.dictionaries = dictionaries;
        this.rows = new RowConcatenation(this.parts);
    }

    private static List<Columns> without(BitSet dropped, List<Columns> parts) {
        return parts.stream().map(part -> part.without(dropped)).toList();
    }

    EventStore store() {
        int[] shown = order();
        int[] aside = new int[rows.total()];
        int duplicates = putAside(shown, aside);
        return new EventStore(
                rows.rows(shown, rows.total() - duplicates),
                rows.rows(aside, duplicates),
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

    /// Moves the duplicates from `shown`, where all rows are in canonical order, to `aside`.
    ///
    /// @return how many there are
    private int putAside(int[] shown, int[] aside) {
        DuplicateIndex firsts = new DuplicateIndex(rows);
        Variants variants = new Variants();
        int stay = 0;
        int go = 0;
        for (int row : shown) {
            int first = firsts.withIdOf(row);
            if (first != row && variants.isCopyOfOne(row, first)) {
                aside[go++] = row;
            } else {
                shown[stay++] = row;
            }
        }
        return go;
    }

    /// Rows whose id a row with another content has too, by the hash of their content: as many as
    /// an attacker likes, or whoever masked all ids alike.
    private final class Variants {
        private final java.util.Map<Integer, List<Integer>> byContent = new java.util.HashMap<>();

        /// Whether the row is the same event as the first with its id, or as one of its variants.
        boolean isCopyOfOne(int row, int first) {
            if (isCopy(row, first)) {
                return true;
            }
            int p = rows.partOf(row);
            int local = row - rows.base(p);
            Columns part = parts.get(p);
            List<Integer> alike =
                    byContent.computeIfAbsent(part.contentHash(local), _ -> new ArrayList<>(1));
            for (int other : alike) {
                if (isCopy(row, other)) {
                    return true;
                }
            }
            alike.add(row);
            conflicts.add(
                    new Problem.ConflictingId(
                            paths.get(part.file().at(local)),
                            part.offset().at(local),
                            "another event has the same eventID and different content; both are"
                                    + " shown"));
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

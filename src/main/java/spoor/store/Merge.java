package spoor.store;

import spoor.event.Field;
import spoor.event.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Merges parts into one store: puts the rows in order and the duplicates aside.
final class Merge {
    private static final int FIELDS = Field.values().length;

    private final List<Columns> parts;
    private final List<String> paths;
    private final Dictionary[] dictionaries;

    /// Where each part begins in the numbering of all rows.
    private final int[] bases;

    private final int[] order;
    private final List<Problem> conflicts = new ArrayList<>();

    /// @param dropped the files whose rows are left out
    Merge(List<Columns> parts, BitSet dropped, List<String> paths, Dictionary[] dictionaries) {
        this.parts = dropped.isEmpty() ? parts : without(dropped, parts);
        this.paths = paths;
        this.dictionaries = dictionaries;
        bases = new int[this.parts.size() + 1];
        for (int p = 0; p < this.parts.size(); p++) {
            bases[p + 1] = Math.addExact(bases[p], this.parts.get(p).size());
        }
        order = order();
    }

    EventStore store() {
        int[] places = places();
        int duplicates = 0;
        for (int place : places) {
            duplicates += place < 0 ? 1 : 0;
        }
        Columns shown = gather(places, order.length - duplicates, false);
        Columns aside = gather(places, duplicates, true);
        return new EventStore(shown, aside, dictionaries, paths, List.copyOf(conflicts));
    }

    private int total() {
        return bases[parts.size()];
    }

    private int[] order() {
        int[] ranks = pathRanks();
        long[] time = new long[total()];
        int[] rank = new int[total()];
        int[] offset = new int[total()];
        for (int p = 0; p < parts.size(); p++) {
            Columns part = parts.get(p);
            System.arraycopy(part.time(), 0, time, bases[p], part.size());
            for (int row = 0; row < part.size(); row++) {
                rank[bases[p] + row] = ranks[part.file().at(row)];
                offset[bases[p] + row] = part.offset().at(row);
            }
        }
        return CanonicalOrder.of(time, rank, offset);
    }

    private int[] pathRanks() {
        int[] ranks = new int[paths.size()];
        int[] sorted =
                IntStream.range(0, paths.size())
                        .boxed()
                        .sorted(Comparator.<Integer, String>comparing(paths::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    /// For each row its place among the shown, or -1 - its place among the duplicates.
    private int[] places() {
        int[] places = new int[total()];
        DuplicateFinder finder = new DuplicateFinder(total());
        int shown = 0;
        int aside = 0;
        for (int row : order) {
            places[row] = finder.isDuplicate(row) ? -1 - aside++ : shown++;
        }
        return places;
    }

    private int partOf(int row) {
        int found = Arrays.binarySearch(bases, row);
        if (found < 0) {
            return -found - 2;
        }
        // Empty parts share their base with the next one, which has the row.
        while (bases[found + 1] == row) {
            found++;
        }
        return found;
    }

    /// Knows the ids that came before; rows must come in canonical order.
    private final class DuplicateFinder {
        private final int[] table;
        private final int mask;

        /// Rows whose id a row with another content has too, by the hash of their content: as many
        /// as an attacker likes, or whoever masked all ids alike.
        private final Map<Integer, List<Integer>> variants = new HashMap<>();

        DuplicateFinder(int rows) {
            table = new int[Integer.highestOneBit(Math.max(4, rows)) << 2];
            mask = table.length - 1;
        }

        boolean isDuplicate(int row) {
            int p = partOf(row);
            Columns part = parts.get(p);
            int local = row - bases[p];
            if (!part.hasId(local)) {
                return false;
            }
            int slot = hash(part, local) & mask;
            while (table[slot] != 0) {
                int first = table[slot] - 1;
                int q = partOf(first);
                if (part.sameId(local, parts.get(q), first - bases[q])) {
                    return isCopyOfOne(row, part, local, first);
                }
                slot = (slot + 1) & mask;
            }
            table[slot] = row + 1;
            return false;
        }

        /// Whether the first row with that id is the same event, or one of its variants.
        private boolean isCopyOfOne(int row, Columns part, int local, int first) {
            if (isCopy(part, local, first)) {
                return true;
            }
            List<Integer> alike =
                    variants.computeIfAbsent(part.contentHash(local), _ -> new ArrayList<>(1));
            for (int other : alike) {
                if (isCopy(part, local, other)) {
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

        private boolean isCopy(Columns part, int local, int other) {
            int q = partOf(other);
            int otherLocal = other - bases[q];
            return part.sameId(local, parts.get(q), otherLocal)
                    && part.sameContent(local, parts.get(q), otherLocal);
        }

        private static int hash(Columns part, int row) {
            long h = part.idMost()[row] * 31 + part.idLeast()[row] + part.code(Field.ID, row);
            h *= 0x9e3779b97f4a7c15L;
            return (int) (h >>> 32);
        }
    }

    /// The columns of the shown rows, or of those put aside, in canonical order.
    private Columns gather(int[] places, int size, boolean aside) {
        IntColumn[] codes = new IntColumn[FIELDS];
        for (int f = 0; f < FIELDS; f++) {
            int field = f;
            codes[f] = gather(places, size, aside, dictionaries[f].size(), c -> c.codes()[field]);
        }
        long[] time = new long[size];
        long[] idMost = new long[size];
        long[] idLeast = new long[size];
        byte[] flags = new byte[size];
        for (int p = 0; p < parts.size(); p++) {
            Columns part = parts.get(p);
            for (int row = 0; row < part.size(); row++) {
                int place = place(places[bases[p] + row], aside);
                if (place >= 0) {
                    time[place] = part.time()[row];
                    idMost[place] = part.idMost()[row];
                    idLeast[place] = part.idLeast()[row];
                    flags[place] = part.flags()[row];
                }
            }
        }
        return new Columns(
                size,
                codes,
                time,
                idMost,
                idLeast,
                gather(places, size, aside, paths.size(), Columns::file),
                gather(places, size, aside, largest(Columns::offset), Columns::offset),
                gather(places, size, aside, largest(Columns::length), Columns::length),
                flags,
                gather(places, size, aside, largest(Columns::hidden), Columns::hidden),
                gather(places, size, aside, largest(Columns::omitted), Columns::omitted));
    }

    private IntColumn gather(
            int[] places,
            int size,
            boolean aside,
            int largest,
            java.util.function.Function<Columns, IntColumn> column) {
        IntColumn.Filling filling = IntColumn.of(size, largest);
        for (int p = 0; p < parts.size(); p++) {
            IntColumn from = column.apply(parts.get(p));
            for (int row = 0; row < parts.get(p).size(); row++) {
                int place = place(places[bases[p] + row], aside);
                if (place >= 0) {
                    filling.set(place, from.at(row));
                }
            }
        }
        return filling.column();
    }

    private int largest(java.util.function.Function<Columns, IntColumn> column) {
        int largest = 0;
        for (Columns part : parts) {
            IntColumn values = column.apply(part);
            for (int row = 0; row < part.size(); row++) {
                largest = Math.max(largest, values.at(row));
            }
        }
        return largest;
    }

    private static int place(int coded, boolean aside) {
        return aside ? -1 - coded : coded;
    }

    private static List<Columns> without(BitSet dropped, List<Columns> parts) {
        return parts.stream().map(part -> part.without(dropped)).toList();
    }
}

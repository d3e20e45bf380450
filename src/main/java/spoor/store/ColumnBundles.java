package spoor.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Divides rows of a store by their files: each group of files is one [ColumnBundle]. One thread at
/// a time.
public final class ColumnBundles {
    private static final int NONE = -1;

    private final List<Columns> parts;
    private final List<StringTable> dictionaries;

    /// For each file its number in its group's extract.
    private final int[] fileNumbers;

    /// For each part its rows, group by group, and where each group begins.
    private final List<int[]> rows = new ArrayList<>();

    private final List<int[]> starts = new ArrayList<>();

    /// @param groups numbers of files, none of them twice; a group's files are numbered in its
    ///   order
    public ColumnBundles(EventStore store, List<int[]> groups) {
        parts = List.of(store.columns(), store.duplicateColumns());
        dictionaries =
                store.schema().fields().stream()
                        .map(field -> store.dictionary(field).texts())
                        .toList();
        int files = 1 + groups.stream().flatMapToInt(Arrays::stream).max().orElse(NONE);
        fileNumbers = new int[files];
        int[] groupOf = new int[files];
        Arrays.fill(groupOf, NONE);
        for (int group = 0; group < groups.size(); group++) {
            int[] members = groups.get(group);
            for (int i = 0; i < members.length; i++) {
                groupOf[members[i]] = group;
                fileNumbers[members[i]] = i;
            }
        }
        parts.forEach(part -> divide(part, groupOf, groups.size()));
    }

    private void divide(Columns part, int[] groupOf, int groups) {
        int[] groupOfRow = new int[part.size()];
        int[] next = new int[groups + 1];
        for (int row = 0; row < groupOfRow.length; row++) {
            int file = part.file().at(row);
            groupOfRow[row] = file < groupOf.length ? groupOf[file] : NONE;
            if (groupOfRow[row] != NONE) {
                next[groupOfRow[row] + 1]++;
            }
        }
        for (int group = 0; group < groups; group++) {
            next[group + 1] += next[group];
        }
        starts.add(next.clone());
        int[] divided = new int[next[groups]];
        for (int row = 0; row < groupOfRow.length; row++) {
            if (groupOfRow[row] != NONE) {
                divided[next[groupOfRow[row]]++] = row;
            }
        }
        rows.add(divided);
    }

    /// The rows of a group's files.
    public ColumnBundle get(int group) {
        List<int[]> picked = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            int[] from = starts.get(p);
            picked.add(Arrays.copyOfRange(rows.get(p), from[group], from[group + 1]));
        }
        return new RowCopy(parts, picked, dictionaries).extract(fileNumbers);
    }
}

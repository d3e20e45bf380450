package spoor.viewmodel.table;

import java.util.List;

/// Shares out the width of a table among its columns.
public final class ColumnFit {
    private static final int LEVELS = ColumnNeed.fixed(0).levels().size();

    private ColumnFit() {}

    /// The width of each column, in whole pixels. All have the largest of their needs for which
    /// there is room: the tight, the minimal, the usual, or the wanted width. What is left goes in
    /// equal parts to the columns that need more for the next one, until they have it. Without room
    /// for the tight widths the columns are wider than the table together.
    ///
    /// @param available the width of all columns together
    public static List<Double> widths(List<ColumnNeed> needs, double available) {
        int level = 0;
        while (level + 2 < LEVELS && sum(needs, level + 1) <= available) {
            level++;
        }
        return between(needs, level, available);
    }

    private static double sum(List<ColumnNeed> needs, int level) {
        return needs.stream().mapToDouble(need -> need.levels().get(level)).sum();
    }

    private static List<Double> between(List<ColumnNeed> needs, int level, double available) {
        List<Double> wanted =
                needs.stream()
                        .map(need -> need.levels().get(level + 1) - need.levels().get(level))
                        .sorted()
                        .toList();
        double most = mostAdded(wanted, available - sum(needs, level));
        return needs.stream()
                .map(need ->
                        Math.floor(
                                Math.min(
                                        need.levels().get(level + 1),
                                        need.levels().get(level) + most)))
                .toList();
    }

    /// How much a column gets at most.
    ///
    /// @param wanted what the columns want more, the smallest first
    private static double mostAdded(List<Double> wanted, double available) {
        double left = Math.max(0, available);
        for (int i = 0; i < wanted.size(); i++) {
            double share = left / (wanted.size() - i);
            if (wanted.get(i) > share) {
                return share;
            }
            left -= wanted.get(i);
        }
        return Double.MAX_VALUE;
    }
}

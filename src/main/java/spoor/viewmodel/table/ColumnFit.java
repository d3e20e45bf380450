package spoor.viewmodel.table;

import java.util.List;

/// Shares out the width of a table among its columns.
public final class ColumnFit {
    private ColumnFit() {}

    /// The width of each column, in whole pixels. Each has its minimum; what is left goes in equal
    /// parts to the columns that want more, until they have it. Without room for all minima the
    /// columns are wider than the table together.
    ///
    /// @param available the width of all columns together
    public static List<Double> widths(List<ColumnNeed> needs, double available) {
        double most = mostAdded(needs, available);
        return needs.stream()
                .map(need -> Math.floor(need.min() + Math.min(need.more(), most)))
                .toList();
    }

    /// How much a column gets above its minimum at most.
    private static double mostAdded(List<ColumnNeed> needs, double available) {
        double left = Math.max(0, available - needs.stream().mapToDouble(ColumnNeed::min).sum());
        List<Double> wanted = needs.stream().map(ColumnNeed::more).sorted().toList();
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

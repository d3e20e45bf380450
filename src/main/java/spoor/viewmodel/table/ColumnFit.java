package spoor.viewmodel.table;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Shares out the width of a table among its columns.
public final class ColumnFit {
    private ColumnFit() {}

    /// The width of each column, in whole pixels. Each has its minimum; what is left goes in equal
    /// parts to the columns that want more, until they have it. Without room for all minima the
    /// same is done from the tight widths up to the minima; without room for these the columns are
    /// wider than the table together.
    ///
    /// @param available the width of all columns together
    public static List<Double> widths(List<ColumnNeed> needs, double available) {
        double least = needs.stream().mapToDouble(ColumnNeed::min).sum();
        return available >= least
                ? between(needs, ColumnNeed::min, ColumnNeed::wanted, available)
                : between(needs, ColumnNeed::tight, ColumnNeed::min, available);
    }

    private static List<Double> between(
            List<ColumnNeed> needs,
            ToDoubleFunction<ColumnNeed> low,
            ToDoubleFunction<ColumnNeed> high,
            double available) {
        List<Double> wanted =
                needs.stream()
                        .map(need -> high.applyAsDouble(need) - low.applyAsDouble(need))
                        .sorted()
                        .toList();
        double most = mostAdded(wanted, available - needs.stream().mapToDouble(low).sum());
        return needs.stream()
                .map(need ->
                        Math.floor(
                                Math.min(high.applyAsDouble(need), low.applyAsDouble(need) + most)))
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

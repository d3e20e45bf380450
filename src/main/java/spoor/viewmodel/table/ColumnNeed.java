package spoor.viewmodel.table;

import java.util.List;

/// How much width a column needs, in pixels.
///
/// @param tight what it has where the table has no room for the minima of all columns
/// @param min with which hardly anything is cut that should not be
/// @param usual with which most of its cells are whole
/// @param wanted what all its content takes, within reason
public record ColumnNeed(double tight, double min, double usual, double wanted) {
    public ColumnNeed {
        min = Math.max(tight, min);
        usual = Math.max(min, usual);
        wanted = Math.max(usual, wanted);
    }

    /// A column of one width.
    public static ColumnNeed fixed(double width) {
        return new ColumnNeed(width, width, width, width);
    }

    /// The widths from the smallest to the largest.
    List<Double> levels() {
        return List.of(tight, min, usual, wanted);
    }
}

package spoor.viewmodel.table;

/// How much width a column needs, in pixels.
///
/// @param tight what it has where the table has no room for the minima of all columns
/// @param min with which nothing is cut that should not be
/// @param wanted what all its content takes, within reason
public record ColumnNeed(double tight, double min, double wanted) {
    public ColumnNeed {
        min = Math.max(tight, min);
        wanted = Math.max(min, wanted);
    }

    /// A column of one width.
    public static ColumnNeed fixed(double width) {
        return new ColumnNeed(width, width, width);
    }
}

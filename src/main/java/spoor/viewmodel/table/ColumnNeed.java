package spoor.viewmodel.table;

/// How much width a column needs, in pixels.
///
/// @param min what it has in the narrowest window
/// @param wanted what its content takes, within reason; at least the minimum
public record ColumnNeed(double min, double wanted) {
    public ColumnNeed {
        wanted = Math.max(min, wanted);
    }

    /// What it wants above its minimum.
    double more() {
        return wanted - min;
    }

    /// A column of one width.
    public static ColumnNeed fixed(double width) {
        return new ColumnNeed(width, width);
    }
}

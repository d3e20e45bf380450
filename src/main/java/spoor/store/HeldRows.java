package spoor.store;

/// Rows of a file that is not read to its end yet. They use the texts of a store, but are not in it
/// before they are added.
public final class HeldRows {
    private final Columns columns;

    HeldRows(Columns columns) {
        this.columns = columns;
    }

    Columns columns() {
        return columns;
    }

    public int size() {
        return columns.size();
    }
}

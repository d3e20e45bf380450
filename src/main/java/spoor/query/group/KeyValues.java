package spoor.query.group;

/// The values of a key in each event: a number stands for each value.
interface KeyValues {
    /// In place of a value that was left out because there are too many.
    int LEFT_OUT = -1;

    /// The text of a value.
    String text(int value);

    /// The different values of an event; none if its record could not be read. Callers must not
    /// change them.
    int[] of(int row);
}

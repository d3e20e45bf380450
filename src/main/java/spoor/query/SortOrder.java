package spoor.query;

import spoor.event.Field;

/// The order in which events are listed. Events with equal keys are listed newest first.
///
/// Events without a value of the key are last in either direction.
public record SortOrder(Key key, boolean descending) {
    public static final SortOrder NEWEST_FIRST = new SortOrder(new Key.OfField(Field.TIME), true);

    /// What events are sorted by.
    public sealed interface Key {
        /// A field: its text, or the time.
        record OfField(Field field) implements Key {}

        /// The number of values that AWS hid.
        record OfHiddenValues() implements Key {}
    }
}

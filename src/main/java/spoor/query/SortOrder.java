package spoor.query;

/// The order in which events are shown; among equals, the newest first.
///
/// Events without a value of the key stand last, in either direction.
public record SortOrder(Key key, boolean descending) {
    public static final SortOrder NEWEST_FIRST =
            new SortOrder(new Key.OfField(spoor.event.Field.TIME), true);

    /// What to sort by.
    public sealed interface Key {
        /// By a field's text, or by time.
        record OfField(spoor.event.Field field) implements Key {}

        /// By the number of values that AWS hid.
        record OfHiddenValues() implements Key {}
    }
}

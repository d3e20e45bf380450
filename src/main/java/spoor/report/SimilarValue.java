package spoor.report;

import spoor.event.Field;
import spoor.query.WrittenValue;

/// A value that events have, and that somebody may have meant who asked for one that none has.
///
/// @param condition the position of the condition without matches
/// @param events how many events have the value
public record SimilarValue(int condition, Field field, String value, int events) {
    /// The condition that finds it, in the query language.
    public String query() {
        return field.shortName() + ":" + WrittenValue.of(value);
    }
}

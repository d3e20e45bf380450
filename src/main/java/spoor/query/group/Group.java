package spoor.query.group;

import java.util.List;

/// The events with the same values of all keys.
///
/// @param values one for each key; empty where the events have none
/// @param events how many there are
/// @param failures how many of them failed, as a whole or in part
/// @param changes how many of them change something
/// @param first the time of the first one in milliseconds since 1970; `EventTime.NONE` if none has
///   a time
/// @param last the time of the last one
/// @param actors how many different actors they have
public record Group(
        List<String> values,
        int events,
        int failures,
        int changes,
        long first,
        long last,
        int actors) {
    public Group {
        values = List.copyOf(values);
    }
}

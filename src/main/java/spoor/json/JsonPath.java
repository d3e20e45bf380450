package spoor.json;

import java.util.ArrayList;
import java.util.List;

/// The way from a text's root to a value: names and array positions.
///
/// @param steps each a `String` (a name) or an `Integer` (a position, from 0)
public record JsonPath(List<Object> steps) {
    public static final JsonPath ROOT = new JsonPath(List.of());

    public JsonPath {
        steps = List.copyOf(steps);
    }

    public JsonPath then(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new JsonPath(longer);
    }

    /// Dots between names, positions in brackets: `requestParameters.tags[0].key`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}

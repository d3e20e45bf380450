package spoor.query;

import spoor.event.Field;
import spoor.query.FacetCounts.FacetValue;
import spoor.store.Dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The single values of a field with several values in an event, found once for a dictionary.
/// Immutable.
///
/// @param values the distinct single values
/// @param ofCode for each code of the dictionary the indexes of its single values
public record SingleValues(List<String> values, int[][] ofCode) {
    public static SingleValues of(Field field, Dictionary dictionary) {
        Map<String, Integer> indexes = new HashMap<>();
        List<String> values = new ArrayList<>();
        int[][] ofCode = new int[dictionary.size()][];
        for (int code = 0; code < ofCode.length; code++) {
            List<String> singles = field.split(dictionary.value(code));
            int[] ofThis = new int[singles.size()];
            for (int i = 0; i < ofThis.length; i++) {
                ofThis[i] =
                        indexes.computeIfAbsent(
                                singles.get(i),
                                value -> {
                                    values.add(value);
                                    return values.size() - 1;
                                });
            }
            ofCode[code] = ofThis;
        }
        return new SingleValues(List.copyOf(values), ofCode);
    }

    /// Counts an event once for each of its values.
    ///
    /// @param counts for each code
    List<FacetValue> count(int[] counts) {
        int[] ofValue = new int[values.size()];
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                for (int value : ofCode[code]) {
                    ofValue[value] += counts[code];
                }
            }
        }
        List<FacetValue> counted = new ArrayList<>();
        for (int value = 0; value < ofValue.length; value++) {
            if (ofValue[value] > 0) {
                counted.add(new FacetValue(values.get(value), ofValue[value]));
            }
        }
        return counted;
    }
}

package spoor.query;

import spoor.event.Field;
import spoor.query.FacetCounts.FacetValue;
import spoor.store.Dictionary;
import spoor.work.Cancellation;

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
    /// So many values are split between two looks at the cancellation.
    private static final int CHECKED = 4_096;

    public SingleValues {
        values = List.copyOf(values);
    }

    public static SingleValues of(Field field, Dictionary dictionary) {
        return of(field, dictionary, new Cancellation());
    }

    /// @throws java.util.concurrent.CancellationException once cancelled
    static SingleValues of(Field field, Dictionary dictionary, Cancellation cancellation) {
        Map<String, Integer> indexes = HashMap.newHashMap(dictionary.size());
        List<String> values = new ArrayList<>();
        int[][] ofCode = new int[dictionary.size()][];
        for (int code = 0; code < ofCode.length; code++) {
            if (code % CHECKED == 0) {
                cancellation.check();
            }
            List<String> singles = field.split(dictionary.value(code));
            int[] ofThis = new int[singles.size()];
            for (int i = 0; i < ofThis.length; i++) {
                int next = values.size();
                Integer known = indexes.putIfAbsent(singles.get(i), next);
                if (known == null) {
                    values.add(singles.get(i));
                }
                ofThis[i] = known == null ? next : known;
            }
            ofCode[code] = ofThis;
        }
        return new SingleValues(values, ofCode);
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

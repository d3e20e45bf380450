package spoor.query.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Values that are collected event by event. Any thread may add some.
final class CollectedValues implements KeyValues {
    private static final int[] NONE = {};

    private final int most;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /// For each row its only value plus 1, or the negative position, from 1, in `several`; 0 for
    /// rows without values.
    private final int[] ofRow;

    private final List<int[]> several = new ArrayList<>();

    /// @param rows how many rows the store has
    /// @param most how many different values are told apart
    CollectedValues(int rows, int most) {
        ofRow = new int[rows];
        this.most = most;
    }

    /// Adds the values of a row.
    synchronized void add(int row, Collection<String> values) {
        int[] found = values.stream().distinct().mapToInt(this::number).distinct().toArray();
        if (found.length == 1 && found[0] != LEFT_OUT) {
            ofRow[row] = found[0] + 1;
        } else {
            several.add(found);
            ofRow[row] = -several.size();
        }
    }

    private int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() >= most) {
            return LEFT_OUT;
        }
        numbers.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    @Override
    public synchronized String text(int value) {
        return texts.get(value);
    }

    @Override
    public synchronized int[] of(int row) {
        int value = ofRow[row];
        if (value == 0) {
            return NONE;
        }
        return value > 0 ? new int[] {value - 1} : several.get(-value - 1);
    }
}

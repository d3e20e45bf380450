package spoor.viewmodel.table;

import spoor.event.Field;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.viewmodel.shared.Times;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the texts of a column that are probably the widest on the screen.
final class WidestTexts {
    /// The first values of a dictionary are enough, and take some milliseconds.
    private static final int MOST_VALUES = 20_000;

    /// How many are measured: the widest on the screen is among them.
    private static final int CANDIDATES = 6;

    /// As wide as about one and a half letters, and about half of one, in the window's font.
    private static final String WIDE = "mwMWGOQ@%";

    private static final String NARROW = "iljtfrI.,:;'|!()[]/-";

    private WidestTexts() {}

    /// @param store with at least one event
    static List<String> of(Column column, EventStore store, Times times) {
        return texts(column, store, times).stream()
                .sorted(Comparator.comparingDouble(WidestTexts::guess).reversed())
                .limit(CANDIDATES)
                .toList();
    }

    private static List<String> texts(Column column, EventStore store, Times times) {
        if (column.field().filter(Field::isDictionary).isEmpty()) {
            return IntStream.of(0, store.size() / 2, store.size() - 1)
                    .mapToObj(row -> column.text(store, row, times))
                    .toList();
        }
        Field field = column.field().get();
        Dictionary dictionary = store.dictionary(field);
        List<String> texts = new ArrayList<>();
        for (int id = 0; id < Math.min(dictionary.size(), MOST_VALUES); id++) {
            texts.add(Column.text(field, dictionary.value(id)));
        }
        return texts;
    }

    private static double guess(String text) {
        double width = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (WIDE.indexOf(text.charAt(i)) >= 0) {
                width += 0.5;
            } else if (NARROW.indexOf(text.charAt(i)) >= 0) {
                width -= 0.5;
            }
        }
        return width;
    }
}

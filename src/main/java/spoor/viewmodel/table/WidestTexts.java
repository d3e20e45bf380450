package spoor.viewmodel.table;

import spoor.event.AddressRange;
import spoor.event.Field;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.viewmodel.shared.Times;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

    /// How many events show what most cells have.
    private static final int MOST_EVENTS = 5_000;

    /// The part of the cells with a text that the usual texts are from.
    private static final double USUAL = 0.99;

    /// The same for texts that may be cut.
    private static final double USUAL_CUTTABLE = 0.9;

    private static final Comparator<String> NARROWEST_FIRST =
            Comparator.comparingDouble(WidestTexts::guess);

    /// @param store with at least one event
    static WideTexts of(Column column, EventStore store, Times times) {
        List<String> cells = cells(column, store, times).sorted(NARROWEST_FIRST).toList();
        double part = column.isCuttable() ? USUAL_CUTTABLE : USUAL;
        List<String> most = cells.subList(0, (int) Math.ceil(part * cells.size()));
        List<String> usual = widest(most.stream());
        List<String> whole =
                column.equals(Column.SOURCE_IP)
                        ? widest(most.stream().filter(WidestTexts::isAddress))
                        : usual;
        return column.field()
                .filter(Field::isDictionary)
                .map(field -> new WideTexts(widest(values(field, store)), usual, whole))
                .orElseGet(() -> new WideTexts(usual, usual, whole));
    }

    private static boolean isAddress(String text) {
        return AddressRange.parse(text).isPresent();
    }

    private static List<String> widest(Stream<String> texts) {
        return texts.distinct().sorted(NARROWEST_FIRST.reversed()).limit(CANDIDATES).toList();
    }

    /// The texts of events from everywhere in the trail, without empty ones.
    private static Stream<String> cells(Column column, EventStore store, Times times) {
        long events = Math.min(store.size(), MOST_EVENTS);
        return LongStream.range(0, events)
                .mapToObj(i -> column.text(store, (int) (i * store.size() / events), times))
                .filter(text -> !text.isEmpty());
    }

    private static Stream<String> values(Field field, EventStore store) {
        Dictionary dictionary = store.dictionary(field);
        return IntStream.range(0, Math.min(dictionary.size(), MOST_VALUES))
                .mapToObj(id -> Column.text(field, dictionary.value(id)));
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

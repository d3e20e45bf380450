package spoor.viewmodel.filter;

import spoor.aws.ServiceName;
import spoor.event.Field;
import spoor.hidden.HiddenValueFinder;
import spoor.query.EventQuery;
import spoor.query.FacetSelection;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is filtered, in words: for chips, and for receipts.
public final class FilterWords {
    private static final int NAMED_VALUES = 3;

    /// Longer values of paths are cut in chips.
    private static final int LONGEST_VALUE = 80;

    private FilterWords() {}

    /// How much of a part of the filter applies.
    public enum Extent {
        WHOLE,
        /// Only what columns can answer.
        COLUMNS,
        /// Nothing yet: it waits for the end of the load.
        NOTHING
    }

    /// A part of the filter that can be released.
    ///
    /// @param excluding whether it leaves events out
    public record Chip(String text, boolean excluding, Extent extent, Runnable release) {
        private Chip(String text, Runnable release) {
            this(text, false, Extent.WHOLE, release);
        }

        /// The text, and whether it waits. The find box shows that only columns are searched.
        public String shown() {
            return extent == Extent.NOTHING ? exactly() : text;
        }

        /// The text, and what of it is not applied.
        String exactly() {
            return switch (extent) {
                case WHOLE -> text;
                case COLUMNS -> Messages.text("chip.columns", text);
                case NOTHING -> Messages.text("chip.nothing", text);
            };
        }
    }

    /// What is filtered now, part by part.
    public static List<Chip> chips(FilterViewModel filter, Times times) {
        List<Chip> chips = new ArrayList<>();
        EventQuery query = filter.queryProperty().get();
        String find = filter.find().askedTextProperty().get();
        if (!find.isEmpty()) {
            String key = filter.find().inOriginalProperty().get() ? "chip.original" : "chip.find";
            chips.add(
                    new Chip(
                            Messages.text(key, Printable.of(find)),
                            false,
                            filter.isFindByColumns() ? Extent.COLUMNS : Extent.WHOLE,
                            () -> filter.find().textProperty().set("")));
        }
        query.selections().forEach((field, picks) -> addPicks(chips, filter, field, picks));
        filter.paths().terms().forEach(term -> chips.add(chip(filter, term)));
        query.period()
                .ifPresent(range ->
                        chips.add(
                                new Chip(
                                        Periods.printWithZone(range, times),
                                        () -> filter.during(Optional.empty()))));
        if (filter.failuresOnlyProperty().get()) {
            chips.add(
                    new Chip(
                            Messages.text("chip.failures"),
                            () -> filter.failuresOnlyProperty().set(false)));
        }
        if (filter.changesOnlyProperty().get()) {
            chips.add(
                    new Chip(
                            Messages.text("chip.changes"),
                            () -> filter.changesOnlyProperty().set(false)));
        }
        filter.listedProperty()
                .get()
                .ifPresent(listed ->
                        chips.add(
                                new Chip(
                                        listed.text(),
                                        () -> filter.listedProperty().set(Optional.empty()))));
        return chips;
    }

    private static Chip chip(FilterViewModel filter, PathFilters.Term term) {
        return new Chip(
                text(term),
                term.excluded(),
                filter.arePathsAsked() ? Extent.WHOLE : Extent.NOTHING,
                () -> filter.paths().terms().remove(term));
    }

    /// A value at a path, in words.
    static String text(PathFilters.Term term) {
        return Messages.text(
                term.excluded() ? "chip.excluded" : "chip.included",
                Printable.of(term.path().toString()),
                term.value().isEmpty()
                        ? Messages.text("facet.none")
                        : Printable.of(shortened(term.value())));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(
                                0,
                                Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1))
                                        ? LONGEST_VALUE - 1
                                        : LONGEST_VALUE)
                        + "\u2026";
    }

    /// All parts of the filter in one line, with notes on what is not applied; "all events" if
    /// nothing is filtered.
    public static String sentence(FilterViewModel filter, Times times) {
        List<Chip> chips = chips(filter, times);
        return chips.isEmpty()
                ? Messages.text("chip.none")
                : chips.stream().map(Chip::exactly).collect(Collectors.joining("; "));
    }

    private static void addPicks(
            List<Chip> chips, FilterViewModel filter, Field field, FacetSelection picks) {
        if (!picks.included().isEmpty()) {
            chips.add(
                    new Chip(
                            text("chip.included", field, picks.included()),
                            () -> releaseAll(filter, field, picks.included())));
        }
        if (!picks.excluded().isEmpty()) {
            chips.add(
                    new Chip(
                            text("chip.excluded", field, picks.excluded()),
                            true,
                            Extent.WHOLE,
                            () -> releaseAll(filter, field, picks.excluded())));
        }
    }

    /// Values of a field that are included or excluded, in words.
    ///
    /// @param key `chip.included` or `chip.excluded`
    static String text(String key, Field field, Set<String> values) {
        return Messages.text(key, fieldName(field), values(field, values));
    }

    private static void releaseAll(FilterViewModel filter, Field field, Set<String> values) {
        values.forEach(value -> filter.picks().release(field, value));
    }

    /// A field's name in the window.
    public static String fieldName(Field field) {
        return Messages.text(field.row().textKey());
    }

    /// A value as the window shows it.
    public static String value(Field field, String value) {
        if (value.isEmpty()) {
            return Messages.text("facet.none");
        }
        if (field == Field.IDENTITY && HiddenValueFinder.isHiddenByAws("userName", value)) {
            return Messages.text("detail.hidden");
        }
        return Printable.of(field == Field.SERVICE ? ServiceName.shortName(value) : value);
    }

    private static String values(Field field, Set<String> values) {
        String named =
                values.stream()
                        .limit(NAMED_VALUES)
                        .map(value -> value(field, value))
                        .collect(Collectors.joining(", "));
        int rest = values.size() - NAMED_VALUES;
        return rest > 0 ? Messages.text("chip.more", named, rest) : named;
    }
}

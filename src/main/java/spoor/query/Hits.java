package spoor.query;

import spoor.event.Field;
import spoor.json.JsonPath;
import spoor.text.CaseFolding;
import spoor.text.SoughtTexts;

import java.util.ArrayList;
import java.util.List;

/// What a filter searches for, so that it can be marked where events are shown. What the filter
/// excludes is left out. Immutable.
public final class Hits {
    public static final Hits NONE = new Hits(Filter.everything());

    private final List<String> words = new ArrayList<>();
    private final List<Filter.Matches> fields = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    /// A value that is searched for at a path, or anywhere below it.
    private record Placed(JsonPath path, boolean below, ValueTest test) {
        boolean isAt(JsonPath place) {
            List<Object> names = place.withoutPositions().steps();
            List<Object> wanted = path.withoutPositions().steps();
            return (below ? names.size() >= wanted.size() : names.size() == wanted.size())
                    && sameNames(wanted, names.subList(0, wanted.size()));
        }

        private static boolean sameNames(List<Object> some, List<Object> others) {
            return CaseFolding.fold(some.toString()).equals(CaseFolding.fold(others.toString()));
        }
    }

    private Hits(Filter filter) {
        add(filter);
    }

    public static Hits of(Filter filter) {
        return new Hits(filter);
    }

    private void add(Filter filter) {
        switch (filter) {
            case Filter.RecordContains(Phrase phrase) -> words.addAll(phrase.folded().parts());
            case Filter.AnyColumnContains(Phrase phrase) -> words.addAll(phrase.folded().parts());
            case Filter.Matches matches -> {
                fields.add(matches);
                JsonPath.parse(matches.field().cloudTrailName())
                        .ifPresent(path -> placed.add(new Placed(path, false, matches.test())));
            }
            case Filter.AtPath(JsonPath path, ValueTest test) ->
                    placed.add(new Placed(path, false, test));
            case Filter.Below(JsonPath path, ValueTest test) ->
                    placed.add(new Placed(path, true, test));
            case Filter.And(var filters) -> filters.forEach(this::add);
            case Filter.Or(var filters) -> filters.forEach(this::add);
            case Filter.Everything _,
                    Filter.OneOf _,
                    Filter.During _,
                    Filter.InFile _,
                    Filter.Listed _,
                    Filter.Marked _,
                    Filter.Not _ -> {
                // They mark nothing.
            }
        }
    }

    public boolean isEmpty() {
        return words.isEmpty() && fields.isEmpty() && placed.isEmpty();
    }

    /// Whether values at paths are searched for.
    public boolean hasPlaces() {
        return !placed.isEmpty();
    }

    /// The words, which are hits wherever they are.
    public SoughtTexts words() {
        return new SoughtTexts(words);
    }

    /// What to mark in a column's value.
    public SoughtTexts in(Field field, String value) {
        List<String> texts = new ArrayList<>(words);
        for (Filter.Matches matches : fields) {
            if (matches.field().equals(field)) {
                field.split(value).forEach(one -> addHits(matches.test(), one, texts));
            }
        }
        return new SoughtTexts(texts);
    }

    /// What to mark in a value at a path because it is searched for there; without the words.
    public SoughtTexts at(JsonPath path, String value) {
        List<String> texts = new ArrayList<>();
        for (Placed one : placed) {
            if (one.isAt(path)) {
                addHits(one.test(), value, texts);
            }
        }
        return new SoughtTexts(texts);
    }

    private static void addHits(ValueTest test, String value, List<String> texts) {
        if (value.isEmpty() || !test.matches(value)) {
            return;
        }
        if (test instanceof Wildcard pattern) {
            pattern.parts().stream().filter(part -> !part.isEmpty()).forEach(texts::add);
        } else {
            texts.add(CaseFolding.fold(value));
        }
    }
}

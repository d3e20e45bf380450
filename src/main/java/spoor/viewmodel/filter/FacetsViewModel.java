package spoor.viewmodel.filter;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.settings.Layout;
import spoor.settings.SettingsStore;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which facets are shown, and how much of each. Only the UI thread may call it.
public final class FacetsViewModel {
    private final RecordSchema schema;
    private final ObservableList<Field> shown;
    private final ObservableSet<Field> folded = FXCollections.observableSet(new TreeSet<>());
    private final ObservableSet<Field> byValue = FXCollections.observableSet(new TreeSet<>());
    private final ObservableMap<Field, FacetRequest> requests = FXCollections.observableHashMap();

    FacetsViewModel(RecordSchema schema, SettingsStore settings, Runnable onChange) {
        this.schema = schema;
        Layout layout = settings.settings().layout();
        shown = FXCollections.observableArrayList(schema.firstFacets());
        named(layout.facets()).filter(field -> !isFixed(field)).forEach(shown::add);
        named(layout.foldedFacets()).forEach(folded::add);
        named(layout.facetsByValue()).forEach(byValue::add);
        shown.addListener(
                (ListChangeListener<Field>)
                        _ -> {
                            remember(settings);
                            onChange.run();
                        });
        folded.addListener((SetChangeListener<Field>) _ -> remember(settings));
        byValue.addListener(
                (SetChangeListener<Field>)
                        _ -> {
                            List<String> names = byValue.stream().map(Field::shortName).toList();
                            settings.change(s -> s.withLayout(l -> l.withFacetsByValue(names)));
                            onChange.run();
                        });
        requests.addListener((MapChangeListener<Field, FacetRequest>) _ -> onChange.run());
    }

    private Stream<Field> named(List<String> names) {
        return names.stream()
                .distinct()
                .flatMap(name ->
                        schema.facets().stream().filter(field -> field.shortName().equals(name)));
    }

    private void remember(SettingsStore settings) {
        List<String> shownNames = shown.stream().map(Field::shortName).toList();
        List<String> foldedNames = folded.stream().map(Field::shortName).toList();
        settings.change(s -> s.withLayout(l -> l.withFacets(shownNames, foldedNames)));
    }

    /// The facets whose values are folded away.
    public ObservableSet<Field> folded() {
        return folded;
    }

    /// The facets whose values are sorted by value and not by count.
    public ObservableSet<Field> byValue() {
        return byValue;
    }

    /// The facets that are shown, in their order.
    public ObservableList<Field> shown() {
        return shown;
    }

    /// Whether a facet is always shown.
    public boolean isFixed(Field field) {
        return schema.firstFacets().contains(field);
    }

    /// The facets that can be added.
    public List<Field> hidden() {
        return schema.facets().stream().filter(field -> !shown.contains(field)).toList();
    }

    /// How much of a facet is shown.
    public FacetRequest request(Field field) {
        return requests.getOrDefault(field, FacetRequest.FIRST);
    }

    public void request(Field field, FacetRequest request) {
        requests.put(field, request);
    }

    Map<Field, FacetRequest> requests() {
        Map<Field, FacetRequest> all = new TreeMap<>();
        shown.forEach(field -> all.put(field, request(field).sorted(byValue.contains(field))));
        return all;
    }
}

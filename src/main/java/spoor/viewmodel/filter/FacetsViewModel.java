package spoor.viewmodel.filter;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import spoor.event.Field;
import spoor.event.RecordSchema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which facets are shown, and how much of each. Only the UI thread may call it.
public final class FacetsViewModel {
    private final RecordSchema schema;
    private final ObservableList<Field> shown;
    private final ObservableMap<Field, FacetRequest> requests = FXCollections.observableHashMap();

    FacetsViewModel(RecordSchema schema, Runnable onChange) {
        this.schema = schema;
        shown = FXCollections.observableArrayList(schema.firstFacets());
        shown.addListener((ListChangeListener<Field>) _ -> onChange.run());
        requests.addListener((MapChangeListener<Field, FacetRequest>) _ -> onChange.run());
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
        shown.forEach(field -> all.put(field, request(field)));
        return all;
    }
}

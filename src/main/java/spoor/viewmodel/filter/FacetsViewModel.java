package spoor.viewmodel.filter;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import spoor.event.Field;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which facets are shown, and how much of each. Only the UI thread may call it.
public final class FacetsViewModel {
    /// The facets that are always shown.
    public static final List<Field> FIXED =
            List.of(Field.SERVICE, Field.EVENT, Field.TYPE, Field.REGION);

    private final ObservableList<Field> shown = FXCollections.observableArrayList(FIXED);
    private final ObservableMap<Field, FacetRequest> requests = FXCollections.observableHashMap();

    FacetsViewModel(Runnable onChange) {
        shown.addListener((ListChangeListener<Field>) _ -> onChange.run());
        requests.addListener((MapChangeListener<Field, FacetRequest>) _ -> onChange.run());
    }

    /// The facets that are shown, in their order.
    public ObservableList<Field> shown() {
        return shown;
    }

    /// How much of a facet is shown.
    public FacetRequest request(Field field) {
        return requests.getOrDefault(field, FacetRequest.FIRST);
    }

    public void request(Field field, FacetRequest request) {
        requests.put(field, request);
    }

    Map<Field, FacetRequest> requests() {
        Map<Field, FacetRequest> all = new EnumMap<>(Field.class);
        shown.forEach(field -> all.put(field, request(field)));
        return all;
    }
}

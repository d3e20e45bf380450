package spoor.view.facets;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import spoor.event.Field;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.FacetSelection;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.filter.FacetRequest;
import spoor.viewmodel.filter.FilterViewModel;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The values of a facet, one below the other, in rows of one height.
///
/// Of long lists only the rows in view are made, and some around them for the keyboard: two
/// thousand rows would take seconds. Rows that have nothing to show wait for the next value, since
/// making them takes longest.
final class FacetValues extends Region {
    private static final double ROW_HEIGHT = 24;
    private static final int AROUND = 12;

    private final FilterViewModel filter;
    private final Field field;
    private final Supplier<Bounds> view;

    /// The rows by the places of their values; those that wait are invisible. The children are in
    /// the same order, so that the focus moves down the list.
    private final NavigableMap<Integer, FacetValueRow> rows = new TreeMap<>();

    private List<FacetValue> values = List.of();
    private int largest;
    private FacetSelection picks = FacetSelection.NONE;

    /// @param view what can be seen of the window, in its coordinates
    FacetValues(FilterViewModel filter, Field field, Supplier<Bounds> view) {
        this.filter = filter;
        this.field = field;
        this.view = view;
        getStyleClass().add("facet-values");
    }

    void show(Answer.FacetList list, FacetSelection picked) {
        values = list.values();
        largest = list.largest();
        picks = picked;
        arrange();
        rows.forEach((place, row) -> {
            if (row.isVisible()) {
                fill(row, place);
            }
        });
        requestLayout();
    }

    private void fill(FacetValueRow row, int place) {
        row.show(values.get(place), largest, picks);
    }

    /// Has a row for each value that must have one.
    private void arrange() {
        int from = 0;
        int until = values.size();
        if (until > FacetRequest.MORE) {
            Bounds seen = sceneToLocal(view.get());
            from = clamp(Math.floor(seen.getMinY() / ROW_HEIGHT) - AROUND);
            until = clamp(Math.ceil(seen.getMaxY() / ROW_HEIGHT) + AROUND);
        }
        for (int place = from; place < until; place++) {
            if (!rows.containsKey(place)) {
                FacetValueRow row = spare(from, until);
                getChildren().add(rows.headMap(place).size(), row);
                rows.put(place, row);
                row.setVisible(true);
                fill(row, place);
            }
        }
        for (Map.Entry<Integer, FacetValueRow> entry : rows.entrySet()) {
            int place = entry.getKey();
            FacetValueRow row = entry.getValue();
            boolean needed = from <= place && place < until;
            boolean visible = needed || (row.isFocused() && place < values.size());
            if (visible && !row.isVisible()) {
                fill(row, place);
            }
            row.setVisible(visible);
        }
    }

    private int clamp(double place) {
        return (int) Math.max(0, Math.min(values.size(), place));
    }

    /// A row that is not needed between these places, or a new one.
    private FacetValueRow spare(int from, int until) {
        for (Map.Entry<Integer, FacetValueRow> entry : rows.entrySet()) {
            int place = entry.getKey();
            FacetValueRow row = entry.getValue();
            if ((place < from || place >= until) && !row.isFocused()) {
                rows.remove(place);
                getChildren().remove(row);
                return row;
            }
        }
        return new FacetValueRow(filter, field);
    }

    @Override
    protected void layoutChildren() {
        arrange();
        rows.forEach(
                (place, row) -> row.resizeRelocate(0, place * ROW_HEIGHT, getWidth(), ROW_HEIGHT));
    }

    @Override
    protected double computePrefHeight(double width) {
        return values.size() * ROW_HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /// Something was scrolled, or is elsewhere.
    void moved() {
        if (values.size() > FacetRequest.MORE) {
            requestLayout();
        }
    }

    /// What can be seen of a pane that scrolls, in the window's coordinates.
    static Bounds seen(Node pane) {
        return pane.localToScene(pane.getLayoutBounds());
    }
}

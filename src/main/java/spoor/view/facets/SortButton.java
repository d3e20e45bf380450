package spoor.view.facets;

import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import spoor.event.Field;
import spoor.view.control.Controls;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Messages;

/// Sorts the values of a facet by value, or by count.
final class SortButton extends StackPane {
    private final ObservableSet<Field> byValue;
    private final Field field;
    private final Button button;

    SortButton(ObservableSet<Field> byValue, Field field) {
        this.byValue = byValue;
        this.field = field;
        button = Controls.iconButton(Feather.HASH, "", this::toggle);
        button.setId("sort-" + field.shortName());
        getChildren().add(button);
        byValue.addListener((SetChangeListener<Field>) _ -> update());
        update();
    }

    void toggle() {
        if (!byValue.remove(field)) {
            byValue.add(field);
        }
    }

    private void update() {
        boolean sorted = byValue.contains(field);
        button.setGraphic(Controls.icon(sorted ? Feather.TYPE : Feather.HASH));
        String name =
                Messages.text(
                        sorted ? "facet.sortByCount" : "facet.sortByValue",
                        FilterWords.fieldName(field));
        button.getTooltip().setText(name);
        button.setAccessibleText(name);
    }
}

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

    /// What [#toggle] does now.
    String action() {
        return Messages.text(
                byValue.contains(field) ? "facet.sortByCount" : "facet.sortByValue",
                FilterWords.fieldName(field));
    }

    private void update() {
        button.setGraphic(Controls.icon(byValue.contains(field) ? Feather.TYPE : Feather.HASH));
        button.getTooltip().setText(action());
        button.setAccessibleText(action());
    }
}

package spoor.view.facets;

import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import spoor.event.Field;
import spoor.view.control.Controls;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Messages;

/// Folds the values of a facet away, and shows them again.
final class FoldButton extends StackPane {
    private final ObservableSet<Field> folded;
    private final Field field;
    private final Node values;
    private final Button button;

    FoldButton(ObservableSet<Field> folded, Field field, Node values) {
        this.folded = folded;
        this.field = field;
        this.values = values;
        button = Controls.iconButton(Feather.CHEVRON_UP, "", this::toggle);
        button.setId("fold-" + field.shortName());
        getChildren().add(button);
        folded.addListener((SetChangeListener<Field>) _ -> update());
        update();
    }

    private void toggle() {
        if (!folded.remove(field)) {
            folded.add(field);
        }
    }

    private void update() {
        boolean away = folded.contains(field);
        Controls.show(values, !away);
        button.setGraphic(Controls.icon(away ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        String name =
                Messages.text(away ? "facet.unfold" : "facet.fold", FilterWords.fieldName(field));
        button.getTooltip().setText(name);
        button.setAccessibleText(name);
    }
}

package spoor.view.open;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.engine.EngineCounts;
import spoor.engine.EngineCounts.ValueBounds;
import spoor.event.Field;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.engine.EngineViewModel;
import spoor.viewmodel.engine.EngineWords;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.Optional;

/// The values of fields that an engine counted, in lists beside each other. A click, or Enter, asks
/// only for the events with a value.
final class EngineFacets extends HBox {
    /// For events of which the engine does not know the value.
    private static final String UNKNOWN = "?";

    EngineFacets(EngineViewModel model) {
        super(12);
        for (Field field : EngineViewModel.FACETS) {
            String name = Messages.text(field.row().textKey());
            ListView<ValueBounds> values = new ListView<>();
            values.setId("engine-facet-" + field.shortName());
            values.setAccessibleText(Messages.text("engine.ask.facet", name));
            values.setCellFactory(_ -> {
                ValueCell cell = new ValueCell();
                cell.setOnMouseClicked(_ -> {
                    if (!cell.isEmpty()) {
                        narrow(model, field, values);
                    }
                });
                return cell;
            });
            values.setOnKeyPressed(key -> {
                if (key.getCode() == KeyCode.ENTER) {
                    narrow(model, field, values);
                }
            });
            VBox.setVgrow(values, Priority.ALWAYS);
            VBox facet = new VBox(4, Controls.label(name, "muted"), values);
            HBox.setHgrow(facet, Priority.ALWAYS);
            getChildren().add(facet);
            model.countsProperty().subscribe(counts -> values.getItems().setAll(of(counts, field)));
        }
        model.countsProperty().subscribe(counts -> setVisible(counts.isPresent()));
    }

    private static List<ValueBounds> of(Optional<EngineCounts> counts, Field field) {
        return counts.map(answer -> answer.values().getOrDefault(field, List.of()))
                .orElse(List.of());
    }

    private static void narrow(EngineViewModel model, Field field, ListView<ValueBounds> values) {
        ValueBounds value = values.getSelectionModel().getSelectedItem();
        if (value != null && !value.value().isEmpty() && !value.value().equals(UNKNOWN)) {
            model.narrow(field, value.value());
        }
    }

    private static final class ValueCell extends ListCell<ValueBounds> {
        private final Label name = new Label();
        private final Label count = Controls.label("", "muted");
        private final HBox row = new HBox(8, name, Controls.spacer(), count);

        ValueCell() {
            setPrefWidth(0);
            count.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable ValueBounds value, boolean empty) {
            super.updateItem(value, empty);
            setGraphic(value == null || empty ? null : row);
            if (value != null && !empty) {
                name.setText(
                        value.value().isEmpty()
                                ? Messages.text("facet.none")
                                : Printable.of(value.value()));
                count.setText(EngineWords.of(value.count()));
            }
        }
    }
}

package spoor.view.detail;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import spoor.viewmodel.shared.Messages;

/// Tree or Original: two buttons of which one is pressed.
final class ViewSwitch extends HBox {
    private final BooleanProperty original;

    ViewSwitch(BooleanProperty original) {
        this.original = original;
        getStyleClass().add("view-switch");
        getChildren()
                .addAll(
                        button("show-tree", Messages.text("detail.tree"), false),
                        button("show-original", Messages.text("detail.original"), true));
    }

    private ToggleButton button(String id, String text, boolean value) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add("view-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(original.get() == value);
        button.setOnAction(_ -> {
            original.set(value);
            button.setSelected(true);
        });
        original.addListener((_, _, now) -> button.setSelected(now == value));
        return button;
    }
}

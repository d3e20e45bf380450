package spoor.view.detail;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.view.control.Controls;
import spoor.viewmodel.detail.DetailViewModel;
import spoor.viewmodel.shared.Messages;

/// The buttons above the event's text.
final class DetailBar extends HBox {
    DetailBar(DetailViewModel model, DetailPane pane) {
        getStyleClass().add("detail-bar");
        getChildren()
                .addAll(
                        new ViewSwitch(model.originalProperty()),
                        Controls.spacer(),
                        wrapButton(model),
                        button(Feather.SEARCH, "detail.find", pane::find),
                        button(Feather.CHEVRON_UP, "detail.previous", () -> pane.step(-1)),
                        button(Feather.CHEVRON_DOWN, "detail.next", () -> pane.step(1)),
                        button(Feather.COPY, "detail.copy", pane::copyAll));
    }

    private static Node button(Feather icon, String key, Runnable action) {
        return Controls.iconButton(icon, Messages.text(key), action);
    }

    private static Node wrapButton(DetailViewModel model) {
        String name = Messages.text("detail.wrap");
        ToggleButton wrap = new ToggleButton(name, Controls.icon(Feather.CORNER_DOWN_LEFT));
        wrap.setId("wrap");
        wrap.getStyleClass().add("icon-button");
        wrap.setTooltip(new Tooltip(name));
        wrap.setAccessibleText(name);
        wrap.selectedProperty().bindBidirectional(model.wrapProperty());
        // It keeps its room in the tree, so that the pane is as wide in both views.
        wrap.visibleProperty().bind(model.originalProperty());
        return wrap;
    }
}

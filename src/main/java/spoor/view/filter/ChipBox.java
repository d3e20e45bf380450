package spoor.view.filter;

import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.view.key.Shortcut;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Messages;

/// A part of the filter, with a button that removes it and a menu.
final class ChipBox extends HBox {
    private static final PseudoClass EXCLUDING = PseudoClass.getPseudoClass("excluding");

    ChipBox(FilterWords.Chip chip, FilterViewModel filter) {
        super(
                Controls.label(chip.shown()),
                Controls.iconButton(
                        Feather.X, Messages.text("chip.release", chip.text()), chip.release()));
        getStyleClass().add("chip");
        pseudoClassStateChanged(EXCLUDING, chip.excluding());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.CHIP_REMOVE.matches(event)) {
                        chip.release().run();
                        event.consume();
                    }
                });
        ContextMenu menu =
                new ContextMenu(
                        item("chip.menu.remove", chip.release()),
                        item("chip.menu.copy", () -> ClipboardText.copy(chip.text())),
                        item("chip.clear", filter::clear));
        setOnContextMenuRequested(event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}

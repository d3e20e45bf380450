package spoor.view;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import spoor.viewmodel.shared.DisplayOptions;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// The button that names the time zone; its menu has UTC, the computer's, and any other.
final class ZoneMenu extends MenuButton {
    private final DisplayOptions display;

    ZoneMenu(DisplayOptions display) {
        this.display = display;
        setId("zone");
        getStyleClass().add("quiet-button");
        setTooltip(new Tooltip(Messages.text("header.zone")));
        setAccessibleText(Messages.text("header.zone"));
        display.zoneProperty().addListener((_, _, _) -> update());
        display.localProperty().addListener((_, _, _) -> update());
        update();
    }

    private void update() {
        ZoneId zone = display.zoneProperty().get();
        boolean isLocal = display.localProperty().get();
        boolean isUtc = !isLocal && zone.equals(ZoneOffset.UTC);
        ZoneId computer = ZoneId.systemDefault();
        setText(new Times(zone).zoneName());
        getItems()
                .setAll(
                        item(
                                Messages.text("zone.utc"),
                                isUtc,
                                () -> display.useZone(ZoneOffset.UTC)),
                        item(
                                Messages.text("zone.local", computer.getId()),
                                isLocal,
                                display::useLocalZone));
        if (!isUtc && !isLocal) {
            getItems().add(item(zone.getId(), true, () -> {}));
        }
        MenuItem other = new MenuItem(Messages.text("zone.other"));
        other.setOnAction(
                _ -> ZoneDialog.choose(getScene().getWindow(), zone).ifPresent(display::useZone));
        getItems().addAll(new SeparatorMenuItem(), other);
    }

    private static MenuItem item(String text, boolean selected, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(selected);
        item.setOnAction(_ -> {
            action.run();
            // A click on the zone that is shown does not deselect it.
            item.setSelected(selected);
        });
        return item;
    }
}

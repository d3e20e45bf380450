package spoor.view;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import spoor.view.control.Dialogs;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.ZoneNames;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Asks for a time zone: a list of all, and a field that narrows it down.
final class ZoneDialog {
    private final ObservableList<ZoneNames.Named> shown = FXCollections.observableArrayList();
    private final ListView<ZoneNames.Named> list = new ListView<>(shown);
    private final TextField search = new TextField();
    private final ZoneNames names = new ZoneNames(Instant.now());

    private ZoneDialog(ZoneId current) {
        search.setId("zone-search");
        search.setPromptText(Messages.text("zone.search"));
        search.setAccessibleText(Messages.text("zone.search"));
        list.setId("zone-list");
        list.setAccessibleText(Messages.text("zone.title"));
        list.setPlaceholder(new Label(Messages.text("zone.none")));
        search.textProperty().addListener((_, _, typed) -> list(typed));
        // The arrows move in the list while the field has the focus.
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list("");
        shown.stream()
                .filter(zone -> zone.id().equals(current))
                .findFirst()
                .ifPresent(this::select);
    }

    /// The zone that the user chose, if any.
    static Optional<ZoneId> choose(Window owner, ZoneId current) {
        return new ZoneDialog(current).ask(owner);
    }

    private Optional<ZoneId> ask(Window owner) {
        ButtonType choose = new ButtonType(Messages.text("zone.choose"), ButtonData.OK_DONE);
        VBox content = new VBox(8, search, list);
        Dialog<ButtonType> dialog =
                Dialogs.form(
                        owner,
                        Messages.text("zone.title"),
                        content,
                        List.of(Dialogs.cancel(), choose));
        dialog.setHeaderText(Messages.text("zone.title"));
        dialog.getDialogPane()
                .lookupButton(choose)
                .disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                dialog.setResult(choose);
                dialog.close();
            }
        });
        dialog.setOnShown(_ -> search.requestFocus());
        return dialog.showAndWait()
                .filter(choose::equals)
                .map(_ -> list.getSelectionModel().getSelectedItem().id());
    }

    private void list(String typed) {
        shown.setAll(names.matching(typed));
        if (!shown.isEmpty()) {
            select(shown.getFirst());
        }
    }

    private void select(ZoneNames.Named zone) {
        list.getSelectionModel().select(zone);
        list.scrollTo(Math.max(0, shown.indexOf(zone) - 3));
    }

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && !shown.isEmpty()) {
            int place = list.getSelectionModel().getSelectedIndex() + step;
            select(shown.get(Math.clamp(place, 0, shown.size() - 1)));
            event.consume();
        }
    }
}

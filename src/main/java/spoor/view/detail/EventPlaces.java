package spoor.view.detail;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import spoor.store.EventStore;
import spoor.store.RecordPlace;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;

/// The file that holds the event, the files that hold copies of it, and the way to a different
/// event with the same id.
final class EventPlaces extends VBox {
    /// A menu with more items does not fit on the screen.
    private static final int MAX_LISTED = 20;

    private final Label file = Controls.label("", "muted", "small");
    private final Hyperlink copies = Controls.link("", this::listPlaces);
    private final Hyperlink conflict;
    private final Workspace workspace;
    private List<RecordPlace> places = List.of();

    EventPlaces(Workspace workspace) {
        this.workspace = workspace;
        conflict =
                Controls.link(
                        "", () -> workspace.compare().compareSameId(workspace.store(), row()));
        copies.setId("copies");
        conflict.setId("conflict");
        file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        getChildren().addAll(file, copies, conflict);
    }

    private int row() {
        return workspace.detail().detail().row();
    }

    void show(EventStore store, int row) {
        places = new ArrayList<>();
        places.add(store.place(row));
        places.addAll(store.copies(row));
        String first = text(places.getFirst());
        file.setText(first);
        file.setTooltip(new Tooltip(first));
        copies.setText(Messages.text("detail.copies", places.size() - 1));
        Controls.show(copies, places.size() > 1);
        boolean conflicting = store.conflicting().contains(row);
        conflict.setText(
                conflicting
                        ? Messages.text("detail.conflict", store.withSameId(row).size() - 1)
                        : "");
        Controls.show(conflict, conflicting);
    }

    private static String text(RecordPlace place) {
        return Messages.text("detail.file", Printable.of(place.path()), place.offset());
    }

    /// Lists the places; choosing one copies its path.
    private void listPlaces() {
        ContextMenu menu = new ContextMenu();
        for (RecordPlace place : places.subList(0, Math.min(MAX_LISTED, places.size()))) {
            MenuItem item = new MenuItem(Messages.text("detail.copies.copy", text(place)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> ClipboardText.copy(place.path()));
            menu.getItems().add(item);
        }
        MenuItem all = new MenuItem(Messages.text("detail.copies.copyAll", places.size()));
        all.setOnAction(_ ->
                ClipboardText.copy(
                        String.join("\n", places.stream().map(EventPlaces::text).toList())));
        menu.getItems().add(all);
        menu.show(copies, Side.BOTTOM, 0, 0);
    }
}

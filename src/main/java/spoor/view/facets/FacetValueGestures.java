package spoor.view.facets;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import spoor.event.Field;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;
import spoor.view.key.Place;
import spoor.view.key.Shortcut;
import spoor.viewmodel.filter.FacetFilters;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Messages;

import java.util.function.Supplier;

/// What mouse, keys and the context menu do with a facet's value.
///
/// @param value the value that the row shows now
record FacetValueGestures(FilterViewModel filter, Field field, Supplier<String> value) {
    void install(Node row) {
        row.setOnMouseClicked(event -> clicked(event, row));
        row.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, row));
        row.addEventHandler(KeyEvent.KEY_TYPED, event -> pressed(event, row));
        row.setOnContextMenuRequested(
                event -> menu().show(row, event.getScreenX(), event.getScreenY()));
    }

    private FacetFilters picks() {
        return filter.picks();
    }

    private void clicked(MouseEvent event, Node row) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        row.requestFocus();
        if (event.isAltDown()) {
            toggleExcluded();
        } else if (event.getClickCount() == 2) {
            picks().only(field, value.get());
        } else {
            picks().toggle(field, value.get());
        }
    }

    private void pressed(KeyEvent event, Node row) {
        Shortcut.of(Place.FACETS, event)
                .filter(shortcut -> act(shortcut, row))
                .ifPresent(_ -> event.consume());
    }

    private boolean act(Shortcut shortcut, Node row) {
        switch (shortcut) {
            case FACET_INCLUDE -> picks().toggle(field, value.get());
            case FACET_ONLY -> picks().only(field, value.get());
            case FACET_EXCLUDE -> toggleExcluded();
            case FACET_NEXT -> row.requestFocusTraversal(TraversalDirection.NEXT);
            case FACET_PREVIOUS -> row.requestFocusTraversal(TraversalDirection.PREVIOUS);
            default -> {
                // The facet's.
                return false;
            }
        }
        return true;
    }

    private void toggleExcluded() {
        if (picks().of(field).excluded().contains(value.get())) {
            picks().release(field, value.get());
        } else {
            picks().exclude(field, value.get());
        }
    }

    private ContextMenu menu() {
        String shown = value.get();
        String only = Messages.text("facet.menu.only", FilterWords.value(field, shown));
        return new ContextMenu(
                item(only, () -> picks().only(field, shown)),
                item(Messages.text("facet.menu.include"), () -> picks().include(field, shown)),
                item(Messages.text("facet.menu.exclude"), () -> picks().exclude(field, shown)),
                item(Messages.text("facet.menu.release"), () -> picks().release(field, shown)),
                item(
                        Messages.text("facet.menu.copy"),
                        () -> ClipboardText.copy(Printable.of(shown))));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

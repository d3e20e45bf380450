package spoor.view.facets;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.event.Field;
import spoor.query.FacetSelection;
import spoor.view.control.Controls;
import spoor.view.key.Place;
import spoor.view.key.Shortcut;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.filter.FacetRequest;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Messages;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A facet: the values of a field that most events have, a search among them, and "more".
final class FacetBox extends VBox {
    /// In a narrower pane the title would be cut; the context menu and a key sort, too.
    private static final double ROOM_FOR_SORT = 172;

    private final FilterViewModel filter;
    private final Field field;
    private final Consumer<Field> groupBy;
    private final TextField search = new TextField();
    private final FacetValues values;
    private final SortButton sort;
    private int shown;
    private final Hyperlink more;
    private final Label nothing = Controls.label(Messages.text("facet.nothing"), "muted");

    /// @param view what can be seen of the window, in its coordinates
    /// @param groupBy groups the events by a field
    FacetBox(FilterViewModel filter, Field field, Supplier<Bounds> view, Consumer<Field> groupBy) {
        this.filter = filter;
        this.field = field;
        this.groupBy = groupBy;
        values = new FacetValues(filter, field, view);
        sort = new SortButton(filter.facets().byValue(), field);
        layoutYProperty().addListener((_, _, _) -> moved());
        getStyleClass().add("facet");
        setId("facet-" + field.shortName());
        String name = FilterWords.fieldName(field);
        HBox head =
                new HBox(
                        2,
                        Controls.label(name, "facet-title"),
                        Controls.spacer(),
                        Controls.iconButton(
                                Feather.SEARCH,
                                Messages.text("facet.search", name),
                                this::toggleSearch),
                        sort);
        sort.managedProperty().bind(widthProperty().greaterThan(ROOM_FOR_SORT));
        sort.visibleProperty().bind(sort.managedProperty());
        head.setOnContextMenuRequested(this::showMenu);
        if (!filter.facets().isFixed(field)) {
            Button remove =
                    Controls.iconButton(Feather.X, Messages.text("facet.remove"), this::remove);
            head.getChildren().add(remove);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        search.getStyleClass().add("facet-search");
        search.setPromptText(Messages.text("facet.search", name));
        search.setAccessibleText(Messages.text("facet.search", name));
        search.textProperty().addListener((_, _, text) -> searched(text));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                toggleSearch();
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::pressed);
        Controls.show(search, false);
        Controls.show(nothing, false);
        more = Controls.link("", this::toggleMore);
        VBox body = new VBox(search, values, nothing, more);
        head.getChildren().add(new FoldButton(filter.facets().folded(), field, body));
        getChildren().addAll(head, body);
    }

    void show(Answer.FacetList list, FacetSelection picks) {
        int n = list.values().size();
        values.show(list, picks);
        shown = n;
        Controls.show(nothing, n == 0 && !filter.facets().request(field).search().isEmpty());
        int hidden = list.distinct() - n;
        FacetRequest request = filter.facets().request(field);
        boolean all = request.limit() > FacetRequest.FEW && hidden <= 0;
        boolean offered = request.search().isEmpty() && (hidden > 0 || all);
        Controls.show(more, offered);
        more.setText(
                all || request.limit() >= FacetRequest.ALL
                        ? Messages.text("facet.fewer")
                        : Messages.text("facet.more", hidden));
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        Shortcut.of(Place.FACETS, event).filter(this::act).ifPresent(_ -> event.consume());
    }

    private boolean act(Shortcut shortcut) {
        switch (shortcut) {
            case FACET_SEARCH -> openSearch();
            case FACET_SORT -> sort.toggle();
            case FACET_GROUP -> groupBy.accept(field);
            case FACET_ALL -> {
                if (!more.isVisible()) {
                    return false;
                }
                toggleMore();
            }
            case FACET_REMOVE -> {
                if (filter.facets().isFixed(field)) {
                    return false;
                }
                remove();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void showMenu(ContextMenuEvent event) {
        ContextMenu menu =
                new ContextMenu(
                        item(sort.action(), sort::toggle),
                        item(
                                Messages.text("facet.search", FilterWords.fieldName(field)),
                                this::openSearch),
                        item(
                                Messages.text("facet.group", FilterWords.fieldName(field)),
                                () -> groupBy.accept(field)));
        if (!filter.facets().isFixed(field)) {
            menu.getItems().add(item(Messages.text("facet.remove"), this::remove));
        }
        menu.show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void openSearch() {
        filter.facets().folded().remove(field);
        if (!search.isVisible()) {
            toggleSearch();
        }
        search.requestFocus();
    }

    /// Something was scrolled, or is elsewhere.
    void moved() {
        values.moved();
    }

    private void toggleMore() {
        int limit = filter.facets().request(field).limit();
        int next =
                limit == FacetRequest.FEW
                        ? FacetRequest.MORE
                        : limit == FacetRequest.MORE && shown >= FacetRequest.MORE
                                ? FacetRequest.ALL
                                : FacetRequest.FEW;
        filter.facets().request(field, new FacetRequest(next, search.getText().strip()));
    }

    private void toggleSearch() {
        filter.facets().folded().remove(field);
        boolean show = !search.isVisible();
        Controls.show(search, show);
        if (show) {
            search.requestFocus();
        } else {
            search.clear();
        }
    }

    private void searched(String text) {
        int limit = text.isBlank() ? FacetRequest.FEW : FacetRequest.MORE;
        filter.facets().request(field, new FacetRequest(limit, text.strip()));
    }

    private void remove() {
        filter.picks().release(field);
        filter.facets().shown().remove(field);
    }
}

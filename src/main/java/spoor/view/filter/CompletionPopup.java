package spoor.view.filter;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Popup;

import spoor.viewmodel.filter.Suggestion;
import spoor.viewmodel.filter.Suggestions;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The list of what can be typed next, below the find box. The find box keeps the focus.
final class CompletionPopup {
    /// How many rows are shown at once.
    static final int MOST_ROWS = 12;

    private static final double ROW_HEIGHT = 26;
    private static final double MIN_WIDTH = 460;
    private static final double MAX_WIDTH = 760;

    /// Between the edge of the list and its texts, which are below what they continue.
    private static final double PADDING = 12;

    private final TextField field;
    private final Node below;
    private final Popup popup = new Popup();
    private final ListView<Suggestion> list = new ListView<>();

    /// @param below what the list must not cover, if it is shown: it is below the field
    /// @param accept called when a suggestion is clicked
    CompletionPopup(TextField field, Node below, Consumer<Suggestion> accept) {
        this.field = field;
        this.below = below;
        below.boundsInParentProperty().subscribe(_ -> keepBelow());
        below.visibleProperty().subscribe(_ -> keepBelow());
        list.setId("completion");
        list.setAccessibleText(Messages.text("completion.name"));
        list.getStyleClass().add("completion");
        // Keys go to the find box.
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new SuggestionCell(accept));
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.setConsumeAutoHidingEvents(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
        field.setAccessibleRoleDescription(null);
    }

    /// Shows suggestions; nothing is selected until a key selects it.
    ///
    /// @param left where the list begins, in the coordinates of the find box
    void show(Suggestions suggestions, double left) {
        replace(suggestions.list());
        int rows = Math.min(MOST_ROWS, suggestions.list().size());
        list.setPrefHeight(
                rows * ROW_HEIGHT + 2 + list.snappedTopInset() + list.snappedBottomInset());
        boolean earlier = suggestions.list().getFirst().kind() == Suggestion.Kind.EARLIER;
        list.setPrefWidth(
                earlier ? Math.clamp(field.getWidth() - left, MIN_WIDTH, MAX_WIDTH) : MIN_WIDTH);
        Bounds box = field.localToScreen(field.getLayoutBounds());
        if (box != null) {
            list.getStylesheets().setAll(field.getScene().getStylesheets());
            popup.show(field, box.getMinX() + left - PADDING, top(box));
        }
    }

    /// Keeps the selection where only the counts are new.
    private void replace(List<Suggestion> suggestions) {
        boolean same = popup.isShowing() && texts(suggestions).equals(texts(list.getItems()));
        int selected = same ? list.getSelectionModel().getSelectedIndex() : -1;
        list.getItems().setAll(suggestions);
        list.getSelectionModel().clearAndSelect(selected);
        if (!same) {
            list.scrollTo(0);
        }
    }

    private static List<String> texts(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::text).toList();
    }

    /// Tells a screen reader what is selected: the focus stays in the find box.
    private void announce() {
        int index = list.getSelectionModel().getSelectedIndex();
        field.setAccessibleRoleDescription(
                selected()
                        .map(one ->
                                Messages.text(
                                        "completion.selected",
                                        one.label(),
                                        one.note(),
                                        index + 1,
                                        list.getItems().size()))
                        .orElse(null));
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.ROLE_DESCRIPTION);
    }

    /// Moves the list when what is below the field appears or grows.
    private void keepBelow() {
        Bounds box = popup.isShowing() ? field.localToScreen(field.getLayoutBounds()) : null;
        if (box != null) {
            popup.setAnchorY(top(box));
        }
    }

    private double top(Bounds box) {
        Bounds text = below.isVisible() ? below.localToScreen(below.getLayoutBounds()) : null;
        return (text == null ? box.getMaxY() : Math.max(box.getMaxY(), text.getMaxY())) + 2;
    }

    /// What is selected.
    Optional<Suggestion> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// Selects another suggestion; before the first one nothing is selected.
    void move(int by) {
        int index =
                Math.clamp(
                        list.getSelectionModel().getSelectedIndex() + (long) by,
                        -1,
                        list.getItems().size() - 1);
        list.getSelectionModel().clearAndSelect(index);
        announce();
        list.scrollTo(Math.max(0, index - MOST_ROWS + 2));
    }
}

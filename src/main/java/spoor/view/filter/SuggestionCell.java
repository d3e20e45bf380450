package spoor.view.filter;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import spoor.view.control.Controls;
import spoor.viewmodel.filter.Suggestion;

import java.util.function.Consumer;

/// A row of suggestions: what is typed, and what it means or how many events have it.
final class SuggestionCell extends ListCell<Suggestion> {
    /// The label says what is asked, and is not what is typed.
    private static final PseudoClass MEANING = PseudoClass.getPseudoClass("meaning");

    private final Label label = Controls.label("", "suggestion");
    private final Label note = Controls.label("", "muted");
    private final HBox row = new HBox(12, label, Controls.spacer(), note);

    /// @param accept called when the row is clicked
    SuggestionCell(Consumer<Suggestion> accept) {
        row.getStyleClass().add("suggestion-row");
        note.setMinWidth(USE_PREF_SIZE);
        // The row is as wide as the list: a long value is cut, not scrolled.
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            Suggestion suggestion = getItem();
            if (suggestion != null) {
                accept.accept(suggestion);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Suggestion suggestion, boolean empty) {
        super.updateItem(suggestion, empty);
        if (empty || suggestion == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        label.setText(suggestion.label());
        label.pseudoClassStateChanged(MEANING, suggestion.kind() == Suggestion.Kind.QUERY);
        note.setText(suggestion.note());
        setAccessibleText(suggestion.label() + ", " + suggestion.note());
        setGraphic(row);
    }
}

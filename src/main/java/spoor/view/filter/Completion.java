package spoor.view.filter;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import spoor.query.CompletionPlace;
import spoor.view.key.Shortcut;
import spoor.viewmodel.filter.CompletionViewModel;
import spoor.viewmodel.filter.Suggestion;
import spoor.viewmodel.filter.Suggestions;

import java.util.Optional;

/// Suggests what to type next in the find box, and types it.
///
/// Enter types only what was selected by a key before, so that it still asks a complete query.
final class Completion {
    private final QueryBox field;
    private final QueryField queryField;
    private final CompletionViewModel completion;
    private final Runnable toTable;
    private final CompletionPopup popup;

    /// Whether the text changed and the caret follows.
    private boolean typed;

    /// Whether the text that changed was pasted.
    private boolean pasted;

    /// Whether the text and the caret change because a suggestion is typed.
    private boolean completing;

    /// @param wrong tells what is wrong with the query, below the field
    /// @param toTable moves the focus to the table
    Completion(
            QueryBox field,
            QueryField queryField,
            Node wrong,
            CompletionViewModel completion,
            Runnable toTable) {
        this.field = field;
        this.queryField = queryField;
        this.completion = completion;
        this.toTable = toTable;
        popup = new CompletionPopup(field, wrong, this::accept);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> openIfEmpty());
        field.textProperty().addListener((_, _, _) -> textChanged());
        field.caretPositionProperty().addListener((_, _, _) -> caretMoved());
        field.focusedProperty().addListener((_, _, focused) -> focusChanged(focused));
        completion.suggestionsProperty().addListener((_, _, newest) -> show(newest));
    }

    private void textChanged() {
        if (!field.isFocused() || completing || completion.isAsking()) {
            return;
        }
        typed = true;
        pasted = field.isPasting();
        if (field.getText().isBlank()) {
            completion.suggestNothing();
        } else {
            suggest();
        }
    }

    private void caretMoved() {
        if (completing) {
            return;
        }
        if (typed && field.isFocused() && !field.getText().isBlank()) {
            suggest();
        } else {
            completion.suggestNothing();
        }
        typed = false;
    }

    private void focusChanged(boolean focused) {
        if (!focused) {
            completion.suggestNothing();
            completion.remember(field.getText());
        }
    }

    private void suggest() {
        suggest(pasted);
    }

    /// @param wanted whether suggestions are asked for, or the text was pasted
    private void suggest(boolean wanted) {
        completion.suggest(field.getText(), field.getCaretPosition(), wanted);
    }

    private void openIfEmpty() {
        if (field.getText().isEmpty()) {
            suggest(true);
        }
    }

    private void show(Suggestions newest) {
        if (newest.isEmpty() || !newest.query().equals(field.getText())) {
            popup.hide();
        } else {
            boolean whole = newest.list().getFirst().isQuery();
            int start = whole ? 0 : newest.place().map(CompletionPlace::start).orElse(0);
            popup.show(newest, queryField.edgeBefore(start));
        }
    }

    private void accept(Suggestion suggestion) {
        if (suggestion.isQuery()) {
            completing = true;
            completion.ask(suggestion);
            field.end();
            completing = false;
            return;
        }
        CompletionPlace.Completed completed =
                completion.suggestionsProperty().get().accept(suggestion);
        completing = true;
        field.setText(completed.text());
        field.positionCaret(completed.caret());
        completing = false;
        suggest(false);
    }

    private void pressed(KeyEvent event) {
        boolean handled = popup.isShowing() ? pressedInList(event) : pressedWithoutList(event);
        if (handled) {
            event.consume();
        }
    }

    private boolean pressedWithoutList(KeyEvent event) {
        if (Shortcut.FIND_SUGGEST.matches(event)) {
            suggest(true);
            return true;
        }
        if (Shortcut.FIND_EARLIER.matches(event)) {
            completion.suggestEarlier(field.getText());
            return true;
        }
        if (event.getCode() == KeyCode.DOWN && !event.isShortcutDown() && !event.isShiftDown()) {
            toTable.run();
            return true;
        }
        if (event.getCode() == KeyCode.ENTER) {
            completion.remember(field.getText());
        }
        return false;
    }

    private boolean pressedInList(KeyEvent event) {
        return switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(CompletionPopup.MOST_ROWS);
            case PAGE_UP -> move(-CompletionPopup.MOST_ROWS);
            case ENTER -> entered();
            case TAB -> tabbed(event);
            case DELETE -> forgotten();
            case ESCAPE -> {
                completion.suggestNothing();
                yield true;
            }
            default -> false;
        };
    }

    private boolean move(int by) {
        popup.move(by);
        return true;
    }

    /// Forgets the earlier query that is selected.
    private boolean forgotten() {
        Optional<Suggestion> earlier =
                popup.selected().filter(one -> one.kind() == Suggestion.Kind.EARLIER);
        earlier.ifPresent(completion::forget);
        return earlier.isPresent();
    }

    private boolean entered() {
        boolean selected = popup.selected().isPresent();
        popup.selected().ifPresentOrElse(this::accept, completion::suggestNothing);
        if (!selected) {
            completion.remember(field.getText());
        }
        return selected;
    }

    /// Types the first suggestion if something is typed that it continues; else the focus moves on.
    private boolean tabbed(KeyEvent event) {
        Suggestions newest = completion.suggestionsProperty().get();
        boolean accepts =
                !event.isShiftDown() && (popup.selected().isPresent() || newest.continueTyping());
        if (accepts) {
            accept(popup.selected().orElseGet(() -> newest.list().getFirst()));
        }
        return accepts;
    }
}

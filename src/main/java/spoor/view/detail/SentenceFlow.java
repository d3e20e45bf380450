package spoor.view.detail;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import spoor.event.Printable;
import spoor.sentence.Part;
import spoor.sentence.Sentence;
import spoor.view.control.ClipboardText;
import spoor.viewmodel.Messages;

import java.util.Locale;
import java.util.stream.Collectors;

/// An event's sentence: each piece in the manner of what it tells, and in its tooltip the place in
/// the record that it comes from. It can be focused and copied.
final class SentenceFlow extends TextFlow {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private Sentence sentence = Sentence.NONE;

    SentenceFlow() {
        getStyleClass().add("sentence");
        setId("sentence");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        MenuItem copy = new MenuItem(Messages.text("detail.sentence.copy"));
        copy.setOnAction(_ -> copy());
        ContextMenu menu = new ContextMenu(copy);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        setOnMousePressed(_ -> {
            menu.hide();
            requestFocus();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// @param failed whether the event's record tells of an error
    void show(Sentence shown, boolean failed) {
        sentence = shown;
        getChildren().setAll(shown.parts().stream().map(part -> text(part, failed)).toList());
        setAccessibleText(shown.text());
    }

    void copy() {
        ClipboardText.copy(sentence.text());
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        }
    }

    private static Text text(Part part, boolean failed) {
        Text text = new Text(part.text());
        text.getStyleClass().addAll("part", part.kind().name().toLowerCase(Locale.ROOT));
        if (!part.sources().isEmpty()) {
            Tooltip.install(text, new Tooltip(source(part, failed)));
        }
        return text;
    }

    /// Where a piece comes from; of an action also that its success is not told, only no error.
    private static String source(Part part, boolean failed) {
        String source =
                part.sources().stream()
                        .map(path -> Printable.of(path.toString()))
                        .collect(Collectors.joining(", "));
        return part.kind() == Part.Kind.ACTION && !failed
                ? Messages.text("detail.sentence.noError", source)
                : source;
    }
}

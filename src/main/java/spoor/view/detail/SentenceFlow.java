package spoor.view.detail;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import spoor.json.JsonPath;
import spoor.sentence.Sentence;
import spoor.sentence.SentencePart;
import spoor.text.Isolated;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;
import spoor.view.key.Place;
import spoor.view.key.Shortcut;
import spoor.viewmodel.shared.Messages;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// An event's sentence: each piece styled by its meaning, and in its tooltip the place in the
/// record that it comes from, which a click shows. It can be focused and copied; **Left** and
/// **Right** choose a piece, **Enter** and **Space** go to where it comes from.
final class SentenceFlow extends TextFlow {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Consumer<JsonPath> reveal;
    private final Runnable goThere;
    private Sentence sentence = Sentence.NONE;

    /// The place of the chosen piece among the parts; -1 where none is.
    private int chosen = -1;

    /// @param reveal shows a member of the record
    /// @param goThere moves the focus to it
    SentenceFlow(Consumer<JsonPath> reveal, Runnable goThere) {
        this.reveal = reveal;
        this.goThere = goThere;
        getStyleClass().add("sentence");
        setId("sentence");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setAccessibleHelp(Messages.text("detail.sentence.help"));
        focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        choose(-1);
                    }
                });
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

    /// @param failed whether the record has an error
    void show(Sentence shown, boolean failed) {
        sentence = shown;
        chosen = -1;
        getChildren().setAll(shown.parts().stream().map(part -> text(part, failed)).toList());
        setAccessibleText(shown.text());
    }

    void copy() {
        ClipboardText.copy(sentence.text());
    }

    private void pressed(KeyEvent event) {
        Shortcut.of(Place.SENTENCE, event).filter(this::act).ifPresent(_ -> event.consume());
    }

    private boolean act(Shortcut shortcut) {
        return switch (shortcut) {
            case SENTENCE_LEFT -> choose(next(chosen, -1));
            case SENTENCE_RIGHT -> choose(next(chosen, 1));
            case SENTENCE_GO -> go(chosen);
            case SENTENCE_COPY -> {
                copy();
                yield true;
            }
            default -> throw new IllegalArgumentException(shortcut.name());
        };
    }

    /// The next piece that comes from a member of the record, or `from` if there is none.
    private int next(int from, int by) {
        for (int i = from + by; i >= 0 && i < sentence.parts().size(); i += by) {
            if (!sentence.parts().get(i).sources().isEmpty()) {
                return i;
            }
        }
        return from;
    }

    private boolean choose(int part) {
        chosen = part;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == part);
        }
        setAccessibleText(
                part < 0
                        ? sentence.text()
                        : Messages.text(
                                "detail.sentence.piece",
                                sentence.parts().get(part).text(),
                                sources(sentence.parts().get(part))));
        return true;
    }

    private boolean go(int part) {
        if (part < 0) {
            return false;
        }
        show(sentence.parts().get(part));
        goThere.run();
        return true;
    }

    private void show(SentencePart part) {
        reveal.accept(part.sources().getFirst());
    }

    private Text text(SentencePart part, boolean failed) {
        Text text = new Text(part.sources().isEmpty() ? part.text() : Isolated.of(part.text()));
        text.getStyleClass().addAll("part", part.kind().name().toLowerCase(Locale.ROOT));
        if (!part.sources().isEmpty()) {
            Tooltip.install(text, new Tooltip(source(part, failed)));
            text.getStyleClass().add("link");
            text.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                    show(part);
                }
            });
        }
        return text;
    }

    /// Where a piece comes from; for an action also that the record has no error, which does not
    /// prove success.
    private static String source(SentencePart part, boolean failed) {
        String source = sources(part);
        return part.kind() == SentencePart.Kind.ACTION && !failed
                ? Messages.text("detail.sentence.noError", source)
                : source;
    }

    private static String sources(SentencePart part) {
        return part.sources().stream()
                .map(path -> Printable.of(path.toString()))
                .collect(Collectors.joining(", "));
    }
}

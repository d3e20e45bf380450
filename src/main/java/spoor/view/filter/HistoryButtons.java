package spoor.view.filter;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.history.HistoryViewModel;
import spoor.viewmodel.shared.Messages;

import java.util.Optional;

/// Back and forward through the questions that were asked. The tooltips name the questions.
final class HistoryButtons extends HBox {
    HistoryButtons(HistoryViewModel history) {
        getStyleClass().add("history-buttons");
        getChildren()
                .addAll(
                        button(Feather.ARROW_LEFT, "back", history.backProperty(), history::back),
                        button(
                                Feather.ARROW_RIGHT,
                                "forward",
                                history.forwardProperty(),
                                history::forward));
        setMinWidth(USE_PREF_SIZE);
        EventHandler<MouseEvent> mouse = event -> pressed(event, history);
        sceneProperty()
                .addListener((_, before, now) -> {
                    if (before != null) {
                        before.removeEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
                    }
                    if (now != null) {
                        now.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
                    }
                });
    }

    private static Node button(
            Feather icon, String id, ObservableValue<Optional<String>> words, Runnable action) {
        String name = Messages.text("history." + id);
        Button button = Controls.iconButton(icon, name, action);
        button.setId(id);
        words.subscribe(question -> {
            button.setDisable(question.isEmpty());
            String text =
                    question.map(q -> Messages.text("history." + id + ".to", Printable.of(q)))
                            .orElse(name);
            button.getTooltip().setText(text);
            button.setAccessibleText(text);
        });
        return button;
    }

    /// The mouse's own buttons for back and forward, wherever the pointer is.
    private static void pressed(MouseEvent event, HistoryViewModel history) {
        if (event.getButton() == MouseButton.BACK) {
            history.back();
            event.consume();
        } else if (event.getButton() == MouseButton.FORWARD) {
            history.forward();
            event.consume();
        }
    }
}

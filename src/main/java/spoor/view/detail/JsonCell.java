package spoor.view.detail;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import spoor.event.Printable;
import spoor.json.JsonLine;
import spoor.json.JsonLine.Span;
import spoor.redact.HiddenKind;
import spoor.redact.HiddenValue;
import spoor.view.control.Controls;
import spoor.viewmodel.Messages;

import java.util.Map;

/// A line of an event's text, coloured; a hidden value is marked, and its meaning said.
final class JsonCell extends ListCell<JsonLine> {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final double INDENT = 16;

    /// Longer values are cut on the screen: one line of a megabyte would take seconds to lay out.
    private static final int SHOWN_CHARACTERS = 2000;

    private final java.util.function.Supplier<Map<Integer, HiddenValue>> hiddenAt;

    JsonCell(java.util.function.Supplier<Map<Integer, HiddenValue>> hiddenAt) {
        this.hiddenAt = hiddenAt;
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable JsonLine line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(HIDDEN, false);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        row.setTranslateX(INDENT * line.depth());
        row.setMinWidth(USE_PREF_SIZE);
        for (Span span : line.spans()) {
            HiddenValue hidden = span.start() < 0 ? null : hiddenAt.get().get(span.start());
            if (hidden != null) {
                // Before the value: behind a long one it would be out of view.
                row.getChildren().add(badge(hidden.kind()));
                pseudoClassStateChanged(HIDDEN, hidden.kind() == HiddenKind.HIDDEN_BY_AWS);
            }
            row.getChildren().add(text(span, hidden != null));
        }
        setGraphic(row);
        setAccessibleText(line.plain());
    }

    private static Text text(Span span, boolean hidden) {
        String shown = span.text();
        if (shown.length() > SHOWN_CHARACTERS) {
            shown =
                    shown.substring(0, SHOWN_CHARACTERS)
                            + Messages.text(
                                    "detail.longer", span.text().length() - SHOWN_CHARACTERS);
        }
        Text text = new Text(Printable.of(shown));
        text.getStyleClass()
                .addAll(
                        "json-span",
                        hidden
                                ? "hidden-span"
                                : switch (span.kind()) {
                                    case NAME -> "name-span";
                                    case STRING -> "string-span";
                                    case NUMBER -> "number-span";
                                    case LITERAL -> "literal-span";
                                    case PUNCTUATION -> "punctuation-span";
                                });
        return text;
    }

    private static Node badge(HiddenKind kind) {
        Node badge =
                switch (kind) {
                    case HIDDEN_BY_AWS -> Controls.label(Messages.text("detail.hidden"), "badge");
                    case OMITTED ->
                            Controls.label(Messages.text("detail.omitted"), "badge", "omitted");
                    case MASKED_BY_OTHERS ->
                            Controls.label(Messages.text("detail.masked"), "badge", "masked");
                };
        HBox.setMargin(badge, new javafx.geometry.Insets(0, 8, 0, 0));
        return badge;
    }
}

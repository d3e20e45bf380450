package spoor.view.detail;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import spoor.event.Printable;
import spoor.json.JsonLine;
import spoor.json.JsonLine.Span;
import spoor.redact.HiddenKind;
import spoor.redact.HiddenValue;
import spoor.redact.NeverRecorded;
import spoor.view.control.Controls;
import spoor.view.hidden.HiddenTip;
import spoor.viewmodel.EventDetail;
import spoor.viewmodel.HiddenWords;
import spoor.viewmodel.Messages;
import spoor.viewmodel.Workspace;

/// A line of an event's text, coloured; a hidden value is marked, and its meaning said.
final class JsonCell extends ListCell<JsonLine> {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final double INDENT = 16;

    /// Longer values are cut on the screen: one line of a megabyte would take seconds to lay out.
    private static final int SHOWN_CHARACTERS = 2000;

    private final Workspace workspace;

    JsonCell(Workspace workspace) {
        this.workspace = workspace;
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
        String spoken = line.plain();
        for (Span span : line.spans()) {
            EventDetail detail = workspace.detail().detail();
            HiddenValue hidden = span.start() < 0 ? null : detail.hiddenAt().get(span.start());
            if (hidden != null) {
                // Before the value: behind a long one it would be out of view.
                row.getChildren().add(badge(hidden));
                pseudoClassStateChanged(HIDDEN, hidden.kind() == HiddenKind.HIDDEN_BY_AWS);
                HiddenTip.install(row, hidden, workspace);
                spoken = line.plain() + "\n" + HiddenTip.about(hidden, workspace);
            }
            row.getChildren().add(text(span, hidden != null));
            NeverRecorded never = detail.neverRecorded().get(span.start());
            if (never != null) {
                Label note = Controls.label(HiddenWords.note(never), "muted", "small", "never");
                row.getChildren().add(note);
                spoken = line.plain() + "\n" + note.getText();
            }
        }
        setGraphic(row);
        setAccessibleText(spoken);
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

    private static Node badge(HiddenValue hidden) {
        String meaning = HiddenWords.meaning(hidden.rule());
        Node badge =
                switch (hidden.kind()) {
                    case HIDDEN_BY_AWS -> Controls.label(meaning, "badge");
                    case OMITTED -> Controls.label(meaning, "badge", "omitted");
                    case MASKED_BY_OTHERS -> Controls.label(meaning, "badge", "masked");
                };
        HBox.setMargin(badge, new javafx.geometry.Insets(0, 8, 0, 0));
        return badge;
    }
}

package spoor.view.detail;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.detail.EventDetail;
import spoor.hidden.HiddenValueFinder;
import spoor.json.JsonPath;
import spoor.sentence.Sentence;
import spoor.store.EventStore;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;
import spoor.viewmodel.table.Column;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The event in a sentence, and the fields and the file it is known by.
///
/// If the record gives no sentence, or cannot be read, its columns are shown instead.
final class DetailHead extends VBox {
    private final Workspace workspace;
    private final SentenceFlow sentence;
    private final Button copySentence;
    private final Label title = Controls.label("", "detail-title");
    private final Label who = Controls.label("", "muted", "small");
    private final Label where = Controls.label("", "muted", "small");
    private final Label partial = Controls.label("", "badge", "omitted");
    private final Label error = Controls.label("", "failure-text", "small");
    private final EventPlaces places;

    /// @param reveal shows a member of the record
    /// @param goThere moves the focus to it
    DetailHead(Workspace workspace, Consumer<JsonPath> reveal, Runnable goThere) {
        this.workspace = workspace;
        sentence = new SentenceFlow(reveal, goThere);
        places = new EventPlaces(workspace);
        copySentence =
                Controls.iconButton(
                        Feather.COPY, Messages.text("detail.sentence.copy"), sentence::copy);
        getStyleClass().add("detail-head");
        for (Label label : new Label[] {who, where, error, partial}) {
            label.setWrapText(true);
        }
        partial.setId("partial");
        partial.setMinHeight(USE_PREF_SIZE);
        FlowPane known = new FlowPane(title, who);
        known.getStyleClass().add("detail-known");
        known.setMinWidth(0);
        for (Label label : new Label[] {title, who}) {
            label.setWrapText(true);
            label.maxWidthProperty().bind(known.widthProperty());
        }
        getChildren().addAll(lead(), known, where, error, partial, places);
    }

    private HBox lead() {
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close =
                Controls.iconButton(
                        Feather.X, Messages.text("detail.close"), workspace.selection()::clear);
        close.setId("close-event");
        copySentence.setId("copy-sentence");
        HBox box = new HBox(sentence, Controls.spacer(), new VBox(close, copySentence));
        box.getStyleClass().add("detail-lead");
        return box;
    }

    void show(EventDetail detail) {
        int row = detail.row();
        EventStore store = workspace.store();
        Times times = workspace.display().times();
        Sentence told = detail.sentence().withTimes(times::spell);
        boolean isTold = !told.isEmpty();
        sentence.show(told, store.isFailure(row));
        Controls.show(sentence, isTold);
        Controls.show(copySentence, isTold);
        title.setText(joined(text(Column.EVENT, row), text(Column.SERVICE, row)));
        showWho(row, isTold);
        Controls.show(where, !isTold);
        where.setText(
                joined(
                        times.withZone(store.time(row)),
                        text(Column.REGION, row),
                        text(Column.ACCOUNT, row),
                        text(Column.SOURCE_IP, row)));
        Controls.show(error, store.isFailure(row) && !(isTold && isToldWhole(detail)));
        error.setText(failure(text(Column.ERROR, row), Printable.of(detail.errorMessage())));
        Controls.show(partial, detail.aboutOriginal().isPresent());
        partial.setText(detail.aboutOriginal().map(Messages::text).map(Printable::of).orElse(""));
        places.show(store, row);
    }

    /// Whether the sentence has all of the record's error.
    private static boolean isToldWhole(EventDetail detail) {
        return detail.sentence().text().contains(Printable.of(detail.errorMessage()));
    }

    /// The type and the account; where there is no sentence, also the name. What AWS hid is no
    /// name; the mark that replaces it is in the tooltip.
    private void showWho(int row, boolean isTold) {
        String name = text(Column.WHO, row);
        boolean hidden = HiddenValueFinder.isHiddenByAws("userName", name);
        String type = text(Column.IDENTITY_TYPE, row);
        who.setText(
                isTold
                        ? joined(type, text(Column.ACCOUNT, row))
                        : joined(hidden ? Messages.text("detail.nameHidden") : name, type));
        who.setTooltip(hidden ? new Tooltip(name) : null);
    }

    private static String failure(String code, String message) {
        if (code.isEmpty() && message.isEmpty()) {
            return Messages.text("detail.failed.noCode");
        }
        boolean both = !code.isEmpty() && !message.isEmpty();
        return Messages.text("detail.failed", code + (both ? " \u00b7 " : "") + message);
    }

    private String text(Column column, int row) {
        return column.text(workspace.store(), row, workspace.display().times());
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }
}

package spoor.view.detail;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import spoor.event.Printable;
import spoor.redact.HiddenValues;
import spoor.store.EventStore;
import spoor.view.control.Controls;
import spoor.viewmodel.Column;
import spoor.viewmodel.EventDetail;
import spoor.viewmodel.Messages;
import spoor.viewmodel.Times;
import spoor.viewmodel.Workspace;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happened, who did it, when and from where, in three lines.
final class DetailHead extends VBox {
    private final Workspace workspace;
    private final Label title = Controls.label("", "detail-title");
    private final Label who = Controls.label("");
    private final Label where = Controls.label("", "muted", "small");
    private final Label error = Controls.label("", "failure-text", "small");
    private final Label file = Controls.label("", "muted", "small");

    DetailHead(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("detail-head");
        for (Label label : new Label[] {title, who, where, error}) {
            label.setWrapText(true);
        }
        file.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        getChildren().addAll(title, who, error, where, file);
    }

    void show(EventDetail detail) {
        int row = detail.row();
        EventStore store = workspace.store();
        Times times = workspace.times();
        title.setText(
                Messages.text("detail.where", text(Column.EVENT, row), text(Column.SERVICE, row)));
        showWho(row);
        where.setText(
                joined(
                        times.print(store.time(row)).isEmpty()
                                ? ""
                                : times.print(store.time(row)) + " " + times.zoneName(),
                        text(Column.REGION, row),
                        text(Column.ACCOUNT, row),
                        text(Column.SOURCE_IP, row)));
        Controls.show(error, store.isFailure(row));
        error.setText(failure(text(Column.ERROR, row), Printable.of(detail.errorMessage())));
        String path =
                Messages.text("detail.file", Printable.of(store.path(row)), store.offset(row));
        file.setText(path);
        file.setTooltip(new Tooltip(path));
    }

    /// What AWS hid is no name; what stands in its place is in the tooltip.
    private void showWho(int row) {
        String name = text(Column.WHO, row);
        boolean hidden = HiddenValues.isHiddenByAws("userName", name);
        who.setText(
                joined(
                        hidden ? Messages.text("detail.nameHidden") : name,
                        text(Column.IDENTITY_TYPE, row)));
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
        return column.text(workspace.store(), row, workspace.times());
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }
}

package spoor.view.report;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import spoor.message.Message;
import spoor.report.LoadReport;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.report.ReportViewModel;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;

/// The load report: the totals as equations, then the files.
final class FilesPane extends VBox {
    private final ReportViewModel report;
    private final Label files = Controls.label("", "strong");
    private final Label events = Controls.label("", "strong");
    private final Label details = Controls.label("", "muted");
    private final FileTable table;

    FilesPane(Workspace workspace, ReportSaveFlow saving, FileActions actions) {
        report = workspace.report();
        getStyleClass().add("report-page");
        files.setId("report-file-totals");
        events.setId("report-event-totals");
        details.setId("report-details");
        details.setWrapText(true);
        table = new FileTable(workspace, actions);
        HBox totals = new HBox(24, files, events);
        totals.getStyleClass().add("report-totals");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(totals, details, bar(saving), table);
        report.reportProperty().addListener((_, _, made) -> show(made));
        show(report.reportProperty().get());
    }

    private HBox bar(ReportSaveFlow saving) {
        TextField text = new TextField();
        text.setId("report-filter");
        text.setPromptText(Messages.text("report.filter"));
        text.setAccessibleText(Messages.text("report.filter"));
        text.setPrefWidth(320);
        text.textProperty().bindBidirectional(report.textProperty());
        CheckBox only = new CheckBox(Messages.text("report.onlyRemarkable"));
        only.setId("report-only");
        only.selectedProperty().bindBidirectional(report.onlyRemarkableProperty());
        Button save =
                Controls.button(
                        Messages.text("report.save"),
                        "quiet-button",
                        () ->
                                saving.start(
                                        Messages.text("report.save.name"),
                                        report.reportProperty().get()::write));
        save.setId("report-save");
        HBox bar = new HBox(12, text, only, Controls.spacer(), save);
        bar.getStyleClass().add("report-bar");
        return bar;
    }

    /// Gives the table the focus.
    void begin() {
        table.requestFocus();
    }

    private void show(LoadReport made) {
        LoadReport.FileTotals fileTotals = made.fileTotals();
        files.setText(
                Messages.text(
                        "report.fileTotals",
                        fileTotals.found(),
                        fileTotals.read(),
                        fileTotals.skipped(),
                        fileTotals.waiting()));
        LoadReport.EventTotals eventTotals = made.eventTotals();
        events.setText(
                Messages.text(
                        "report.eventTotals",
                        eventTotals.read(),
                        eventTotals.loaded(),
                        eventTotals.duplicates()));
        details.setText(
                Messages.text("report.sentence", Messages.text(verdict(made)), kinds(made)));
    }

    private static Message verdict(LoadReport made) {
        return Message.of(
                made.isComplete() ? "report.complete" : "report.incomplete",
                made.filesWithProblems(),
                made.fileTotals().waiting());
    }

    /// What was skipped, by kind.
    private static String kinds(LoadReport made) {
        List<Message> kinds = new ArrayList<>();
        made.skipped()
                .forEach((kind, count) ->
                        kinds.add(
                                Message.of("command.skippedKind", count, kind.description(count))));
        return kinds.isEmpty() ? "" : Messages.text("report.skippedKinds", Message.listed(kinds));
    }
}

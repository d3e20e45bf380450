package spoor.view;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import spoor.load.LoadProgress;
import spoor.load.LoadProgress.Phase;
import spoor.load.LoadState;
import spoor.query.OriginalTextSearch;
import spoor.view.compare.CompareButton;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.export.ExportState;
import spoor.viewmodel.open.FolderSaveViewModel;
import spoor.viewmodel.shared.Messages;

/// How many events are shown, what went wrong, and how far whatever runs has come.
final class StatusLine extends HBox {
    private final Workspace workspace;
    private final Label matched = Controls.label("", "strong");
    private final Label failures = new Label();
    private final Label hidden = new Label();
    private final Label selected = new Label();
    private final Label ticked = new Label();
    private final Label duplicates = new Label();
    private final Hyperlink problems;
    private final Label running = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel;
    private final Button export;
    private final CompareButton compare;

    StatusLine(Workspace workspace, Runnable showProblems, Runnable startExport) {
        this.workspace = workspace;
        getStyleClass().add("status");
        problems = Controls.link("", showProblems);
        problems.setId("problem-count");
        cancel = Controls.button(Messages.text("status.cancel"), "quiet-button", this::cancel);
        cancel.setId("cancel");
        export = Controls.button(Messages.text("status.export"), "primary-button", startExport);
        export.setId("export");
        compare = new CompareButton(workspace);
        matched.setId("matched");
        cancel.setMinWidth(USE_PREF_SIZE);
        export.setMinWidth(USE_PREF_SIZE);
        progress.setMinWidth(60);
        matched.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        matched,
                        failures,
                        hidden,
                        selected,
                        ticked,
                        duplicates,
                        problems,
                        Controls.spacer(),
                        running,
                        progress,
                        cancel,
                        compare,
                        export);
        InvalidationListener update = _ -> update();
        workspace.load().stateProperty().addListener(update);
        workspace.load().loadingProperty().addListener(update);
        workspace.filter().answerProperty().addListener(update);
        workspace.filter().searchProperty().addListener(update);
        workspace.selection().rowsProperty().addListener(update);
        workspace.ticked().countProperty().addListener(update);
        workspace.export().stateProperty().addListener(update);
        workspace.folderSave().stateProperty().addListener(update);
        update();
    }

    private void update() {
        var result = workspace.filter().result();
        int count = result.order().size();
        matched.setText(Messages.text("status.matched", count, workspace.store().size()));
        failures.setText(Messages.text("status.failures", result.failures()));
        show(hidden, result.hiddenValues(), "status.hidden");
        show(
                selected,
                workspace.selection().count() > 1 ? workspace.selection().count() : 0,
                "status.selected");
        show(ticked, workspace.ticked().countProperty().get(), "status.ticked");
        show(duplicates, workspace.store().duplicates(), "status.duplicates");
        updateProblems(workspace.load().state());
        updateRunning();
        export.setDisable(
                workspace.export().isRunning()
                        || (count == 0 && workspace.ticked().countProperty().get() == 0));
    }

    private static void show(Label label, int number, String key) {
        label.setText(Messages.text(key, number));
        Controls.show(label, number > 0);
    }

    private void updateProblems(LoadState state) {
        int wrong = state.problems().size();
        int skipped = state.progress().skipped();
        Controls.show(problems, wrong > 0 || skipped > 0);
        String text = wrong > 0 ? "\u26a0 " + Messages.text("status.problems", wrong) : "";
        if (skipped > 0) {
            text += (text.isEmpty() ? "" : ", ") + Messages.text("status.skipped", skipped);
        }
        problems.setText(text);
        problems.getStyleClass().remove("warning");
        if (wrong > 0) {
            problems.getStyleClass().add("warning");
        }
    }

    private void updateRunning() {
        LoadProgress loading = workspace.load().state().progress();
        if (workspace.export().stateProperty().get()
                instanceof ExportState.Running(var _, int done, int total)) {
            run(Messages.text("status.exporting", done, total), (double) done / total);
        } else if (workspace.folderSave().stateProperty().get()
                instanceof FolderSaveViewModel.State.Running(int done, int total)) {
            run(Messages.text("status.savingFolder", done, total), (double) done / total);
        } else if (workspace.load().loadingProperty().get()) {
            run(
                    loading.walking()
                            ? Messages.text(
                                    "status.looking", loading.found(), loading.eventsPerSecond())
                            : Messages.text(
                                    "status.loading",
                                    loading.read() + loading.skipped(),
                                    loading.found(),
                                    loading.eventsPerSecond()),
                    loading.fraction());
        } else if (workspace.filter().searchProperty().get().isPresent()) {
            searching(workspace.filter().searchProperty().get().get());
        } else if (loading.phase() == Phase.CANCELLED) {
            idle(
                    Messages.text(
                            "status.cancelled",
                            loading.read() + loading.skipped(),
                            loading.found()));
        } else {
            idle("");
        }
    }

    private void searching(OriginalTextSearch.Progress search) {
        if (search.isDone()) {
            idle(Messages.text("status.searchUnreadable", search.unreadable()));
        } else {
            run(
                    Messages.text("status.searching", search.visited(), search.total() - 1),
                    (double) search.visited() / search.total());
        }
    }

    private void run(String text, double fraction) {
        running.setText(text);
        progress.setProgress(fraction);
        Controls.show(progress, true);
        Controls.show(cancel, true);
    }

    private void idle(String text) {
        running.setText(text);
        Controls.show(progress, false);
        Controls.show(cancel, false);
    }

    /// Cancels what the progress bar shows.
    void cancel() {
        if (workspace.export().isRunning()) {
            workspace.export().cancel();
        } else if (workspace.folderSave().isRunning()) {
            workspace.folderSave().cancel();
        } else if (workspace.load().loadingProperty().get()) {
            workspace.load().cancel();
        } else if (workspace.filter().searchProperty().get().isPresent()) {
            workspace.filter().find().inOriginalProperty().set(false);
        }
    }
}

package spoor.view;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;

import spoor.load.LoadProgress;
import spoor.load.LoadProgress.Phase;
import spoor.query.OriginalTextSearch;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.export.ExportState;
import spoor.viewmodel.open.FolderSaveViewModel;
import spoor.viewmodel.shared.Messages;

/// The task that runs: an export, a saved folder, a load or a search, with its progress and a
/// button that cancels it.
final class RunningTask {
    private final Workspace workspace;
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancelButton =
            Controls.button(Messages.text("status.cancel"), "quiet-button", this::cancel);

    RunningTask(Workspace workspace) {
        this.workspace = workspace;
        cancelButton.setId("cancel");
        cancelButton.setMinWidth(Region.USE_PREF_SIZE);
        progress.setMinWidth(60);
        InvalidationListener update = _ -> update();
        workspace.load().stateProperty().addListener(update);
        workspace.load().loadingProperty().addListener(update);
        workspace.filter().searchProperty().addListener(update);
        workspace.export().stateProperty().addListener(update);
        workspace.folderSave().stateProperty().addListener(update);
        update();
    }

    Label text() {
        return text;
    }

    ProgressBar progress() {
        return progress;
    }

    Button cancelButton() {
        return cancelButton;
    }

    private void update() {
        LoadProgress loading = workspace.load().state().progress();
        if (workspace.export().stateProperty().get()
                instanceof ExportState.Running(var _, int done, int total)) {
            run(Messages.text("status.exporting", done, total), (double) done / total);
        } else if (workspace.folderSave().stateProperty().get()
                instanceof FolderSaveViewModel.State.Running(int done, int total)) {
            run(Messages.text("status.savingFolder", done, total), (double) done / total);
        } else if (workspace.load().loadingProperty().get()) {
            run(words(loading), loading.fraction());
        } else if (workspace.filter().searchProperty().get().isPresent()) {
            searching(workspace.filter().searchProperty().get().get());
        } else if (loading.phase() == Phase.CANCELLED) {
            idle(
                    Messages.text(
                            "status.cancelled",
                            loading.read() + loading.skipped(),
                            loading.found()));
        } else if (loading.phase() == Phase.MEMORY_FULL) {
            idle(
                    Messages.text(
                            "status.memoryFull",
                            loading.read() + loading.skipped(),
                            loading.found()));
        } else {
            idle("");
        }
    }

    private static String words(LoadProgress loading) {
        if (loading.comparison().isPresent()) {
            LoadProgress.Comparison comparison = loading.comparison().get();
            return Messages.text("status.comparing", comparison.done(), comparison.total());
        }
        return loading.walking()
                ? Messages.text("status.looking", loading.found(), loading.eventsPerSecond())
                : Messages.text(
                        "status.loading",
                        loading.read() + loading.skipped(),
                        loading.found(),
                        loading.eventsPerSecond());
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

    private void run(String words, double fraction) {
        text.setText(words);
        progress.setProgress(fraction);
        Controls.show(progress, true);
        Controls.show(cancelButton, true);
    }

    private void idle(String words) {
        text.setText(words);
        Controls.show(progress, false);
        Controls.show(cancelButton, false);
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

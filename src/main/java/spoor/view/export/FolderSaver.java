package spoor.view.export;

import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import spoor.text.Printable;
import spoor.trail.s3.save.FolderWriter;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.view.open.Choosers;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.open.FolderSaveViewModel.State;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Asks where to save downloaded files, and reports files that were not saved.
public final class FolderSaver {
    private final Workspace workspace;
    private final Choosers choosers;
    private final Window window;

    public FolderSaver(Workspace workspace, Choosers choosers, Window window) {
        this.workspace = workspace;
        this.choosers = choosers;
        this.window = window;
        workspace.folderSave().stateProperty().addListener((_, _, state) -> ended(state));
    }

    public void start() {
        if (!workspace.folderSave().hasSomething()) {
            Dialogs.message(
                    window, Messages.text("saveFolder.title"), Messages.text("saveFolder.nothing"));
        } else if (!workspace.folderSave().isRunning()) {
            choosers.folder(window, Messages.text("saveFolder.choose"))
                    .ifPresent(workspace.folderSave()::save);
        }
    }

    private void ended(State state) {
        switch (state) {
            case State.Done(Path target, FolderWriter.Report report) -> {
                workspace.folderSave().dismiss();
                show(target, report);
            }
            case State.Failed(Path target, String reason) -> {
                workspace.folderSave().dismiss();
                Dialogs.message(
                        window,
                        Messages.text("saveFolder.title"),
                        Messages.text("saveFolder.failed", target, reason));
            }
            case State.Idle _, State.Running _ -> {}
        }
    }

    private void show(Path target, FolderWriter.Report report) {
        VBox content =
                new VBox(
                        8,
                        Controls.label(
                                Messages.text(
                                        "saveFolder.saved",
                                        report.saved(),
                                        Printable.of(target.toString()))));
        content.setId("folder-saved");
        if (report.alreadyThere() > 0) {
            content.getChildren()
                    .add(Controls.label(Messages.text("saveFolder.there", report.alreadyThere())));
        }
        List<FolderWriter.NotSaved> missing = new ArrayList<>(report.refused());
        missing.addAll(report.failed());
        if (!missing.isEmpty()) {
            TextArea list = new TextArea();
            list.setEditable(false);
            list.setPrefRowCount(8);
            list.setText(
                    String.join(
                            "\n",
                            missing.stream()
                                    .map(one ->
                                            Printable.of(
                                                    one.key() + ": " + Messages.text(one.reason())))
                                    .toList()));
            list.setAccessibleText(Messages.text("saveFolder.missing", missing.size()));
            content.getChildren()
                    .addAll(
                            Controls.label(Messages.text("saveFolder.missing", missing.size())),
                            list);
        }
        Dialogs.show(window, Messages.text("saveFolder.title"), content, List.of(Dialogs.close()));
    }
}

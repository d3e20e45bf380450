package spoor.view.export;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

import spoor.export.ReceiptFacts;
import spoor.export.RecordFormat;
import spoor.export.RecordFormats;
import spoor.view.control.ClipboardText;
import spoor.view.control.Dialogs;
import spoor.view.open.Choosers;
import spoor.view.open.FileType;
import spoor.view.open.Opener;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.export.ExportState;
import spoor.viewmodel.export.PseudonymMode;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks what to export and where, and shows the receipt.
public final class ExportFlow {
    private final Workspace workspace;
    private final RecordFormats formats;
    private final Choosers choosers;
    private final Opener opener;
    private final Window window;

    public ExportFlow(Workspace workspace, Choosers choosers, Opener opener, Window window) {
        this.workspace = workspace;
        this.formats = workspace.export().formats();
        this.choosers = choosers;
        this.opener = opener;
        this.window = window;
        workspace.export().stateProperty().addListener((_, _, state) -> ended(state));
    }

    public void start() {
        int ticked = workspace.ticked().countProperty().get();
        Answer shown = workspace.filter().answerProperty().get();
        int filtered = shown.result().order().size();
        if (workspace.export().isRunning() || (ticked == 0 && filtered == 0)) {
            return;
        }
        new ExportDialog(
                        ticked,
                        filtered,
                        shown.words(),
                        formats,
                        workspace.export().isForSpreadsheets(),
                        choosers,
                        window)
                .showAndWait()
                .ifPresent(wanted -> askWhere(wanted, shown));
    }

    private void askWhere(ExportDialog.Answer answer, Answer shown) {
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        boolean masked = !(answer.options().masked() instanceof PseudonymMode.None);
        String name =
                Messages.text("export.name")
                        + (masked ? "-masked-" : "-")
                        + day
                        + "."
                        + answer.options().format().id();
        choosers.saveAs(window, name, fileTypes(answer.options().format()))
                .ifPresent(target -> export(answer, shown, target));
    }

    /// The chosen format first: its files are shown, and its extension is added.
    private List<FileType> fileTypes(RecordFormat chosen) {
        return Stream.concat(
                        Stream.of(chosen),
                        formats.all().stream().filter(format -> !format.equals(chosen)))
                .map(format -> new FileType(format.title(), format.id()))
                .toList();
    }

    private void export(ExportDialog.Answer answer, Answer shown, Choosers.Target target) {
        boolean replace = target.replaceAgreed();
        if (!replace && Files.exists(target.file())) {
            ButtonType yes =
                    new ButtonType(Messages.text("export.replace.yes"), ButtonData.OK_DONE);
            Optional<ButtonType> agreed =
                    Dialogs.ask(
                            window,
                            Messages.text("export.replace.title"),
                            Messages.text("export.replace.question", target.file()),
                            List.of(yes, Dialogs.cancel()));
            if (!agreed.equals(Optional.of(yes))) {
                return;
            }
            replace = true;
        }
        if (answer.onlyTicked()) {
            workspace.export().exportTicked(target.file(), replace, answer.options());
        } else {
            workspace.export().exportShown(shown, target.file(), replace, answer.options());
        }
    }

    private void ended(ExportState state) {
        switch (state) {
            case ExportState.Done(Path target, ReceiptFacts facts) -> {
                workspace.export().dismiss();
                showReceipt(target, new ReceiptText(facts));
            }
            case ExportState.Failed(Path target, String reason) -> {
                workspace.export().dismiss();
                Dialogs.message(
                        window,
                        Messages.text("export.failed"),
                        Messages.text("export.failed.text", target, reason));
            }
            case ExportState.Idle _, ExportState.Running _ -> {}
        }
    }

    private void showReceipt(Path target, ReceiptText receipt) {
        ButtonType copy = new ButtonType(Messages.text("export.copyReceipt"), ButtonData.OTHER);
        ButtonType open = new ButtonType(Messages.text("export.openIt"), ButtonData.OTHER);
        Optional<ButtonType> answer =
                Dialogs.show(
                        window,
                        Messages.text("export.done"),
                        ReceiptPane.of(receipt),
                        List.of(copy, open, Dialogs.close()));
        if (answer.equals(Optional.of(copy))) {
            ClipboardText.copy(receipt.all());
        } else if (answer.equals(Optional.of(open))) {
            opener.openPaths(List.of(target));
        }
    }
}

package spoor.view.report;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

import spoor.report.ReportFormat;
import spoor.view.control.Dialogs;
import spoor.view.open.Choosers;
import spoor.view.open.FileType;
import spoor.viewmodel.report.ReportSaver;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks where to write a report, and writes it in the format of the file's extension.
public final class ReportSaveFlow {
    private final ReportSaver saver;
    private final Choosers choosers;
    private final Window window;

    public ReportSaveFlow(ReportSaver saver, Choosers choosers, Window window) {
        this.saver = saver;
        this.choosers = choosers;
        this.window = window;
    }

    /// @param name of the file, without its extension
    public void start(String name, ReportSaver.Content content) {
        choosers.saveAs(
                        window,
                        name + "." + ReportFormat.CSV.word(),
                        Arrays.stream(ReportFormat.values())
                                .map(format ->
                                        new FileType(
                                                format.word().toUpperCase(Locale.ROOT),
                                                format.word()))
                                .toList())
                .ifPresent(target -> save(content, target));
    }

    private void save(ReportSaver.Content content, Choosers.Target target) {
        boolean exists = Files.exists(target.file());
        if (target.replaceAgreed() || !exists || mayReplace(target.file())) {
            saver.save(
                    content,
                    target.file(),
                    format(target.file()),
                    exists,
                    reason ->
                            Dialogs.message(
                                    window,
                                    Messages.text("report.save.failed"),
                                    Messages.text("export.failed.text", target.file(), reason)));
        }
    }

    private boolean mayReplace(Path file) {
        ButtonType yes = new ButtonType(Messages.text("export.replace.yes"), ButtonData.OK_DONE);
        Optional<ButtonType> answer =
                Dialogs.ask(
                        window,
                        Messages.text("export.replace.title"),
                        Messages.text("export.replace.question", file),
                        List.of(yes, Dialogs.cancel()));
        return answer.equals(Optional.of(yes));
    }

    private static ReportFormat format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith("." + ReportFormat.JSON.word()) ? ReportFormat.JSON : ReportFormat.CSV;
    }
}

package spoor.view.export;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import spoor.export.ExportReceipt;
import spoor.pseudonym.MaskKind;
import spoor.pseudonym.MaskReport;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.view.open.Choosers;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks what to export and where to, and shows the receipt.
public final class ExportFlow {
    private static final int SHOWN_FILES = 100;

    private final Workspace workspace;
    private final Choosers choosers;
    private final Opener opener;
    private final Window window;

    public ExportFlow(Workspace workspace, Choosers choosers, Opener opener, Window window) {
        this.workspace = workspace;
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
        new ExportDialog(ticked, filtered, shown.words(), choosers, window)
                .showAndWait()
                .ifPresent(wanted -> askWhere(wanted, shown));
    }

    private void askWhere(ExportDialog.Answer answer, Answer shown) {
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        boolean masked = !(answer.wish().masked() instanceof PseudonymMode.No);
        String name =
                Messages.text("export.name")
                        + (masked ? "-masked-" : "-")
                        + day
                        + "."
                        + answer.wish().format().word();
        choosers.saveAs(window, name).ifPresent(target -> export(answer, shown, target));
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
            workspace.export().exportTicked(target.file(), replace, answer.wish());
        } else {
            workspace.export().exportShown(shown, target.file(), replace, answer.wish());
        }
    }

    private void ended(ExportState state) {
        switch (state) {
            case ExportState.Done(Path target, ExportReceipt receipt, String filter) -> {
                workspace.export().dismiss();
                showReceipt(target, receipt, filter);
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

    private void showReceipt(Path target, ExportReceipt receipt, String filter) {
        ButtonType copy = new ButtonType(Messages.text("export.copyReceipt"), ButtonData.OTHER);
        ButtonType open = new ButtonType(Messages.text("export.openIt"), ButtonData.OTHER);
        Optional<ButtonType> answer =
                Dialogs.show(
                        window,
                        Messages.text("export.done"),
                        receiptGrid(target, receipt, filter),
                        List.of(copy, open, Dialogs.close()));
        if (answer.equals(Optional.of(copy))) {
            ClipboardText.copy(receiptText(target, receipt, filter));
        } else if (answer.equals(Optional.of(open))) {
            opener.openPaths(List.of(target));
        }
    }

    private static Node receiptGrid(Path target, ExportReceipt receipt, String filter) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("receipt");
        grid.setId("receipt");
        int row = 0;
        Label events =
                Controls.label(
                        Messages.text("export.done.text", receipt.events(), receipt.files().size()),
                        "strong");
        grid.add(events, 0, row++, 2, 1);
        if (receipt.missingEvents() > 0) {
            String count = Messages.text("export.done.missing", receipt.missingEvents());
            grid.add(Controls.label(count, "failure-text"), 0, row++, 2, 1);
            TextArea reasons = list(reasons(receipt), receipt.missing().size());
            reasons.setId("receipt-missing");
            reasons.setAccessibleText(count);
            grid.add(reasons, 0, row++, 2, 1);
        }
        for (Map.Entry<String, String> fact : facts(target, receipt, filter).entrySet()) {
            grid.add(factName(fact.getKey()), 0, row);
            Label value = Controls.label(lines(fact.getValue()), "mono");
            value.setWrapText(true);
            value.setMaxWidth(620);
            grid.add(value, 1, row++);
        }
        TextArea sources = list(sources(receipt), receipt.files().size());
        grid.add(factName(Messages.text("export.done.sources")), 0, row);
        grid.add(sources, 1, row);
        return grid;
    }

    private static TextArea list(String text, int size) {
        TextArea list = new TextArea(text);
        list.setEditable(false);
        list.getStyleClass().add("mono");
        list.setPrefRowCount(Math.min(6, size + 1));
        list.setPrefColumnCount(64);
        return list;
    }

    private static String lines(String text) {
        return text.lines().map(Printable::of).collect(Collectors.joining("\n"));
    }

    private static Label factName(String name) {
        Label label = Controls.label(name, "muted");
        // However long the fact is, its name is not cut.
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Map<String, String> facts(Path target, ExportReceipt receipt, String filter) {
        Map<String, String> facts = new java.util.LinkedHashMap<>();
        facts.put(Messages.text("export.done.file"), target.toString());
        facts.put(Messages.text("export.done.bytes"), "%,d".formatted(receipt.bytes()));
        facts.put(Messages.text("export.done.sha"), receipt.sha256());
        facts.put(Messages.text("export.done.filter"), filter);
        receipt.masked()
                .ifPresent(masked -> facts.put(Messages.text("export.done.masked"), words(masked)));
        return facts;
    }

    private static String words(MaskReport masked) {
        String values =
                Arrays.stream(MaskKind.values())
                        .map(kind ->
                                Messages.text(
                                        "export.masked." + kind.name().toLowerCase(Locale.ROOT),
                                        masked.values().getOrDefault(kind, 0)))
                        .collect(Collectors.joining(", "));
        return masked.ordinary() == 0
                ? values
                : values + "\n" + Messages.text("export.done.masked.ordinary", masked.ordinary());
    }

    private static String sources(ExportReceipt receipt) {
        StringBuilder text = new StringBuilder();
        receipt.files().entrySet().stream()
                .limit(SHOWN_FILES)
                .forEach(file ->
                        text.append("%,6d  ".formatted(file.getValue()))
                                .append(Printable.of(file.getKey()))
                                .append('\n'));
        return withRest(text, receipt.files().size());
    }

    private static String reasons(ExportReceipt receipt) {
        StringBuilder text = new StringBuilder();
        receipt.missing().stream()
                .limit(SHOWN_FILES)
                .forEach(reason -> text.append(Printable.of(reason)).append('\n'));
        return withRest(text, receipt.missing().size());
    }

    private static String withRest(StringBuilder text, int files) {
        int rest = files - SHOWN_FILES;
        return rest > 0
                ? text.append(Messages.text("export.done.more", rest)).toString()
                : text.toString();
    }

    private static String receiptText(Path target, ExportReceipt receipt, String filter) {
        StringBuilder text = new StringBuilder();
        text.append(Messages.text("export.done.text", receipt.events(), receipt.files().size()))
                .append('\n');
        facts(target, receipt, filter)
                .forEach((name, value) ->
                        text.append(name + ": " + Printable.of(value)).append('\n'));
        receipt.files()
                .forEach((file, n) -> text.append(n + "\t" + Printable.of(file)).append('\n'));
        return text.toString();
    }
}

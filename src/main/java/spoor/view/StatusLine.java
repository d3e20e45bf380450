package spoor.view;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

import spoor.event.Problem;
import spoor.load.LoadState;
import spoor.view.compare.CompareButton;
import spoor.view.control.Controls;
import spoor.view.control.YieldingRow;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.ListedEvents.Reason;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;

/// How many events are shown, problems, and the progress of the running task.
final class StatusLine extends YieldingRow {
    /// From so many percent on, the use of memory is shown.
    private static final int HALF = 50;

    private static final String HIDDEN = "has:redacted";

    private final Workspace workspace;
    private final Hyperlink matched;
    private final Hyperlink failures;
    private final Hyperlink hidden;
    private final Label selected = new Label();
    private final Hyperlink ticked;
    private final Hyperlink duplicates;
    private final Hyperlink conflicts;
    private final Label memory = new Label();
    private final Hyperlink problems;
    private final RunningTask running;
    private final Button export;
    private final CompareButton compare;

    /// @param showReport shows the load report
    StatusLine(
            Workspace workspace, Runnable showProblems, Runnable showReport, Runnable startExport) {
        this.workspace = workspace;
        getStyleClass().add("status");
        matched = number("status.report", showReport);
        matched.getStyleClass().add("strong");
        duplicates = number("status.door", () -> workspace.listed().toggle(Reason.COPIED));
        failures = number("status.door", this::toggleFailures);
        hidden = number("status.door.hidden", this::showHidden);
        ticked = number("status.door", () -> workspace.listed().toggle(Reason.TICKED));
        conflicts = number("status.door", () -> workspace.listed().toggle(Reason.CONFLICTING));
        problems = Controls.link("", showProblems);
        problems.setId("problem-count");
        running = new RunningTask(workspace);
        export = Controls.button(Messages.text("status.export"), "primary-button", startExport);
        export.setId("export");
        compare = new CompareButton(workspace);
        matched.setId("matched");
        export.setMinWidth(USE_PREF_SIZE);
        matched.setMinWidth(USE_PREF_SIZE);
        addYielding(List.of(memory, duplicates, hidden, selected, ticked, failures, conflicts));
        getChildren()
                .addAll(
                        matched,
                        failures,
                        hidden,
                        selected,
                        ticked,
                        duplicates,
                        conflicts,
                        problems,
                        memory,
                        Controls.spacer(),
                        running.text(),
                        running.progress(),
                        running.cancelButton(),
                        compare,
                        export);
        InvalidationListener update = _ -> update();
        workspace.load().stateProperty().addListener(update);
        workspace.filter().answerProperty().addListener(update);
        workspace.selection().rowsProperty().addListener(update);
        workspace.ticked().countProperty().addListener(update);
        workspace.export().stateProperty().addListener(update);
        update();
    }

    private void update() {
        var result = workspace.filter().result();
        int count = result.order().size();
        matched.setText(Messages.text("status.matched", count, workspace.store().size()));
        failures.setText(Messages.text("status.failures", result.failures()));
        failures.setDisable(
                result.failures() == 0 && !workspace.filter().failuresOnlyProperty().get());
        want(failures, true);
        show(hidden, result.eventsWithHiddenValues(), "status.hidden");
        show(
                selected,
                workspace.selection().count() > 1 ? workspace.selection().count() : 0,
                "status.selected");
        show(ticked, workspace.ticked().countProperty().get(), "status.ticked");
        show(duplicates, workspace.store().duplicates(), "status.duplicates");
        show(conflicts, workspace.store().conflicts(), "status.conflicts");
        int percent = workspace.load().state().progress().memoryPercent();
        show(memory, percent > HALF ? percent : 0, "status.memory");
        updateProblems(workspace.load().state());
        export.setDisable(
                workspace.export().isRunning()
                        || (count == 0 && workspace.ticked().countProperty().get() == 0));
    }

    /// A number that leads to what it counts.
    ///
    /// @param tooltip the key of its text
    private static Hyperlink number(String tooltip, Runnable action) {
        Hyperlink number = Controls.link("", action);
        number.getStyleClass().add("status-number");
        number.setTooltip(new Tooltip(Messages.text(tooltip)));
        return number;
    }

    private void toggleFailures() {
        BooleanProperty only = workspace.filter().failuresOnlyProperty();
        only.set(!only.get());
    }

    private void showHidden() {
        FilterViewModel filter = workspace.filter();
        filter.ask(filter.question().and(HIDDEN));
    }

    private void show(Labeled label, int number, String key) {
        label.setText(Messages.text(key, number));
        want(label, number > 0);
    }

    private void updateProblems(LoadState state) {
        int notes = (int) state.problems().stream().filter(Problem::isNote).count();
        int wrong = state.problems().size() - notes;
        int skipped = state.progress().skipped();
        List<String> texts = new ArrayList<>();
        if (wrong > 0) {
            texts.add("\u26a0 " + Messages.text("status.problems", wrong));
        }
        if (notes > 0) {
            texts.add(Messages.text("status.notes", notes));
        }
        if (skipped > 0) {
            texts.add(Messages.text("status.skipped", skipped));
        }
        Controls.show(problems, !texts.isEmpty());
        problems.setText(String.join(", ", texts));
        problems.getStyleClass().remove("warning");
        if (wrong > 0) {
            problems.getStyleClass().add("warning");
        }
    }

    /// Cancels what the progress bar shows.
    void cancel() {
        running.cancel();
    }
}

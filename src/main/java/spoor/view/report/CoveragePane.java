package spoor.view.report;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import spoor.report.Coverage;
import spoor.report.CoverageState;
import spoor.report.CoverageUnit;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.report.CoverageViewModel;
import spoor.viewmodel.shared.Messages;

import java.util.stream.Collectors;

/// The coverage: a heat map, its legend, what is known of the chosen cell, and what cannot be
/// known.
final class CoveragePane extends VBox {
    private final CoverageViewModel coverage;
    private final HeatMap map;
    private final HeatMapPane scrolled;
    private final Label empty = Controls.label("", "muted");

    /// @param hide hides the window, so that the events of the chosen cell are seen
    CoveragePane(Workspace workspace, ReportSaveFlow saving, Runnable hide) {
        coverage = workspace.coverage();
        getStyleClass().add("report-page");
        map =
                new HeatMap(
                        coverage.coverageProperty().get(),
                        (row, period) -> {
                            hide.run();
                            coverage.showEvents(row, period);
                        });
        scrolled = new HeatMapPane(map);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        Label cell = Controls.label("", "strong");
        cell.setId("coverage-cell");
        cell.textProperty().bind(map.descriptionProperty());
        cell.setMinHeight(USE_PREF_SIZE);
        cell.setWrapText(true);
        empty.setId("coverage-empty");
        getChildren().addAll(bar(saving), legend(), empty, scrolled, cell, limits());
        coverage.coverageProperty().addListener((_, _, made) -> show(made));
        workspace
                .load()
                .loadingProperty()
                .addListener((_, _, _) -> show(coverage.coverageProperty().get()));
        show(coverage.coverageProperty().get());
    }

    private Node bar(ReportSaveFlow saving) {
        ToggleGroup group = new ToggleGroup();
        HBox bar = new HBox(6);
        bar.getStyleClass().add("report-bar");
        for (CoverageUnit unit : CoverageUnit.values()) {
            ToggleButton button = new ToggleButton(Messages.text("coverage.unit." + unit.word()));
            button.setId("coverage-" + unit.word());
            button.getStyleClass().add("quiet-button");
            button.setToggleGroup(group);
            button.setUserData(unit);
            button.setSelected(unit == coverage.unitProperty().get());
            bar.getChildren().add(button);
        }
        group.selectedToggleProperty()
                .addListener((_, before, selected) -> {
                    if (selected == null) {
                        group.selectToggle(before);
                    } else {
                        coverage.unitProperty().set((CoverageUnit) selected.getUserData());
                    }
                });
        Button save =
                Controls.button(
                        Messages.text("report.save"),
                        "quiet-button",
                        () ->
                                saving.start(
                                        Messages.text("coverage.save.name"),
                                        coverage.coverageProperty().get()::write));
        save.setId("coverage-save");
        bar.getChildren()
                .addAll(
                        Controls.label(Messages.text("coverage.utc"), "muted"),
                        Controls.spacer(),
                        save);
        return bar;
    }

    private static Node legend() {
        FlowPane legend = new FlowPane(16, 4);
        legend.getStyleClass().add("coverage-legend");
        for (CoverageState state : CoverageState.values()) {
            legend.getChildren()
                    .add(
                            new HBox(
                                    6,
                                    new CoverageSign(state),
                                    Controls.label(
                                            Messages.text("coverage.legend." + state.word()),
                                            "muted")));
        }
        return legend;
    }

    private static Node limits() {
        Label limits =
                Controls.label(
                        Messages.text("coverage.limits")
                                + " "
                                + Coverage.LIMITS.stream()
                                        .map(Messages::text)
                                        .collect(Collectors.joining(" ")),
                        "muted",
                        "coverage-limits");
        limits.setWrapText(true);
        limits.setMinHeight(USE_PREF_SIZE);
        return limits;
    }

    /// Gives the map the focus, if it is there already; it takes it when it appears.
    void begin() {
        map.requestFocus();
    }

    private void show(Coverage made) {
        boolean appears = !scrolled.isVisible() && !made.rows().isEmpty();
        map.show(made);
        scrolled.update();
        empty.setText(Messages.text(coverage.isFinal() ? "coverage.none" : "report.reading"));
        Controls.show(empty, made.rows().isEmpty());
        Controls.show(scrolled, !made.rows().isEmpty());
        if (appears) {
            begin();
        }
    }
}

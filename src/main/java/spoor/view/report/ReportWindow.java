package spoor.view.report;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import spoor.report.ReportedFile;
import spoor.view.control.Controls;
import spoor.view.control.SideWindow;
import spoor.view.open.Choosers;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

import java.util.function.Consumer;

/// A window beside the main one with the load report and the coverage. It is hidden and not closed,
/// so that it is as it was when it is shown again; Esc hides it.
public final class ReportWindow {
    private final Workspace workspace;
    private final SideWindow window;
    private final Stage stage;
    private final ToggleButton filesPage = page("report.page.files", "report-files");
    private final ToggleButton coveragePage = page("report.page.coverage", "report-coverage");
    private final StackPane pages = new StackPane();
    private final FilesPane files;
    private final CoveragePane coverage;

    /// @param owner the main window, which has its scene
    /// @param showProblems shows the problems of a file in the main window
    public ReportWindow(
            Workspace workspace,
            Stage owner,
            Choosers choosers,
            Consumer<ReportedFile> showProblems) {
        this.workspace = workspace;
        window = new SideWindow(owner);
        stage = window.stage();
        ReportSaveFlow saving = new ReportSaveFlow(workspace.report().saver(), choosers, stage);
        files =
                new FilesPane(
                        workspace,
                        saving,
                        new FileActions(
                                file -> {
                                    stage.hide();
                                    workspace.report().showEvents(file);
                                },
                                file -> {
                                    stage.hide();
                                    showProblems.accept(file);
                                }));
        coverage = new CoveragePane(workspace, saving, stage::hide);
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(filesPage, coveragePage);
        group.selectedToggleProperty()
                .addListener((_, before, selected) -> {
                    if (selected == null) {
                        group.selectToggle(before);
                    } else {
                        showPage();
                    }
                });
        filesPage.setSelected(true);
        window.setTitle(Messages.text("report.title"));
        window.setContent(content());
        stage.showingProperty().addListener((_, _, _) -> watch());
    }

    private static ToggleButton page(String key, String id) {
        ToggleButton button = new ToggleButton(Messages.text(key));
        button.getStyleClass().add("quiet-button");
        button.setId(id);
        return button;
    }

    /// Shows what came of each file.
    public void showFiles() {
        filesPage.setSelected(true);
        show();
    }

    /// Shows for which accounts, Regions and times there are events and files.
    public void showCoverage() {
        coveragePage.setSelected(true);
        show();
    }

    private void show() {
        window.show();
        focusPage();
    }

    private void showPage() {
        Node page = coveragePage.isSelected() ? coverage : files;
        pages.getChildren().setAll(page);
        watch();
        focusPage();
    }

    private void focusPage() {
        if (coveragePage.isSelected()) {
            coverage.begin();
        } else {
            files.begin();
        }
    }

    /// Only what is seen is kept up to date.
    private void watch() {
        workspace.report().watch(stage.isShowing() && filesPage.isSelected());
        workspace.coverage().watch(stage.isShowing() && coveragePage.isSelected());
    }

    private VBox content() {
        HBox head = new HBox(6, filesPage, coveragePage, Controls.spacer());
        head.getStyleClass().add("report-head");
        VBox content = new VBox(head, pages);
        content.getStyleClass().add("report");
        VBox.setVgrow(pages, Priority.ALWAYS);
        return content;
    }
}

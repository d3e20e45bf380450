package spoor.view.report;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import spoor.report.ReportedFile;
import spoor.view.control.Controls;
import spoor.view.open.Choosers;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

import java.util.function.Consumer;

/// A window beside the main one with the load report and the coverage. It is hidden and not closed,
/// so that it is as it was when it is shown again; Esc hides it.
public final class ReportWindow {
    private static final double PART_OF_OWNER = 0.92;

    private final Workspace workspace;
    private final Stage owner;
    private final Stage stage = new Stage();
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
        this.owner = owner;
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
        stage.initOwner(owner);
        stage.setTitle(Messages.text("report.title") + " \u2013 " + Messages.text("app.name"));
        stage.setScene(scene());
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
        if (!stage.isShowing()) {
            stage.getIcons().setAll(owner.getIcons());
            stage.setWidth(owner.getWidth() * PART_OF_OWNER);
            stage.setHeight(owner.getHeight() * PART_OF_OWNER);
            stage.setX(owner.getX() + owner.getWidth() * (1 - PART_OF_OWNER) / 2);
            stage.setY(owner.getY() + owner.getHeight() * (1 - PART_OF_OWNER) / 2);
            stage.show();
        }
        stage.toFront();
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

    /// With the looks of the main window, also when they change.
    private Scene scene() {
        HBox head = new HBox(6, filesPage, coveragePage, Controls.spacer());
        head.getStyleClass().add("report-head");
        VBox root = new VBox(head, pages);
        root.getStyleClass().add("report");
        VBox.setVgrow(pages, Priority.ALWAYS);
        Scene scene = new Scene(root);
        var sheets = owner.getScene().getStylesheets();
        scene.getStylesheets().setAll(sheets);
        sheets.addListener((ListChangeListener<String>) _ -> scene.getStylesheets().setAll(sheets));
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        stage.hide();
                    }
                });
        return scene;
    }
}

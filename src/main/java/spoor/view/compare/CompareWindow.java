package spoor.view.compare;

import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import spoor.compare.Comparison;
import spoor.view.control.Dialogs;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.compare.CompareViewModel.State;
import spoor.viewmodel.shared.Messages;

/// A window of its own beside the main one, as large as it needs; Esc closes it. There is one at
/// most: the next comparison takes its place.
public final class CompareWindow {
    private static final double PART_OF_OWNER = 0.92;

    private final Workspace workspace;
    private final Stage owner;
    private final Stage stage = new Stage();

    private CompareWindow(Workspace workspace, Stage owner) {
        this.workspace = workspace;
        this.owner = owner;
        stage.initOwner(owner);
        stage.setOnHidden(_ -> workspace.compare().dismiss());
    }

    /// Has a window shown whenever there is a comparison.
    ///
    /// @param owner the main window, which has its scene
    public static void install(Workspace workspace, Stage owner) {
        CompareWindow window = new CompareWindow(workspace, owner);
        workspace.compare().stateProperty().addListener((_, _, state) -> window.show(state));
    }

    private void show(State state) {
        switch (state) {
            case State.Ready(Comparison comparison) -> show(comparison);
            case State.Failed(String reason) -> {
                workspace.compare().dismiss();
                Dialogs.message(owner, Messages.text("compare.failed"), reason);
            }
            case State.Idle _, State.Working _ -> {}
        }
    }

    private void show(Comparison comparison) {
        ComparePane pane = new ComparePane(comparison, workspace.display().times());
        if (stage.getScene() == null) {
            stage.setScene(scene(pane));
        } else {
            stage.getScene().setRoot(pane);
        }
        stage.setTitle(
                Messages.text("compare.title", comparison.headings().size())
                        + " \u2013 "
                        + Messages.text("app.name"));
        if (!stage.isShowing()) {
            stage.getIcons().setAll(owner.getIcons());
            stage.setWidth(owner.getWidth() * PART_OF_OWNER);
            stage.setHeight(owner.getHeight() * PART_OF_OWNER);
            stage.setX(owner.getX() + owner.getWidth() * (1 - PART_OF_OWNER) / 2);
            stage.setY(owner.getY() + owner.getHeight() * (1 - PART_OF_OWNER) / 2);
            stage.show();
        }
        stage.toFront();
        pane.begin();
    }

    /// With the looks of the main window, also when they change.
    private Scene scene(ComparePane pane) {
        Scene scene = new Scene(pane);
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

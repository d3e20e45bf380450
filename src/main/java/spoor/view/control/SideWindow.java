package spoor.view.control;

import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import spoor.view.key.ContextMenuKey;
import spoor.viewmodel.shared.Messages;

/// A second window over the main one, and nearly as large. Esc hides it.
public final class SideWindow {
    private static final double PART_OF_OWNER = 0.92;

    private final Stage owner;
    private final Stage stage = new Stage();

    /// @param owner the main window, which has its scene before this is first shown
    public SideWindow(Stage owner) {
        this.owner = owner;
        stage.initOwner(owner);
    }

    public Stage stage() {
        return stage;
    }

    public void setTitle(String title) {
        stage.setTitle(title + " \u2013 " + Messages.text("app.name"));
    }

    public void setContent(Parent content) {
        if (stage.getScene() == null) {
            stage.setScene(scene(content));
        } else {
            stage.getScene().setRoot(content);
        }
    }

    /// With the looks of the main window, also when they change.
    private Scene scene(Parent content) {
        Scene scene = new Scene(content);
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
        ContextMenuKey.install(scene);
        return scene;
    }

    /// Shows it in front. While it is shown, it stays where the user has put it.
    public void show() {
        show(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /// The same with a maximum size.
    public void show(double maxWidth, double maxHeight) {
        if (!stage.isShowing()) {
            double width = Math.min(maxWidth, owner.getWidth() * PART_OF_OWNER);
            double height = Math.min(maxHeight, owner.getHeight() * PART_OF_OWNER);
            stage.getIcons().setAll(owner.getIcons());
            WorkArea.set(stage, WorkArea.place(owner, width, height));
            stage.show();
        }
        stage.toFront();
    }
}

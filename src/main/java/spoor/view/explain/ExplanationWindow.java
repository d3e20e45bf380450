package spoor.view.explain;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import spoor.view.control.Controls;
import spoor.view.control.SideWindow;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

/// A window that explains why few events match, whatever the question is while it is shown.
public final class ExplanationWindow {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;

    private final SideWindow window;
    private final Label head = Controls.label("", "strong");

    /// @param owner the main window
    public ExplanationWindow(Workspace workspace, Stage owner) {
        window = new SideWindow(owner);
        window.setTitle(Messages.text("explain.title"));
        ExplanationPane pane = new ExplanationPane(workspace);
        Label none = Controls.label(Messages.text("explain.noParts"), "muted");
        VBox content = new VBox(head, none, pane);
        content.getStyleClass().add("explanation-window");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        window.setContent(scroll);
        InvalidationListener update =
                _ -> {
                    head.setText(
                            Messages.text(
                                    "explain.matched",
                                    workspace.filter().result().order().size(),
                                    workspace.store().size()));
                    Controls.show(none, workspace.filter().parts().isEmpty());
                };
        workspace.filter().answerProperty().addListener(update);
        update.invalidated(workspace.filter().answerProperty());
        workspace.explanation().alwaysProperty().bind(window.stage().showingProperty());
    }

    public void show() {
        window.show(WIDTH, HEIGHT);
    }
}

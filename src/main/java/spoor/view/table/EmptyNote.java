package spoor.view.table;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import spoor.view.control.Controls;
import spoor.view.explain.ExplanationPane;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.EmptyReason;

/// Says why the table is empty: still reading or searching, nothing there, or nothing that matches.
final class EmptyNote extends VBox {
    private static final double WIDTH = 620;

    private final Workspace workspace;
    private final Label text = Controls.label("", "muted");
    private final ScrollPane why;
    private final Hyperlink clear;
    private final Hyperlink search;

    EmptyNote(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("table-empty");
        setPickOnBounds(false);
        clear = Controls.link(Messages.text("table.empty.clear"), () -> workspace.filter().clear());
        search =
                Controls.link(
                        Messages.text("table.empty.search"),
                        () -> workspace.filter().find().searchOriginal());
        ExplanationPane explanation = new ExplanationPane(workspace);
        why = new ScrollPane(explanation);
        // Its own height is that of lines that do not wrap.
        explanation
                .heightProperty()
                .addListener((_, _, height) -> why.setPrefViewportHeight(height.doubleValue()));
        why.getStyleClass().add("explanation-scroll");
        why.setFitToWidth(true);
        why.setMaxWidth(WIDTH);
        why.setMinHeight(0);
        getChildren().addAll(text, why, search, clear);
        InvalidationListener update = _ -> update();
        workspace.filter().answerProperty().addListener(update);
        workspace.filter().answeringProperty().addListener(update);
        workspace.load().loadingProperty().addListener(update);
        workspace.load().stateProperty().addListener(update);
        workspace.explanation().explainedProperty().addListener(update);
        update();
    }

    private void update() {
        boolean empty = workspace.filter().result().order().size() == 0;
        Controls.show(this, empty);
        EmptyReason reason =
                EmptyReason.of(
                        workspace.load().state(),
                        workspace.load().loadingProperty().get(),
                        workspace.store(),
                        workspace.filter().answeringProperty().get());
        boolean nothing = workspace.store().size() == 0;
        text.setText(Messages.text(reason.key()));
        Controls.show(why, workspace.explanation().explainedProperty().get().isPresent());
        Controls.show(
                search, reason.isNoMatch() && workspace.filter().find().unsearchedProperty().get());
        Controls.show(clear, !nothing && workspace.filter().isFiltered());
    }
}

package spoor.view.filter;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Messages;

/// What is filtered, a chip for each part that can be taken back.
public final class ChipBar extends FlowPane {
    private static final PseudoClass EXCLUDING = PseudoClass.getPseudoClass("excluding");

    private final Workspace workspace;

    public ChipBar(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("chip-bar");
        setId("chips");
        FilterViewModel filter = workspace.filter();
        InvalidationListener update = _ -> update();
        filter.queryProperty().addListener(update);
        filter.find().askedTextProperty().addListener(update);
        filter.find().inOriginalProperty().addListener(update);
        filter.paths().terms().addListener(update);
        workspace.load().loadingProperty().addListener(update);
        workspace.display().zoneProperty().addListener(update);
        update();
    }

    private void update() {
        getChildren().clear();
        FilterWords.chips(workspace.filter(), workspace.display().times()).forEach(this::add);
        Controls.show(this, !getChildren().isEmpty());
        if (!getChildren().isEmpty()) {
            getChildren()
                    .add(
                            Controls.link(
                                    Messages.text("chip.clear"), () -> workspace.filter().clear()));
        }
    }

    private void add(FilterWords.Chip chip) {
        HBox box =
                new HBox(
                        Controls.label(chip.shown()),
                        Controls.iconButton(
                                Feather.X,
                                Messages.text("chip.release", chip.text()),
                                chip.release()));
        box.getStyleClass().add("chip");
        box.pseudoClassStateChanged(EXCLUDING, chip.excluding());
        getChildren().add(box);
    }
}

package spoor.view.filter;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.FlowPane;

import spoor.view.control.Controls;
import spoor.view.control.CutTexts;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Messages;

/// What is filtered, a chip for each part that can be taken back. It has its row before there is a
/// filter, too, so that the first one moves nothing.
public final class ChipBar extends FlowPane {
    /// The padding at both sides of the row.
    private static final double CHIP_MARGIN = 34;

    private final Workspace workspace;
    private final Runnable withoutChips;

    /// @param withoutChips moves the focus elsewhere when the last chip is removed by key
    public ChipBar(Workspace workspace, Runnable withoutChips) {
        this.workspace = workspace;
        this.withoutChips = withoutChips;
        getStyleClass().add("chip-bar");
        setId("chips");
        CutTexts.show(this);
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
        int focused = focusedChip();
        getChildren().clear();
        FilterWords.chips(workspace.filter(), workspace.display().times()).stream()
                .map(chip -> new ChipBox(chip, workspace.filter()))
                .forEach(this::add);
        boolean filtered = !getChildren().isEmpty();
        getChildren()
                .add(
                        filtered
                                ? Controls.link(
                                        Messages.text("chip.clear"),
                                        () -> workspace.filter().clear())
                                : Controls.label(Messages.text("chip.noFilter"), "muted"));
        if (focused >= 0) {
            focus(filtered ? Math.min(focused, getChildren().size() - 2) : -1);
        }
    }

    private void add(ChipBox box) {
        box.maxWidthProperty().bind(widthProperty().subtract(CHIP_MARGIN));
        getChildren().add(box);
    }

    private int focusedChip() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    /// Keeps the focus in the row when the chip that had it is gone.
    private void focus(int chip) {
        if (chip >= 0 && getChildren().get(chip) instanceof ChipBox box) {
            box.getChildren().getLast().requestFocus();
        } else {
            withoutChips.run();
        }
    }
}

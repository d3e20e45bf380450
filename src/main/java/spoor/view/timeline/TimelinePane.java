package spoor.view.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import spoor.view.control.Controls;
import spoor.view.key.Shortcut;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.timeline.TimelineState.Outside;
import spoor.viewmodel.timeline.TimelineViewModel;

/// The panel with the timeline of the filtered events, and the ways out of what it shows: back from
/// a zoom or period, and to events that are years away from the others.
public final class TimelinePane extends StackPane {
    private final TimelineViewModel model;
    private final Timeline timeline;
    private final Hyperlink before = link("timeline-before", this::pickBefore);
    private final Hyperlink after = link("timeline-after", this::pickAfter);
    private final Hyperlink back = link("timeline-back", this::backOut);

    public TimelinePane(Workspace workspace) {
        model = workspace.timeline();
        timeline = new Timeline(model, workspace.display());
        getStyleClass().addAll("panel", "timeline-panel");
        setId("timeline");
        setAlignment(before, Pos.TOP_LEFT);
        setAlignment(after, Pos.TOP_RIGHT);
        setAlignment(back, Pos.TOP_RIGHT);
        back.setText(Messages.text("timeline.back"));
        back.setTooltip(
                new Tooltip(
                        Messages.text(
                                "timeline.back.tip", Shortcut.TIMELINE_BACK_OUT.shownKeys())));
        getChildren().addAll(timeline, before, after, back);
        model.stateProperty().addListener((_, _, _) -> update());
        workspace.filter().queryProperty().addListener((_, _, _) -> update());
        update();
    }

    private static Hyperlink link(String id, Runnable action) {
        Hyperlink link = Controls.link("", action);
        link.setId(id);
        link.getStyleClass().add("timeline-link");
        return link;
    }

    private void update() {
        boolean isWhole = !model.isZoomed() && model.period().isEmpty();
        show(before, "timeline.before", model.stateProperty().get().before(), isWhole);
        show(after, "timeline.after", model.stateProperty().get().after(), isWhole);
        Controls.show(back, !isWhole);
    }

    private static void show(Hyperlink link, String key, Outside outside, boolean isWhole) {
        link.setText(Messages.text(key, outside.events()));
        Controls.show(link, isWhole && outside.events() > 0);
    }

    private void pickBefore() {
        model.pick(model.stateProperty().get().before().days());
    }

    private void pickAfter() {
        model.pick(model.stateProperty().get().after().days());
    }

    private void backOut() {
        model.backOut();
        timeline.requestFocus();
    }

    /// Gives the timeline the focus, and marks the bar from which keys go.
    public void focusByKey() {
        timeline.focusByKey();
    }
}

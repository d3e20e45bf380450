package spoor.view.timeline;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.StackPane;

import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.FilterViewModel;

import java.util.Optional;

/// The panel with the timeline of the filtered events; a click on a bar chooses its period.
public final class TimelinePane extends StackPane {
    public TimelinePane(Workspace workspace) {
        getStyleClass().addAll("panel", "timeline-panel");
        setId("timeline");
        Timeline timeline = new Timeline();
        getChildren().add(timeline);
        FilterViewModel filter = workspace.filter();
        timeline.onPick(
                range -> filter.during(Optional.of(range)), () -> filter.during(Optional.empty()));
        InvalidationListener update =
                _ ->
                        timeline.show(
                                filter.result().histogram(),
                                filter.queryProperty().get().period(),
                                workspace.display().times());
        filter.answerProperty().addListener(update);
        filter.queryProperty().addListener(update);
        workspace.display().zoneProperty().addListener(update);
        update.invalidated(filter.answerProperty());
    }
}

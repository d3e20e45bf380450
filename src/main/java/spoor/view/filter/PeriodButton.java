package spoor.view.filter;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;

import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

import spoor.event.TimeRange;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.Periods;
import spoor.viewmodel.shared.Messages;

/// Shows the chosen period, and opens the form that changes it.
final class PeriodButton extends Button {
    PeriodButton(Workspace workspace) {
        setId("period");
        getStyleClass().add("quiet-button");
        setGraphic(Controls.icon(Feather.CALENDAR));
        setMinWidth(USE_PREF_SIZE);
        PopOver popOver = new PopOver();
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            // The arrow and the corners would have a white background.
            popOver.setArrowSize(0);
            popOver.setCornerRadius(0);
        }
        popOver.setTitle(Messages.text("period.title"));
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        setOnAction(_ -> {
            PeriodForm form = new PeriodForm(workspace, popOver::hide);
            popOver.setContentNode(form);
            popOver.getRoot().getStylesheets().setAll(getScene().getStylesheets());
            popOver.show(this);
            form.requestFocus();
        });
        InvalidationListener update =
                _ ->
                        setText(
                                workspace
                                        .filter()
                                        .queryProperty()
                                        .get()
                                        .period()
                                        .map(range -> text(range, workspace))
                                        .orElse(Messages.text("find.period")));
        workspace.filter().queryProperty().addListener(update);
        workspace.display().zoneProperty().addListener(update);
        update.invalidated(workspace.display().zoneProperty());
    }

    private static String text(TimeRange range, Workspace workspace) {
        return Periods.print(range, workspace.display().times());
    }
}

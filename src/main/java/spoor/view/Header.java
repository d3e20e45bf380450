package spoor.view;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.load.LoadState;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.Periods;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Messages;

/// What is open, and how it is shown: time zone and theme.
final class Header extends HBox {
    private final Workspace workspace;
    private final Label name = Controls.label("", "source-name");
    private final Hyperlink summary;

    /// @param showNewest scrolls the table to the newest events
    /// @param showReport shows the load report
    Header(Workspace workspace, MenuButton open, Runnable showNewest, Runnable showReport) {
        this.workspace = workspace;
        getStyleClass().add("header");
        summary = Controls.link("", showReport);
        summary.getStyleClass().add("muted");
        summary.setTooltip(new Tooltip(Messages.text("status.report")));
        summary.setId("summary");
        open.setMinWidth(USE_PREF_SIZE);
        MenuButton zone = new ZoneMenu(workspace.display());
        zone.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        open,
                        name,
                        summary,
                        Controls.spacer(),
                        newEvents(showNewest),
                        followButton(),
                        zone,
                        themeButton());
        InvalidationListener update = _ -> update();
        workspace.load().stateProperty().addListener(update);
        workspace.load().sourcesProperty().addListener(update);
        workspace.display().zoneProperty().addListener(update);
        update();
    }

    private void update() {
        name.setText(Printable.of(workspace.load().name()));
        LoadState state = workspace.load().state();
        String text =
                Messages.text(
                        "header.summary",
                        state.progress().read() + state.progress().skipped(),
                        state.store().size());
        String span =
                Periods.span(state.store())
                        .map(range -> {
                            String first = workspace.display().times().day(range.from());
                            String last = workspace.display().times().day(range.until() - 1);
                            String days =
                                    first.equals(last)
                                            ? first
                                            : Messages.text("period.between", first, last);
                            return " " + Messages.text("header.span", days);
                        })
                        .orElse("");
        summary.setText(text + span);
    }

    private Button newEvents(Runnable showNewest) {
        LoadViewModel load = workspace.load();
        Button button =
                Controls.button(
                        "",
                        "new-events",
                        () -> {
                            load.follow().markSeen();
                            showNewest.run();
                        });
        button.setId("new-events");
        button.setMinWidth(USE_PREF_SIZE);
        InvalidationListener update =
                _ -> {
                    int count = load.follow().newEventsProperty().get();
                    button.setText(Messages.text("header.newEvents", count));
                    button.setAccessibleText(button.getText());
                    Controls.show(button, count > 0);
                };
        load.follow().newEventsProperty().addListener(update);
        update.invalidated(load.follow().newEventsProperty());
        return button;
    }

    private ToggleButton followButton() {
        ToggleButton button = new ToggleButton(Messages.text("header.follow"));
        button.setId("follow");
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Messages.text("header.follow.text")));
        button.selectedProperty().bindBidirectional(workspace.load().follow().followingProperty());
        InvalidationListener update = _ -> Controls.show(button, workspace.load().canFollow());
        workspace.load().sourcesProperty().addListener(update);
        update.invalidated(workspace.load().sourcesProperty());
        return button;
    }

    private Button themeButton() {
        Button button =
                Controls.iconButton(
                        Feather.MOON,
                        Messages.text("header.theme"),
                        () ->
                                workspace
                                        .display()
                                        .darkProperty()
                                        .set(!workspace.display().darkProperty().get()));
        button.setId("theme");
        InvalidationListener update =
                _ ->
                        button.setGraphic(
                                Controls.icon(
                                        workspace.display().darkProperty().get()
                                                ? Feather.SUN
                                                : Feather.MOON));
        workspace.display().darkProperty().addListener(update);
        update.invalidated(workspace.display().darkProperty());
        return button;
    }
}

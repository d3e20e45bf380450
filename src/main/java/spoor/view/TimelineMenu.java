package spoor.view;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import spoor.event.TimeRange;
import spoor.view.key.Shortcut;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.timeline.TimelineViewModel;

/// What can be done with the timeline without having the focus in it.
final class TimelineMenu extends Menu {
    private static final double ZOOM = 2;

    /// @param focus gives the timeline the focus
    TimelineMenu(TimelineViewModel timeline, Runnable focus) {
        super(Messages.text("menu.timeline"));
        MenuItem go = item("focus", focus);
        go.setAccelerator(Shortcut.TIMELINE.accelerator());
        getItems()
                .addAll(
                        go,
                        item("in", () -> timeline.zoom(1 / ZOOM, middle(timeline))),
                        item("out", () -> timeline.zoom(ZOOM, middle(timeline))),
                        item("all", timeline::showAll),
                        item("back", timeline::backOut));
    }

    private static long middle(TimelineViewModel timeline) {
        TimeRange view = timeline.stateProperty().get().view();
        return view.from() + (view.until() - view.from()) / 2;
    }

    private static MenuItem item(String name, Runnable action) {
        String key = "menu.timeline." + name;
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

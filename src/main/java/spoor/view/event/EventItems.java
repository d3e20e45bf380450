package spoor.view.event;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import spoor.event.Field;
import spoor.view.control.ClipboardText;
import spoor.view.key.Shortcut;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.event.Relation;
import spoor.viewmodel.filter.ListedEvents.Reason;
import spoor.viewmodel.shared.Messages;

import java.util.List;

/// The menu items of the event that is selected: its note, its ticks, the events that are related
/// to it, and the commands that it can be written as.
public final class EventItems {
    private final Workspace workspace;

    public EventItems(Workspace workspace) {
        this.workspace = workspace;
    }

    /// All, with their keys, for the menu bar.
    public Menu menu() {
        Menu menu = new Menu(Messages.text("menu.event"));
        menu.getItems().addAll(note(), tick(), new SeparatorMenuItem());
        menu.getItems().addAll(related());
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(commands());
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(marked());
        menu.setOnShowing(_ -> {
            for (MenuItem item : menu.getItems()) {
                if (item.getId() != null && item.getId().startsWith("event.")) {
                    item.setDisable(row() < 0);
                }
            }
        });
        return menu;
    }

    /// For a context menu: the note, the related events, and the commands.
    public List<MenuItem> contextItems() {
        Menu related = new Menu(Messages.text("event.related"));
        related.getItems().addAll(related());
        Menu commands = new Menu(Messages.text("event.commands"));
        commands.getItems().addAll(commands());
        return List.of(related, commands, note());
    }

    private int row() {
        return workspace.selection().lead();
    }

    private MenuItem note() {
        return item("event.note", Shortcut.NOTE, () -> workspace.notes().edit());
    }

    private MenuItem tick() {
        return item(
                "event.tick",
                () -> {
                    if (row() >= 0) {
                        workspace.ticked().toggle(workspace.store(), row());
                    }
                });
    }

    private List<MenuItem> related() {
        return List.of(
                item("event.issuer", Shortcut.ISSUER, () -> related(Relation.ISSUER)),
                item("event.session", Shortcut.SESSION, () -> related(Relation.SESSION)),
                item("event.request", Shortcut.REQUEST, () -> related(Relation.REQUEST)),
                item("event.shared", () -> related(Relation.SHARED)),
                item("event.sameWho", () -> same(Field.IDENTITY)),
                item("event.sameKey", () -> same(Field.KEY)),
                item("event.sameIp", () -> same(Field.IP)),
                item("event.sameAccount", () -> same(Field.ACCOUNT)));
    }

    private void related(Relation relation) {
        workspace.eventActions().showRelated(row(), relation);
    }

    private void same(Field field) {
        if (row() >= 0) {
            workspace.eventActions().showSame(row(), field);
        }
    }

    private List<MenuItem> commands() {
        return List.of(
                item(
                        "event.lookUp",
                        Shortcut.COPY_LOOK_UP,
                        () -> workspace.eventActions().lookUp(row(), ClipboardText::copy)),
                item(
                        "event.call",
                        () -> workspace.eventActions().call(row(), ClipboardText::copy)));
    }

    private List<MenuItem> marked() {
        return List.of(
                item(
                        "marked.ticked",
                        Shortcut.TICKED,
                        () -> workspace.listed().toggle(Reason.TICKED)),
                item("marked.noted", () -> workspace.listed().toggle(Reason.NOTED)),
                item("marked.compare", () -> workspace.compare().compare(workspace.ticked())),
                item("marked.untickAll", () -> workspace.ticked().untickAll()));
    }

    private static MenuItem item(String key, Shortcut shortcut, Runnable action) {
        MenuItem item = item(key, action);
        item.setAccelerator(shortcut.accelerator());
        return item;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

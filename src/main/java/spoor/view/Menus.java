package spoor.view;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import spoor.view.event.EventItems;
import spoor.view.key.Shortcut;
import spoor.view.open.Opener;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.compare.CompareViewModel;
import spoor.viewmodel.open.LocationWords;
import spoor.viewmodel.shared.Messages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// The menus: everything that can be done, with its key.
final class Menus {
    private final Workspace workspace;
    private final Opener opener;
    private final MainWindow window;

    Menus(Workspace workspace, Opener opener, MainWindow window) {
        this.workspace = workspace;
        this.opener = opener;
        this.window = window;
    }

    MenuBar bar() {
        MenuBar bar = new MenuBar(file(), edit(), view(), find(), event(), help());
        bar.setId("menu");
        return bar;
    }

    /// The button at the left of the header.
    MenuButton openButton() {
        MenuButton button = new MenuButton(Messages.text("menu.open"));
        button.setId("open");
        button.getStyleClass().add("quiet-button");
        button.getItems()
                .addAll(
                        item("menu.openFolder", opener::chooseFolder),
                        item("menu.openFiles", opener::chooseFiles),
                        item("menu.openBucket", opener::chooseBucket),
                        item("menu.askEngine", opener::askEngine),
                        item("menu.openSample", () -> opener.openLocation("sample:")));
        return button;
    }

    private Menu file() {
        Menu recent = new Menu(Messages.text("menu.recent"));
        workspace.opening().recent().addListener((ListChangeListener<String>) _ -> list(recent));
        list(recent);
        return menu(
                "menu.file",
                item("menu.openFolder", Shortcut.OPEN_FOLDER, opener::chooseFolder),
                item("menu.openFiles", Shortcut.OPEN_FILES, opener::chooseFiles),
                item("menu.openBucket", Shortcut.OPEN_BUCKET, opener::chooseBucket),
                item("menu.askEngine", Shortcut.ASK_ENGINE, opener::askEngine),
                item("menu.openSample", () -> opener.openLocation("sample:")),
                recent,
                reopen(),
                new SeparatorMenuItem(),
                item("menu.reload", Shortcut.RELOAD, workspace.load()::reload),
                item("menu.report", Shortcut.REPORT, window::showReport),
                item("menu.coverage", Shortcut.COVERAGE, window::showCoverage),
                new SeparatorMenuItem(),
                item("menu.export", Shortcut.EXPORT, window::export),
                item("menu.saveFolder", window::saveFolder),
                new SeparatorMenuItem(),
                item("menu.exit", Shortcut.QUIT, window::close));
    }

    private MenuItem reopen() {
        MenuItem item = item("menu.reopen", Shortcut.REOPEN, opener::reopen);
        workspace
                .reopening()
                .locationsProperty()
                .subscribe(locations -> item.setDisable(locations.isEmpty()));
        return item;
    }

    private void list(Menu recent) {
        recent.getItems().clear();
        for (String location : workspace.opening().recent()) {
            MenuItem item = new MenuItem(LocationWords.of(location, LocalDate.now(ZoneOffset.UTC)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> opener.openLocation(location));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private Menu edit() {
        return menu("menu.edit", item("menu.paste", Shortcut.PASTE, opener::paste));
    }

    private Menu view() {
        CheckMenuItem dark = new CheckMenuItem(Messages.text("menu.dark"));
        dark.selectedProperty().bindBidirectional(workspace.display().darkProperty());
        return menu(
                "menu.view",
                dark,
                new ColumnsMenu(workspace.columns()),
                new TimelineMenu(workspace.timeline(), window::focusTimeline),
                original(),
                item("menu.problems", Shortcut.PROBLEMS, window::toggleProblems),
                item("detail.nextHidden", Shortcut.NEXT_HIDDEN, () -> window.nextHidden(1)),
                item("menu.hiddenList", Shortcut.LIST_HIDDEN, window::listHidden),
                item("menu.rules", window::editOwnRules),
                compare());
    }

    /// Says why where the selected events cannot be compared.
    private MenuItem compare() {
        MenuItem item =
                item("menu.compare", Shortcut.COMPARE, workspace.compare()::compareSelected);
        workspace
                .selection()
                .rowsProperty()
                .subscribe(rows -> {
                    String reason = CompareViewModel.reason(rows.count());
                    item.setDisable(!reason.isEmpty());
                    item.setText(
                            reason.isEmpty()
                                    ? Messages.text("menu.compare")
                                    : Messages.text("menu.compare.disabled", reason));
                });
        return item;
    }

    private CheckMenuItem original() {
        CheckMenuItem original = new CheckMenuItem(Messages.text("menu.eventOriginal"));
        original.setAccelerator(Shortcut.VIEW_ORIGINAL.accelerator());
        original.selectedProperty().bindBidirectional(workspace.detail().originalProperty());
        return original;
    }

    private Menu find() {
        CheckMenuItem failures = new CheckMenuItem(Messages.text("menu.failures"));
        failures.setAccelerator(Shortcut.FAILURES.accelerator());
        failures.selectedProperty().bindBidirectional(workspace.filter().failuresOnlyProperty());
        CheckMenuItem changes = new CheckMenuItem(Messages.text("menu.changes"));
        changes.setAccelerator(Shortcut.CHANGES.accelerator());
        changes.selectedProperty().bindBidirectional(workspace.filter().changesOnlyProperty());
        return menu(
                "menu.find",
                history(
                        "back",
                        Shortcut.BACK,
                        workspace.history().backProperty(),
                        workspace.history()::back),
                history(
                        "forward",
                        Shortcut.FORWARD,
                        workspace.history().forwardProperty(),
                        workspace.history()::forward),
                new SeparatorMenuItem(),
                item("menu.findBox", Shortcut.FIND, window::focusFind),
                item("menu.original", workspace.filter().find()::searchOriginal),
                item("menu.nextHit", Shortcut.NEXT_HIT, () -> window.nextHit(1)),
                item("menu.previousHit", Shortcut.PREVIOUS_HIT, () -> window.nextHit(-1)),
                item("menu.period", Shortcut.PERIOD, window::openPeriod),
                failures,
                changes,
                new SeparatorMenuItem(),
                item("menu.views", Shortcut.VIEWS, window::openViews),
                item("menu.group", Shortcut.GROUP, window::showGroups),
                item("menu.explain", Shortcut.EXPLAIN, window::explain),
                item("menu.clear", Shortcut.CLEAR, workspace.filter()::clear));
    }

    private Menu event() {
        return new EventItems(workspace).menu();
    }

    private static MenuItem history(
            String name, Shortcut key, ObservableValue<Optional<String>> words, Runnable action) {
        MenuItem item = item("history." + name, key, action);
        words.subscribe(question -> item.setDisable(question.isEmpty()));
        return item;
    }

    private Menu help() {
        return menu(
                "menu.help",
                item("menu.keys", Shortcut.HELP, window::showHelp),
                item("menu.about", window::showAbout));
    }

    private static Menu menu(String key, MenuItem... items) {
        Menu menu = new Menu(Messages.text(key));
        menu.getItems().addAll(items);
        return menu;
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

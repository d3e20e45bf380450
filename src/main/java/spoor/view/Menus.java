package spoor.view;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

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
        MenuBar bar = new MenuBar(file(), edit(), view(), find(), help());
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
                        item("menu.openFolder", "", opener::chooseFolder),
                        item("menu.openFiles", "", opener::chooseFiles),
                        item("menu.openBucket", "", opener::chooseBucket),
                        item("menu.openSample", "", () -> opener.openLocation("sample:")));
        return button;
    }

    private Menu file() {
        Menu recent = new Menu(Messages.text("menu.recent"));
        workspace.opening().recent().addListener((ListChangeListener<String>) _ -> list(recent));
        list(recent);
        return menu(
                "menu.file",
                item("menu.openFolder", "Shortcut+O", opener::chooseFolder),
                item("menu.openFiles", "Shortcut+Shift+O", opener::chooseFiles),
                item("menu.openBucket", "Shortcut+Shift+B", opener::chooseBucket),
                item("menu.openSample", "", () -> opener.openLocation("sample:")),
                recent,
                new SeparatorMenuItem(),
                item("menu.reload", "F5", workspace.load()::reload),
                item("menu.report", "F7", window::showReport),
                item("menu.coverage", "Shift+F7", window::showCoverage),
                new SeparatorMenuItem(),
                item("menu.export", "Shortcut+E", window::export),
                item("menu.saveFolder", "", window::saveFolder),
                new SeparatorMenuItem(),
                item("menu.exit", "Shortcut+Q", window::close));
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
        return menu("menu.edit", item("menu.paste", "Shortcut+V", opener::paste));
    }

    private Menu view() {
        CheckMenuItem dark = new CheckMenuItem(Messages.text("menu.dark"));
        dark.selectedProperty().bindBidirectional(workspace.display().darkProperty());
        return menu(
                "menu.view",
                dark,
                new ColumnsMenu(workspace.columns()),
                original(),
                item("menu.problems", "F8", window::toggleProblems),
                item("detail.nextHidden", "F4", () -> window.nextHidden(1)),
                item("menu.hiddenList", "Shortcut+Shift+H", window::listHidden),
                item("menu.rules", "", window::editOwnRules),
                compare());
    }

    /// Says why where the selected events cannot be compared.
    private MenuItem compare() {
        MenuItem item = item("menu.compare", "Shortcut+D", workspace.compare()::compareSelected);
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
        original.setAccelerator(KeyCombination.valueOf("Shortcut+T"));
        original.selectedProperty().bindBidirectional(workspace.detail().originalProperty());
        return original;
    }

    private Menu find() {
        CheckMenuItem failures = new CheckMenuItem(Messages.text("menu.failures"));
        failures.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+F"));
        failures.selectedProperty().bindBidirectional(workspace.filter().failuresOnlyProperty());
        CheckMenuItem changes = new CheckMenuItem(Messages.text("menu.changes"));
        changes.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+C"));
        changes.selectedProperty().bindBidirectional(workspace.filter().changesOnlyProperty());
        return menu(
                "menu.find",
                history(
                        "back",
                        "Alt+Left",
                        workspace.history().backProperty(),
                        workspace.history()::back),
                history(
                        "forward",
                        "Alt+Right",
                        workspace.history().forwardProperty(),
                        workspace.history()::forward),
                new SeparatorMenuItem(),
                item("menu.findBox", "Shortcut+F", window::focusFind),
                item("menu.original", "", workspace.filter().find()::searchOriginal),
                item("menu.period", "Shortcut+P", window::openPeriod),
                failures,
                changes,
                new SeparatorMenuItem(),
                item("menu.explain", "F9", window::explain),
                item("menu.clear", "Shortcut+L", workspace.filter()::clear));
    }

    private static MenuItem history(
            String name, String key, ObservableValue<Optional<String>> words, Runnable action) {
        MenuItem item = item("history." + name, key, action);
        words.subscribe(question -> item.setDisable(question.isEmpty()));
        return item;
    }

    private Menu help() {
        return menu(
                "menu.help",
                item("menu.keys", "F1", window::showKeys),
                item("menu.about", "", window::showAbout));
    }

    private static Menu menu(String key, MenuItem... items) {
        Menu menu = new Menu(Messages.text(key));
        menu.getItems().addAll(items);
        return menu;
    }

    private static MenuItem item(String key, String accelerator, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(key);
        if (!accelerator.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(accelerator));
        }
        item.setOnAction(_ -> action.run());
        return item;
    }
}

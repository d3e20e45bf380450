package spoor.view.views;

import javafx.beans.InvalidationListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;

import spoor.saved.SavedView;
import spoor.text.Printable;
import spoor.view.open.Choosers;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.views.ViewsViewModel;

import java.util.Optional;

/// The views to choose from; its text names the one that is shown.
public final class ViewsButton extends MenuButton {
    private static final double MAX_WIDTH = 220;

    private final ViewsViewModel views;
    private final MenuItem save;
    private final MenuItem manage;

    public ViewsButton(ViewsViewModel views, Stage stage, Choosers choosers) {
        this.views = views;
        setId("views");
        getStyleClass().add("quiet-button");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(MAX_WIDTH);
        setMnemonicParsing(false);
        save = item("views.save", () -> SaveViewDialog.show(stage, views));
        manage = item("views.manage", () -> ManageViewsDialog.show(stage, views, choosers));
        views.own().addListener((InvalidationListener) _ -> list());
        list();
        views.currentProperty().subscribe(this::name);
    }

    private void name(Optional<String> title) {
        String text =
                title.map(shown -> Messages.text("views.current", Printable.of(shown)))
                        .orElse(Messages.text("views.button"));
        setText(text);
        setAccessibleText(text);
        setTooltip(new Tooltip(title.isEmpty() ? Messages.text("views.hint") : text));
    }

    private void list() {
        getItems().clear();
        views.presets().forEach(this::add);
        if (!views.own().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            views.own().forEach(this::add);
        }
        getItems().addAll(new SeparatorMenuItem(), save, manage);
    }

    private void add(SavedView view) {
        MenuItem item = new MenuItem(Printable.of(views.title(view)));
        item.setId("view-" + view.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> views.show(view));
        getItems().add(item);
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

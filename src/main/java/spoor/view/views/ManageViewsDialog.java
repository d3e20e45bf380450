package spoor.view.views;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import spoor.io.IoReason;
import spoor.saved.SavedView;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.view.open.Choosers;
import spoor.view.open.FileType;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.views.ViewsViewModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The views that the user saved: renames, deletes, exports and imports them.
final class ManageViewsDialog {
    private static final double LIST_WIDTH = 300;
    private static final double LIST_HEIGHT = 260;

    private final Window owner;
    private final ViewsViewModel views;
    private final Choosers choosers;
    private final ListView<SavedView> list = new ListView<>();
    private final TextField name = new TextField();
    private final Button rename = button("views.rename", this::rename);
    private final Button delete = button("views.delete", this::delete);
    private final Button export = button("views.export", this::export);

    private ManageViewsDialog(Window owner, ViewsViewModel views, Choosers choosers) {
        this.owner = owner;
        this.views = views;
        this.choosers = choosers;
        list.setId("views-list");
        list.setAccessibleText(Messages.text("views.manage.title"));
        list.setPrefSize(LIST_WIDTH, LIST_HEIGHT);
        list.setItems(views.own());
        list.setPlaceholder(Controls.label(Messages.text("views.none"), "muted"));
        list.setCellFactory(_ -> new Cell());
        name.setId("views-name");
        name.setAccessibleText(Messages.text("views.name"));
        name.setOnAction(_ -> rename());
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        name.textProperty().subscribe(_ -> update());
        list.getSelectionModel().selectFirst();
    }

    static void show(Window owner, ViewsViewModel views, Choosers choosers) {
        ManageViewsDialog dialog = new ManageViewsDialog(owner, views, choosers);
        var _ =
                Dialogs.form(
                                owner,
                                Messages.text("views.manage.title"),
                                dialog.content(),
                                List.of(Dialogs.close()))
                        .showAndWait();
    }

    private static Button button(String key, Runnable action) {
        Button button = Controls.button(Messages.text(key), "quiet-button", action);
        button.setId(key.replace('.', '-'));
        return button;
    }

    private HBox content() {
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox right =
                new VBox(
                        8,
                        new Label(Messages.text("views.name")),
                        name,
                        new HBox(8, rename, delete),
                        new HBox(8, export, button("views.import", this::importFile)));
        return new HBox(16, list, right);
    }

    private void show(@Nullable SavedView view) {
        name.setText(view == null ? "" : view.name());
        update();
    }

    private void update() {
        SavedView view = selected();
        rename.setDisable(view == null || !views.isFree(name.getText(), Optional.of(view)));
        delete.setDisable(view == null);
        export.setDisable(views.own().isEmpty());
    }

    private @Nullable SavedView selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void rename() {
        SavedView view = selected();
        String newName = name.getText();
        if (view != null && views.isFree(newName, Optional.of(view))) {
            views.rename(view, newName);
            views.own().stream()
                    .filter(renamed -> renamed.isNamed(newName))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    private void delete() {
        SavedView view = selected();
        if (view != null) {
            views.delete(view);
        }
    }

    private void export() {
        choosers.saveAs(owner, Messages.text("views.file"), List.of(FileType.JSON))
                .filter(target -> target.replaceAgreed() || mayReplace(target.file()))
                .flatMap(target -> views.export(List.copyOf(views.own()), target.file()))
                .ifPresent(this::fail);
    }

    private boolean mayReplace(Path file) {
        return !Files.exists(file)
                || agrees("export.replace.title", "export.replace.question", file);
    }

    private void importFile() {
        choosers.file(owner, Messages.text("views.import.title")).ifPresent(this::importFrom);
    }

    private void importFrom(Path file) {
        try {
            List<SavedView> read = views.read(file);
            List<String> known = read.stream().map(SavedView::name).filter(views::isOwn).toList();
            if (read.isEmpty()) {
                fail(Messages.text("views.import.none", file));
            } else if (known.isEmpty()
                    || agrees(
                            "views.import.replace.title",
                            "views.import.replace",
                            String.join(", ", known))) {
                views.put(read);
            }
        } catch (IOException e) {
            fail(Messages.text(IoReason.of(e)));
        }
    }

    private boolean agrees(String title, String question, Object value) {
        ButtonType agree = new ButtonType(Messages.text("export.replace.yes"), ButtonData.OK_DONE);
        Optional<ButtonType> answer =
                Dialogs.ask(
                        owner,
                        Messages.text(title),
                        Messages.text(question, value),
                        List.of(agree, Dialogs.cancel()));
        return answer.equals(Optional.of(agree));
    }

    private void fail(String reason) {
        Dialogs.message(owner, Messages.text("views.manage.title"), reason);
    }

    private static final class Cell extends ListCell<SavedView> {
        @Override
        protected void updateItem(@Nullable SavedView view, boolean empty) {
            super.updateItem(view, empty);
            setText(empty || view == null ? null : Printable.of(view.name()));
        }
    }
}

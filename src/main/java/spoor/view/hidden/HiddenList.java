package spoor.view.hidden;

import javafx.collections.FXCollections;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenValue;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.hidden.HiddenWords;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.Optional;

/// The hidden values of the event that is read: each with its meaning, its rule, and where it may
/// still be. One can be chosen, to go to it.
public final class HiddenList {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 360;

    /// What the cells keep free at their sides, for the scroll bar too.
    private static final double MARGIN = 50;

    private final Workspace workspace;
    private final ListView<HiddenValue> list = new ListView<>();
    private final Dialog<ButtonType> dialog;
    private final ButtonType go =
            new ButtonType(Messages.text("hidden.list.go"), ButtonData.OK_DONE);

    private HiddenList(Window owner, Workspace workspace) {
        this.workspace = workspace;
        list.setId("hidden-values");
        list.setAccessibleText(Messages.text("hidden.list"));
        list.getStyleClass().add("hidden-values");
        list.setPrefSize(WIDTH, HEIGHT);
        list.setCellFactory(_ -> new Cell());
        list.setItems(FXCollections.observableList(workspace.detail().detail().hidden()));
        list.getSelectionModel().selectFirst();
        dialog =
                Dialogs.form(
                        owner, Messages.text("hidden.list"), list, List.of(go, Dialogs.close()));
        dialog.setResizable(true);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                choose();
            }
        });
        dialog.setOnShown(_ -> list.requestFocus());
    }

    private void choose() {
        dialog.setResult(go);
        dialog.close();
    }

    /// Waits for the choice; nothing where the user only read, or nothing is hidden.
    public static Optional<HiddenValue> choose(Window owner, Workspace workspace) {
        if (workspace.detail().detail().hidden().isEmpty()) {
            return Optional.empty();
        }
        HiddenList shown = new HiddenList(owner, workspace);
        return shown.dialog
                .showAndWait()
                .filter(shown.go::equals)
                .map(_ -> shown.list.getSelectionModel().getSelectedItem());
    }

    private final class Cell extends ListCell<HiddenValue> {
        @Override
        protected void updateItem(@Nullable HiddenValue value, boolean empty) {
            super.updateItem(value, empty);
            setText(null);
            // Its lines take the list's width, and wrap there.
            setPrefWidth(0);
            if (empty || value == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String about = HiddenTip.about(value, workspace);
            setAccessibleText(about);
            VBox lines =
                    new VBox(
                            2,
                            Controls.label(Printable.of(value.path().toString()), "mono"),
                            badge(value));
            about.lines()
                    .skip(2)
                    .forEach(line -> {
                        Label label = Controls.label(line, "small", "muted");
                        label.setWrapText(true);
                        // A cell offers less height than wrapped lines need.
                        label.setMinHeight(Region.USE_PREF_SIZE);
                        lines.getChildren().add(label);
                    });
            lines.prefWidthProperty().bind(list.widthProperty().subtract(MARGIN));
            setGraphic(lines);
        }

        private Label badge(HiddenValue value) {
            String words = HiddenWords.meaning(value.rule());
            return value.kind() == HiddenKind.HIDDEN_BY_AWS
                    ? Controls.label(words, "badge")
                    : Controls.label(words, "badge", "masked");
        }
    }
}

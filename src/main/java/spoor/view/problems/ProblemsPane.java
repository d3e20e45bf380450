package spoor.view.problems;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.event.Printable;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.load.LoadState;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.viewmodel.Messages;
import spoor.viewmodel.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The list of all that could not be read and of the files that were skipped.
public final class ProblemsPane extends VBox {
    private final TableView<Entry> table = new TableView<>();

    /// A line of the list.
    private record Entry(String kind, String file, String offset, String reason) {
        static Entry of(Problem problem) {
            return new Entry(
                    Messages.text("problems.kind." + problem.kind()),
                    Printable.of(problem.file()),
                    "%,d".formatted(problem.offset()),
                    Printable.of(problem.reason()));
        }

        static Entry of(SkippedFile skipped) {
            return new Entry(
                    Messages.text("problems.kind.skipped"),
                    Printable.of(skipped.file()),
                    "",
                    Messages.text(
                            "problems.skipped." + skipped.kind().word().toLowerCase(Locale.ROOT)));
        }
    }

    /// @param close called when the list is to be closed
    public ProblemsPane(Workspace workspace, Runnable close) {
        getStyleClass().add("panel");
        setId("problems");
        HBox head =
                new HBox(
                        Controls.label(Messages.text("problems.title"), "strong"),
                        Controls.spacer(),
                        Controls.iconButton(
                                Feather.COPY, Messages.text("problems.copy"), this::copy),
                        Controls.iconButton(Feather.X, Messages.text("problems.close"), close));
        head.getStyleClass().add("problem-head");
        table.getStyleClass().add("problem-table");
        table.setAccessibleText(Messages.text("problems.title"));
        table.setFixedCellSize(25);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns()
                .setAll(
                        List.of(
                                column("problems.kind", 120, 110, Entry::kind),
                                column("problems.reason", 420, 160, Entry::reason),
                                column("problems.offset", 80, 60, Entry::offset),
                                fileColumn()));
        // The file has the room that is left, so that its name is in view.
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Messages.text("problems.none")));
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN)
                            .match(event)) {
                        copy();
                        event.consume();
                    }
                });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        workspace.load().stateProperty().addListener((_, _, state) -> show(state));
        show(workspace.load().state());
    }

    private static TableColumn<Entry, String> column(
            String key, double width, double minWidth, Function<Entry, String> value) {
        TableColumn<Entry, String> column = new TableColumn<>(Messages.text(key));
        column.setPrefWidth(width);
        column.setMinWidth(minWidth);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    private static TableColumn<Entry, String> fileColumn() {
        TableColumn<Entry, String> column = column("problems.file", 640, 200, Entry::file);
        column.setCellFactory(_ -> new PathCell<>());
        return column;
    }

    private void show(LoadState state) {
        List<Entry> entries = new ArrayList<>();
        state.problems().forEach(problem -> entries.add(Entry.of(problem)));
        state.skipped().stream()
                .filter(file -> file.kind() != SkippedFile.Kind.UNREADABLE)
                .forEach(file -> entries.add(Entry.of(file)));
        if (!entries.equals(table.getItems())) {
            table.getItems().setAll(entries);
        }
    }

    private void copy() {
        List<Entry> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        List<Entry> copied = chosen.isEmpty() ? table.getItems() : chosen;
        ClipboardText.copy(
                copied.stream()
                        .map(entry ->
                                String.join(
                                        "\t",
                                        entry.kind(),
                                        entry.reason(),
                                        entry.offset(),
                                        entry.file()))
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}

package spoor.view.problems;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.load.LoadState;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The list of all that could not be read and of the files that were skipped.
public final class ProblemsPane extends VBox {
    private final TableView<Entry> table = new TableView<>();

    /// A line of the list.
    private record Entry(String kind, String file, String offset, String reason, String help) {
        static Entry of(Problem problem) {
            return new Entry(
                    Messages.text("problems.kind." + problem.kind().word()),
                    Printable.of(problem.file()),
                    "%,d".formatted(problem.offset()),
                    Printable.of(Messages.text(problem.reason())),
                    Printable.of(problem.help()));
        }

        static Entry of(SkippedFile skipped) {
            return new Entry(
                    Messages.text("problems.kind.skipped"),
                    Printable.of(skipped.file()),
                    "",
                    Messages.text(
                            "problems.skipped." + skipped.kind().word().toLowerCase(Locale.ROOT)),
                    "");
        }

        /// Why, and what helps.
        String advice() {
            return help.isEmpty() ? reason : reason + "\n" + help;
        }

        String line() {
            String line = String.join("\t", kind, reason, offset, file);
            return help.isEmpty() ? line : line + "\t" + help;
        }
    }

    /// @param close called when the user closes the list
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
                                column("problems.reason", 420, 160, ProblemsPane::reason),
                                column("problems.offset", 80, 60, Entry::offset),
                                column("problems.file", 640, 200, ProblemsPane::file)));
        // The file has the room that is left, so that its name is in view.
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row());
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
        TableColumn<Entry, String> column = sized(key, width, minWidth);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    private static TableColumn<Entry, Entry> column(
            String key, double width, double minWidth, Supplier<EllipsisCell<Entry>> cells) {
        TableColumn<Entry, Entry> column = sized(key, width, minWidth);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> cells.get());
        return column;
    }

    private static <T> TableColumn<Entry, T> sized(String key, double width, double minWidth) {
        TableColumn<Entry, T> column = new TableColumn<>(Messages.text(key));
        column.setPrefWidth(width);
        column.setMinWidth(minWidth);
        return column;
    }

    private static EllipsisCell<Entry> reason() {
        return new EllipsisCell<>(OverrunStyle.ELLIPSIS, Entry::reason, Entry::advice);
    }

    /// A path's end is what is shown of it, where the file's name is.
    private static EllipsisCell<Entry> file() {
        return new EllipsisCell<>(OverrunStyle.LEADING_ELLIPSIS, Entry::file, Entry::file);
    }

    /// Offers to copy what helps, where something does.
    private static TableRow<Entry> row() {
        TableRow<Entry> row = new TableRow<>();
        MenuItem copy = new MenuItem(Messages.text("problems.copyHelp"));
        copy.setOnAction(_ -> ClipboardText.copy(row.getItem().help()));
        ContextMenu menu = new ContextMenu(copy);
        row.itemProperty()
                .addListener((_, _, entry) ->
                        row.setContextMenu(entry == null || entry.help().isEmpty() ? null : menu));
        return row;
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
                copied.stream().map(Entry::line).collect(Collectors.joining("\n", "", "\n")));
    }
}

package spoor.view.problems;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.event.SkippedFile;
import spoor.load.LoadProgress;
import spoor.load.LoadState;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.view.control.EllipsisCell;
import spoor.view.key.Shortcut;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The list of all that could not be read and of the files that were skipped.
public final class ProblemsPane extends VBox {
    /// The titles and two rows.
    private static final double MIN_HEIGHT = 126;

    private final TableView<ProblemEntry> table = new TableView<>();
    private final Label none = new Label();
    private final Workspace workspace;

    /// @param close called when the user closes the list
    public ProblemsPane(Workspace workspace, Runnable close) {
        this.workspace = workspace;
        getStyleClass().add("panel");
        setId("problems");
        setMinHeight(MIN_HEIGHT);
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
                                column(
                                        "problems.kind",
                                        120,
                                        110,
                                        () -> new KindCell(this::compare)),
                                column("problems.reason", 420, 160, ProblemsPane::reason),
                                column("problems.offset", 80, 60, ProblemEntry::offset),
                                column("problems.file", 640, 200, ProblemsPane::file)));
        // The file has the room that is left, so that its name is in view.
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row());
        table.setPlaceholder(none);
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.PROBLEM_COPY.matches(event)) {
                        copy();
                        event.consume();
                    } else if (Shortcut.PROBLEM_COMPARE.matches(event)) {
                        table.getSelectionModel().getSelectedItems().stream()
                                .limit(1)
                                .forEach(this::compare);
                    }
                });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        workspace.load().stateProperty().addListener((_, _, state) -> show(state));
        show(workspace.load().state());
    }

    private static TableColumn<ProblemEntry, String> column(
            String key, double width, double minWidth, Function<ProblemEntry, String> value) {
        TableColumn<ProblemEntry, String> column = sized(key, width, minWidth);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    private static TableColumn<ProblemEntry, ProblemEntry> column(
            String key,
            double width,
            double minWidth,
            Supplier<? extends TableCell<ProblemEntry, ProblemEntry>> cells) {
        TableColumn<ProblemEntry, ProblemEntry> column = sized(key, width, minWidth);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> cells.get());
        return column;
    }

    private static <T> TableColumn<ProblemEntry, T> sized(
            String key, double width, double minWidth) {
        TableColumn<ProblemEntry, T> column = new TableColumn<>(Messages.text(key));
        column.setPrefWidth(width);
        column.setMinWidth(minWidth);
        return column;
    }

    private static EllipsisCell<ProblemEntry> reason() {
        return new EllipsisCell<>(
                OverrunStyle.ELLIPSIS, ProblemEntry::reason, ProblemEntry::advice);
    }

    /// A path's end is what is shown of it, where the file's name is.
    private static EllipsisCell<ProblemEntry> file() {
        return new EllipsisCell<>(
                OverrunStyle.LEADING_ELLIPSIS, ProblemEntry::file, ProblemEntry::file);
    }

    /// Offers to copy what helps, and to compare records of one id.
    private TableRow<ProblemEntry> row() {
        TableRow<ProblemEntry> row = new TableRow<>();
        MenuItem copy = new MenuItem(Messages.text("problems.copyHelp"));
        copy.setOnAction(_ -> ClipboardText.copy(row.getItem().help()));
        MenuItem compare = new MenuItem(Messages.text("problems.compare"));
        compare.setOnAction(_ -> compare(row.getItem()));
        row.itemProperty()
                .addListener((_, _, entry) -> {
                    ContextMenu menu = new ContextMenu();
                    if (entry != null && !entry.help().isEmpty()) {
                        menu.getItems().add(copy);
                    }
                    if (entry != null && entry.conflict().isPresent()) {
                        menu.getItems().add(compare);
                    }
                    row.setContextMenu(menu.getItems().isEmpty() ? null : menu);
                });
        return row;
    }

    private void compare(ProblemEntry entry) {
        entry.conflict().ifPresent(workspace.compare()::compareSameId);
    }

    private void show(LoadState state) {
        // Only a load that ended by itself has read all.
        boolean isDone = state.progress().phase() == LoadProgress.Phase.DONE;
        none.setText(isDone ? Messages.text("problems.none") : "");
        List<ProblemEntry> entries = new ArrayList<>();
        state.problems().forEach(problem -> entries.add(ProblemEntry.of(problem)));
        state.skipped().stream()
                .filter(file -> file.kind() != SkippedFile.Kind.UNREADABLE)
                .forEach(file -> entries.add(ProblemEntry.of(file)));
        if (!entries.equals(table.getItems())) {
            table.getItems().setAll(entries);
        }
    }

    /// Selects what is listed of a file, and brings it into view.
    public void select(String path) {
        String shown = Printable.of(path);
        table.getSelectionModel().clearSelection();
        for (int row = table.getItems().size() - 1; row >= 0; row--) {
            if (table.getItems().get(row).file().equals(shown)) {
                table.getSelectionModel().select(row);
                table.scrollTo(row);
            }
        }
        table.requestFocus();
    }

    private void copy() {
        List<ProblemEntry> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        List<ProblemEntry> copied = chosen.isEmpty() ? table.getItems() : chosen;
        ClipboardText.copy(
                copied.stream()
                        .map(ProblemEntry::line)
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}

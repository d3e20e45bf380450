package spoor.view.report;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

import spoor.report.ReportedFile;
import spoor.view.control.ClipboardText;
import spoor.view.control.EllipsisCell;
import spoor.view.key.Shortcut;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.report.ReportColumn;
import spoor.viewmodel.report.ReportViewModel;
import spoor.viewmodel.shared.Messages;

import java.util.List;

/// The files of the load report. It is sorted and filtered by the view model, not here: a hundred
/// thousand files take too long for the thread of the window.
final class FileTable extends TableView<ReportedFile> {
    private static final double ROW_HEIGHT = 25;

    /// What is looked for first comes first: a narrow window shows only some.
    private static final List<ReportColumn> COLUMNS =
            List.of(
                    ReportColumn.STATUS,
                    ReportColumn.FILE,
                    ReportColumn.FINDINGS,
                    ReportColumn.FORM,
                    ReportColumn.EVENTS,
                    ReportColumn.DUPLICATES,
                    ReportColumn.FIRST,
                    ReportColumn.LAST,
                    ReportColumn.SIZE);

    private final ReportViewModel report;
    private final FileActions actions;
    private final FileCellTexts texts;
    private final FileColumnWidths widths;
    private final Label nothing = new Label();

    FileTable(Workspace workspace, FileActions actions) {
        this.report = workspace.report();
        this.actions = actions;
        this.texts = new FileCellTexts(() -> workspace.display().times());
        setId("report-table");
        getStyleClass().add("report-table");
        setAccessibleText(Messages.text("report.title"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(nothing);
        getColumns().setAll(COLUMNS.stream().map(this::column).toList());
        widths = new FileColumnWidths(this, texts);
        widths.install();
        setSortPolicy(_ -> sortFiles());
        setRowFactory(_ -> row());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        report.filesProperty().addListener((_, _, files) -> show(files));
        InvalidationListener explain = _ -> explainNothing();
        report.filesProperty().addListener(explain);
        workspace.load().loadingProperty().addListener(explain);
        workspace.display().zoneProperty().addListener((_, _, _) -> refresh());
        show(report.filesProperty().get());
        explainNothing();
    }

    private TableColumn<ReportedFile, ReportedFile> column(ReportColumn of) {
        TableColumn<ReportedFile, ReportedFile> column =
                new TableColumn<>(Messages.text("report.column." + of.word()));
        column.setId("report-" + of.word());
        column.setUserData(of);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        OverrunStyle overrun =
                of == ReportColumn.FILE ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS;
        column.setCellFactory(_ -> {
            var cell =
                    new EllipsisCell<ReportedFile>(
                            overrun, file -> texts.of(of, file), file -> texts.whole(of, file));
            cell.setAlignment(FileCellTexts.isNumber(of) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            return cell;
        });
        return column;
    }

    /// Has the view model sort; without a column, by path.
    private boolean sortFiles() {
        if (getSortOrder().isEmpty()) {
            report.sort(ReportColumn.FILE, false);
        } else {
            TableColumn<ReportedFile, ?> column = getSortOrder().getFirst();
            report.sort(
                    (ReportColumn) column.getUserData(),
                    column.getSortType() == TableColumn.SortType.DESCENDING);
        }
        return true;
    }

    private void explainNothing() {
        String key =
                !report.isFinal()
                        ? "report.reading"
                        : report.reportProperty().get().files().isEmpty()
                                ? "report.noneFound"
                                : "report.none";
        nothing.setText(Messages.text(key));
    }

    /// The selected file stays selected if it is still there.
    private void show(List<ReportedFile> files) {
        ReportedFile selected = selected();
        // Another list of items would clear the order that the user chose.
        getItems().setAll(files);
        widths.fit();
        if (selected != null) {
            for (int row = 0; row < files.size(); row++) {
                if (files.get(row).path().equals(selected.path())) {
                    getSelectionModel().select(row);
                    return;
                }
            }
        }
        if (!files.isEmpty()) {
            getFocusModel().focus(0);
        }
    }

    private @Nullable ReportedFile selected() {
        return getSelectionModel().getSelectedItem();
    }

    private void pressed(KeyEvent event) {
        ReportedFile file = selected();
        if (file == null) {
            return;
        }
        if (Shortcut.REPORT_COPY.matches(event)) {
            ClipboardText.copy(file.path());
            event.consume();
        } else if (Shortcut.REPORT_EVENTS.matches(event)) {
            actions.open(file);
            event.consume();
        }
    }

    private TableRow<ReportedFile> row() {
        TableRow<ReportedFile> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2
                    && event.getButton() == MouseButton.PRIMARY
                    && !row.isEmpty()) {
                actions.open(row.getItem());
            }
        });
        row.itemProperty()
                .addListener((_, _, file) -> row.setContextMenu(file == null ? null : menu(file)));
        return row;
    }

    private ContextMenu menu(ReportedFile file) {
        MenuItem events = item("report.menu.events", () -> actions.showEvents().accept(file));
        events.setDisable(file.events() == 0);
        MenuItem problems = item("report.menu.problems", () -> actions.showProblems().accept(file));
        problems.setDisable(!file.isRemarkable());
        return new ContextMenu(
                events,
                problems,
                item("report.menu.copyPath", () -> ClipboardText.copy(file.path())));
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}

package spoor.view.table;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import spoor.view.control.CutTexts;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.ShownColumn;
import spoor.viewmodel.table.TableViewport;

import java.util.function.Consumer;

/// The events, as rows. It holds the rows of one viewport only, and scrolls by itself.
///
/// A TableView over all rows costs time in proportion to their number at every layout, 160 ms at
/// ten million; over a viewport it costs 3 ms, whatever the number. So the table's items are the
/// places that are in view, and scroll bar, selection and keys are handled here.
public final class EventTable extends StackPane {
    private static final double ROW_HEIGHT = 27;
    private static final double HEADER_HEIGHT = 32;
    private static final PseudoClass PANE_FOCUSED = PseudoClass.getPseudoClass("pane-focused");

    private final Workspace workspace;
    private final TableView<Integer> table = new TableView<>();
    private final TableViewport viewport;
    private final CellCursor cursor;
    private boolean outdated;

    /// @param read moves the focus to the event that is read
    /// @param typeCondition begins a condition in the find box
    public EventTable(Workspace workspace, Runnable read, Consumer<String> typeCondition) {
        this.workspace = workspace;
        cursor = new CellCursor(workspace);
        viewport = workspace.viewport();
        getStyleClass().add("panel");
        setId("events");
        prepareTable();
        TableScrollBar scrollBar = new TableScrollBar(viewport);
        BorderPane pane = new BorderPane(table);
        pane.setRight(scrollBar);
        BorderPane.setMargin(scrollBar, new Insets(HEADER_HEIGHT, 2, 2, 0));
        getChildren().addAll(pane, new EmptyNote(workspace));
        EventTableMenu menu =
                new EventTableMenu(workspace, new ColumnMenu(workspace, table, typeCondition));
        new EventTableContext(workspace, table, cursor, menu).install();
        new EventTableMouse(workspace, viewport, cursor).install(table);
        new EventTableKeys(workspace, viewport, cursor, read).install(table);
        new EventColumns(workspace, table).install();
        listen();
    }

    private void prepareTable() {
        table.setId("event-table");
        table.getStyleClass().add("event-table");
        table.setAccessibleText(Messages.text("table.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setItems(viewport.places());
        table.setPlaceholder(new StackPane());
        CutTexts.show(table);
        table.setRowFactory(_ -> new EventRow(workspace, viewport, cursor));
        table.focusedProperty()
                .addListener(
                        (_, _, focused) -> table.pseudoClassStateChanged(PANE_FOCUSED, focused));
        table.heightProperty().addListener((_, _, _) -> measure());
        table.widthProperty().addListener((_, _, _) -> measure());
    }

    private void listen() {
        InvalidationListener refresh = _ -> refreshSoon();
        workspace.display().zoneProperty().addListener(refresh);
        workspace.selection().rowsProperty().addListener(refresh);
        workspace.selection().leadProperty().addListener(refresh);
        workspace.ticked().countProperty().addListener(refresh);
        workspace.notes().versionProperty().addListener(refresh);
        cursor.columnProperty().addListener(refresh);
        cursor.columnProperty().addListener((_, _, column) -> scrollTo(column));
        workspace.pathValues().versionProperty().addListener(refresh);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /// Shows the rows from that place on, as far down as the last page allows.
    public void scrollTo(int place) {
        viewport.scrollTo(place);
    }

    private void scrollTo(ShownColumn column) {
        table.getColumns().stream()
                .filter(of -> column.equals(of.getUserData()))
                .forEach(table::scrollToColumn);
    }

    /// Selects the first event, if there is one.
    public void selectFirst() {
        if (viewport.order().size() > 0) {
            workspace.selection().select(viewport.order(), 0);
            viewport.reveal(0);
        }
    }

    /// Scrolls no more than needed to bring the event that is read into view.
    public void revealLead() {
        int place = viewport.order().positionOf(workspace.selection().lead());
        if (place >= 0) {
            viewport.reveal(place);
        }
    }

    /// Scrolls no more than needed to bring a place into view.
    public void reveal(int place) {
        viewport.reveal(place);
    }

    private void measure() {
        Node header = table.lookup(".column-header-background");
        Node bar = table.lookup(".scroll-bar:horizontal");
        double used = header == null ? HEADER_HEIGHT : header.getLayoutBounds().getHeight();
        if (bar != null && bar.isVisible()) {
            used += bar.getLayoutBounds().getHeight();
        }
        int rows = (int) Math.max(1, Math.floor((table.getHeight() - used - 1) / ROW_HEIGHT));
        if (rows != viewport.height()) {
            viewport.resize(rows, workspace.selection().lead());
        }
    }

    /// Updates all rows once before they are painted, however many things a gesture changes.
    private void refreshSoon() {
        outdated = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (outdated) {
            outdated = false;
            table.refresh();
        }
        super.layoutChildren();
        measure();
    }
}

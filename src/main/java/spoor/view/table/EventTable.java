package spoor.view.table;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import spoor.query.Order;
import spoor.query.QueryResult;
import spoor.query.RowOrder;
import spoor.store.EventStore;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.PathColumn;
import spoor.viewmodel.table.ShownColumn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
    private final ScrollBar scrollBar = new ScrollBar();
    private final ObservableList<Integer> places = FXCollections.observableArrayList();
    private final EventTableMenu menu;
    private final ColumnWidths widths = new ColumnWidths(table);
    private RowOrder order;
    private int first;
    private int visible = 1;
    private boolean arranging;
    private boolean outdated;

    public EventTable(Workspace workspace) {
        this.workspace = workspace;
        this.order = workspace.filter().result().order();
        this.menu = new EventTableMenu(workspace);
        getStyleClass().add("panel");
        setId("events");
        table.setId("event-table");
        table.getStyleClass().add("event-table");
        table.setAccessibleText(Messages.text("table.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setItems(places);
        table.setPlaceholder(new StackPane());
        table.setRowFactory(_ -> new EventRow(workspace, this));
        table.setSortPolicy(_ -> sortByHeader());
        table.focusedProperty()
                .addListener(
                        (_, _, focused) -> table.pseudoClassStateChanged(PANE_FOCUSED, focused));
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        scrollBar
                .valueProperty()
                .addListener((_, _, value) -> scrollTo((int) Math.round(value.doubleValue())));
        BorderPane pane = new BorderPane(table);
        pane.setRight(scrollBar);
        BorderPane.setMargin(scrollBar, new Insets(HEADER_HEIGHT, 2, 2, 0));
        getChildren().addAll(pane, new EmptyNote(workspace));
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        table.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        new EventTableKeys(workspace, this).install(table);
        table.setOnContextMenuRequested(menu::show);
        table.heightProperty().addListener((_, _, _) -> measure());
        table.widthProperty()
                .addListener((_, _, _) -> {
                    widths.fit();
                    measure();
                });
        workspace
                .filter()
                .answerProperty()
                .addListener((_, before, answer) -> show(before.result(), answer.result()));
        InvalidationListener refresh = _ -> refreshSoon();
        workspace.display().zoneProperty().addListener(refresh);
        workspace.selection().rowsProperty().addListener(refresh);
        workspace.selection().leadProperty().addListener(refresh);
        workspace.ticked().countProperty().addListener(refresh);
        workspace.pathValues().versionProperty().addListener(refresh);
        workspace.columns().shown().addListener((ListChangeListener<ShownColumn>) _ -> arrange());
        table.getColumns()
                .addListener((ListChangeListener<TableColumn<Integer, ?>>) _ -> reordered());
        arrange();
        show(order);
    }

    /// How many rows are in view.
    int visibleRows() {
        return visible;
    }

    RowOrder order() {
        return order;
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /// Shows the rows from that place on, as far down as the last page allows.
    public void scrollTo(int place) {
        int start = Math.clamp(place, 0, Math.max(0, order.size() - visible));
        if (start != first || places.isEmpty() != (order.size() == 0)) {
            first = start;
            scrollBar.setValue(start);
            fill();
        }
    }

    /// Scrolls no more than needed to bring a place into view.
    public void reveal(int place) {
        if (place < first) {
            scrollTo(place);
        } else if (place >= first + visible) {
            scrollTo(place - visible + 1);
        }
    }

    /// While following, the rows that are in view stay there, whatever comes in above them.
    private void show(QueryResult before, QueryResult now) {
        EventStore storeBefore = before.selection().store();
        EventStore store = now.selection().store();
        boolean anchored =
                workspace.load().follow().followingProperty().get()
                        && storeBefore != store
                        && first < order.size();
        int row = anchored ? store.rowOf(storeBefore.key(order.at(first))) : -1;
        show(now.order());
        int place = row < 0 ? -1 : order.placeOf(row);
        if (place >= 0) {
            scrollTo(place);
        }
    }

    private void show(RowOrder newOrder) {
        int lead = workspace.selection().lead();
        int leadBefore = lead < 0 ? -1 : newOrder.placeOf(lead);
        boolean atTop = first == 0;
        order = newOrder;
        scrollBar.setMax(Math.max(0, order.size() - visible));
        scrollBar.setVisibleAmount(Math.min(order.size(), visible));
        scrollBar.setUnitIncrement(1);
        scrollBar.setBlockIncrement(Math.max(1, visible - 1));
        scrollBar.setVisible(order.size() > visible);
        first = Math.clamp(first, 0, Math.max(0, order.size() - visible));
        // What the user reads stays in view while events come in above it.
        if (!atTop && leadBefore >= 0 && (leadBefore < first || leadBefore >= first + visible)) {
            first = Math.clamp(leadBefore - visible / 2L, 0, Math.max(0, order.size() - visible));
        }
        scrollBar.setValue(first);
        fill();
    }

    private void fill() {
        List<Integer> shown = new ArrayList<>(visible);
        for (int place = first; place < Math.min(order.size(), first + visible); place++) {
            shown.add(place);
        }
        places.setAll(shown);
    }

    private void measure() {
        Node header = table.lookup(".column-header-background");
        Node bar = table.lookup(".scroll-bar:horizontal");
        double used = header == null ? HEADER_HEIGHT : header.getLayoutBounds().getHeight();
        if (bar != null && bar.isVisible()) {
            used += bar.getLayoutBounds().getHeight();
        }
        int rows = (int) Math.max(1, Math.floor((table.getHeight() - used - 1) / ROW_HEIGHT));
        if (rows != visible) {
            visible = rows;
            show(order);
            rehearse();
        }
    }

    /// Has the rows made while there is nothing to show yet: blank ones, which the first events
    /// fill.
    ///
    /// Rows and their cells take half a second to make when nothing is compiled yet; while a load
    /// keeps all cores busy, that would be a stall of twice that.
    private void rehearse() {
        if (order.size() == 0) {
            places.setAll(IntStream.range(0, visible).boxed().toList());
        }
    }

    /// Has all rows look again at what they show, once before they are painted: a gesture changes
    /// several things.
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

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isShiftDown()) {
            int lines =
                    (int) Math.signum(event.getDeltaY())
                            * Math.max(1, (int) (Math.abs(event.getDeltaY()) / 13));
            scrollTo(first - lines);
            event.consume();
        }
    }

    /// A press on a row selects it; presses on headers and scroll bars stay the table's.
    private void pressed(MouseEvent event) {
        EventRow row = rowOf(event);
        if (row == null || row.isEmpty() || row.storeRow(row.getItem()) < 0) {
            return;
        }
        table.requestFocus();
        int place = row.getItem();
        if (event.getButton() == MouseButton.PRIMARY) {
            if (TickCell.isTick(event)) {
                workspace.ticked().toggle(workspace.store(), order.at(place));
            } else if (event.isShiftDown()) {
                workspace.selection().extend(order, place);
            } else if (event.isShortcutDown()) {
                workspace.selection().toggle(order, place);
            } else {
                workspace.selection().select(order, place);
            }
            event.consume();
        } else if (event.getButton() == MouseButton.SECONDARY) {
            if (!workspace.selection().contains(order.at(place))) {
                workspace.selection().select(order, place);
            }
            menu.target(EventRow.columnAt(event), order.at(place));
            event.consume();
        }
    }

    private static @org.jspecify.annotations.Nullable EventRow rowOf(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof TableRow)) {
            node = node.getParent();
        }
        return node instanceof EventRow row ? row : null;
    }

    private void arrange() {
        if (arranging) {
            return;
        }
        arranging = true;
        List<TableColumn<Integer, ?>> columns = new ArrayList<>();
        columns.add(TickCell.column(workspace));
        workspace.columns().shown().forEach(column -> columns.add(column(column)));
        table.getColumns().setAll(columns);
        widths.fit();
        arranging = false;
        markOrder();
    }

    private TableColumn<Integer, Integer> column(ShownColumn shown) {
        return switch (shown) {
            case Column column -> EventCell.column(column, workspace);
            case PathColumn path -> PathCell.column(path, workspace);
        };
    }

    /// The user dragged a column elsewhere.
    private void reordered() {
        if (arranging) {
            return;
        }
        arranging = true;
        List<ShownColumn> now =
                table.getColumns().stream()
                        .map(TableColumn::getUserData)
                        .filter(ShownColumn.class::isInstance)
                        .map(ShownColumn.class::cast)
                        .toList();
        if (!now.equals(workspace.columns().shown())
                && now.size() == workspace.columns().shown().size()) {
            workspace.columns().shown().setAll(now);
        }
        arranging = false;
    }

    /// Shows in the header how the rows are sorted.
    private void markOrder() {
        Order current = workspace.filter().queryProperty().get().order();
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            if (column.getUserData() instanceof Column data
                    && data.order(current.descending()).equals(current)) {
                arranging = true;
                column.setSortType(current.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                table.getSortOrder().setAll(List.of(column));
                arranging = false;
            }
        }
    }

    /// The policy is also asked when columns or items change, with an empty order.
    private boolean sortByHeader() {
        if (arranging) {
            return true;
        }
        Order wanted = Order.NEWEST_FIRST;
        if (!table.getSortOrder().isEmpty()
                && table.getSortOrder().getFirst().getUserData() instanceof Column column) {
            wanted =
                    column.order(
                            table.getSortOrder().getFirst().getSortType() == SortType.DESCENDING);
        }
        if (!wanted.equals(workspace.filter().queryProperty().get().order())) {
            first = 0;
            workspace.filter().order(wanted);
        }
        if (table.getSortOrder().isEmpty()) {
            markOrder();
        }
        return true;
    }
}

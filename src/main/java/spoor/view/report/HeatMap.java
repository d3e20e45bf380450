package spoor.view.report;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import spoor.report.Coverage;
import spoor.report.CoverageRow;
import spoor.viewmodel.report.CoverageWords;
import spoor.viewmodel.shared.Messages;

import java.util.List;
import java.util.function.BiConsumer;

/// A coverage as a map: a row for each account and Region, a cell for each day or hour.
///
/// It is painted on a canvas, and only what is in view: two hundred accounts have a million cells a
/// year.
final class HeatMap extends HeatMapColors {
    private static final double MIN_HEIGHT = 90;

    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private final DoubleProperty firstPeriod = new SimpleDoubleProperty();
    private final DoubleProperty firstRow = new SimpleDoubleProperty();
    private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");
    private final BiConsumer<CoverageRow, Long> pick;
    private Coverage coverage;
    private int most;
    private int cursorRow;
    private long cursorPeriod;

    /// @param pick gets the row and the period that the user chose
    HeatMap(Coverage coverage, BiConsumer<CoverageRow, Long> pick) {
        this.coverage = coverage;
        this.pick = pick;
        setId("heat-map");
        getStyleClass().add("heat-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinHeight(MIN_HEIGHT);
        getChildren().add(canvas);
        tooltip.setWrapText(true);
        setOnMouseMoved(this::moved);
        setOnMouseExited(_ -> Tooltip.uninstall(this, tooltip));
        setOnMousePressed(_ -> requestFocus());
        setOnMouseClicked(this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((_, _, _) -> requestLayout());
        firstPeriod.addListener((_, _, _) -> requestLayout());
        firstRow.addListener((_, _, _) -> requestLayout());
    }

    /// Another coverage. The cell that was chosen stays chosen if it is there.
    void show(Coverage shown) {
        CoverageRow chosen =
                cursorRow < coverage.rows().size() ? coverage.rows().get(cursorRow) : null;
        long time = coverage.unit().start(coverage.from() + cursorPeriod);
        boolean sameUnit = shown.unit() == coverage.unit();
        coverage = shown;
        most = most(shown);
        for (int row = 0; chosen != null && row < shown.rows().size(); row++) {
            CoverageRow other = shown.rows().get(row);
            if (other.account().equals(chosen.account())
                    && other.region().equals(chosen.region())) {
                cursorRow = row;
            }
        }
        cursorPeriod = shown.unit().periodOf(time) - shown.from();
        moveTo(cursorRow, cursorPeriod);
        if (!sameUnit) {
            firstPeriod.set((double) Math.min(cursorPeriod, scale().maxFirstPeriod()));
        }
        requestLayout();
    }

    private static int most(Coverage coverage) {
        return coverage.rows().stream().mapToInt(CoverageRow::mostEvents).max().orElse(0);
    }

    /// The first period in view, counted from the coverage's first.
    DoubleProperty firstPeriodProperty() {
        return firstPeriod;
    }

    DoubleProperty firstRowProperty() {
        return firstRow;
    }

    /// What is known of the chosen cell.
    ReadOnlyStringProperty descriptionProperty() {
        return description.getReadOnlyProperty();
    }

    HeatMapScale scale() {
        return new HeatMapScale(
                coverage, getWidth(), getHeight(), (long) firstPeriod.get(), (int) firstRow.get());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        HeatMapPainter painter =
                new HeatMapPainter(canvas.getGraphicsContext2D(), scale(), this, most);
        painter.paint();
        if (!isEmpty()) {
            painter.paintCursor(cursorRow, cursorPeriod, isFocused());
        }
    }

    private boolean isEmpty() {
        return coverage.rows().isEmpty() || coverage.from() == coverage.until();
    }

    private List<String> lines(int row, long period) {
        return CoverageWords.lines(coverage, coverage.rows().get(row), coverage.from() + period);
    }

    private void moved(MouseEvent event) {
        int row = scale().rowAt(event.getY());
        long period = scale().periodAt(event.getX());
        if (row >= 0 && period >= 0) {
            tooltip.setText(
                    String.join("\n", lines(row, period)) + "\n" + Messages.text("coverage.hint"));
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
    }

    private void clicked(MouseEvent event) {
        int row = scale().rowAt(event.getY());
        long period = scale().periodAt(event.getX());
        if (event.getButton() == MouseButton.PRIMARY && row >= 0 && period >= 0) {
            moveTo(row, period);
            pick();
        }
    }

    private void pick() {
        pick.accept(coverage.rows().get(cursorRow), coverage.from() + cursorPeriod);
    }

    private void pressed(KeyEvent event) {
        if (isEmpty() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> moveTo(cursorRow, cursorPeriod - 1);
            case RIGHT -> moveTo(cursorRow, cursorPeriod + 1);
            case UP -> moveTo(cursorRow - 1, cursorPeriod);
            case DOWN -> moveTo(cursorRow + 1, cursorPeriod);
            case PAGE_UP -> moveTo(cursorRow - scale().visibleRows(), cursorPeriod);
            case PAGE_DOWN -> moveTo(cursorRow + scale().visibleRows(), cursorPeriod);
            case HOME -> moveTo(cursorRow, 0);
            case END -> moveTo(cursorRow, scale().periods() - 1);
            case ENTER, SPACE -> pick();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Chooses a cell and brings it into view.
    private void moveTo(int row, long period) {
        if (isEmpty()) {
            description.set("");
            return;
        }
        cursorRow = Math.clamp(row, 0, coverage.rows().size() - 1);
        cursorPeriod = Math.clamp(period, 0, scale().periods() - 1);
        HeatMapScale scale = scale();
        firstRow.set(
                Math.clamp(
                        firstRow.get(),
                        Math.max(0, cursorRow - scale.visibleRows() + 1),
                        cursorRow));
        firstPeriod.set(
                Math.clamp(
                        firstPeriod.get(),
                        (double) Math.max(0, cursorPeriod - scale.visiblePeriods() + 1),
                        (double) cursorPeriod));
        description.set(String.join(" \u00b7 ", lines(cursorRow, cursorPeriod)));
        setAccessibleText(description.get());
        requestLayout();
    }
}

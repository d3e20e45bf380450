package spoor.view.timeline;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

import spoor.event.TimeRange;
import spoor.query.Histogram;
import spoor.viewmodel.filter.Periods;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A bar for each slice of time, failures in their own colour; a click or a drag picks a period.
///
/// It is painted on a canvas: a chart of nodes takes a hundred times as long.
final class Timeline extends Region {
    private static final StyleablePropertyFactory<Timeline> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double AXIS_HEIGHT = 18;
    private static final double LABEL_GAP = 90;

    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private final StyleableObjectProperty<Paint> bar = paint("-spoor-bar-paint", t -> t.bar);
    private final StyleableObjectProperty<Paint> selected =
            paint("-spoor-selected-paint", t -> t.selected);
    private final StyleableObjectProperty<Paint> failure =
            paint("-spoor-failure-paint", t -> t.failure);
    private final StyleableObjectProperty<Paint> brush = paint("-spoor-brush-paint", t -> t.brush);
    private final StyleableObjectProperty<Paint> axis = paint("-spoor-axis-paint", t -> t.axis);

    private Histogram histogram = Histogram.EMPTY;
    private Optional<TimeRange> period = Optional.empty();
    private Times times = Times.UTC;
    private Consumer<TimeRange> onPick = _ -> {};
    private Runnable onClear = () -> {};
    private int dragStart = -1;
    private int dragEnd = -1;

    Timeline() {
        getStyleClass().add("timeline");
        setAccessibleText(Messages.text("timeline.name"));
        getChildren().add(canvas);
        setMinHeight(86);
        setPrefHeight(86);
        setMaxHeight(86);
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> describe(sliceAt(event.getX())));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
    }

    private StyleableObjectProperty<Paint> paint(
            String property,
            java.util.function.Function<Timeline, StyleableProperty<Paint>> function) {
        CssMetaData<Timeline, Paint> data =
                STYLES.createPaintCssMetaData(property, function, Color.TRANSPARENT, false);
        return new SimpleStyleableObjectProperty<>(data, this, property, Color.TRANSPARENT) {
            @Override
            protected void invalidated() {
                requestLayout();
            }
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    void show(Histogram newHistogram, Optional<TimeRange> newPeriod, Times newTimes) {
        histogram = newHistogram;
        period = newPeriod;
        times = newTimes;
        requestLayout();
    }

    /// @param pick gets the period that is picked
    /// @param clear called when the picked period is left again
    void onPick(Consumer<TimeRange> pick, Runnable clear) {
        onPick = pick;
        onClear = clear;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (histogram.size() == 0) {
            return;
        }
        double height = getHeight() - AXIS_HEIGHT;
        drawBrush(g, height);
        int largest = 1;
        for (int count : histogram.counts()) {
            largest = Math.max(largest, count);
        }
        double step = getWidth() / histogram.size();
        double width = Math.max(1, Math.min(step - 1, step * 0.82));
        for (int i = 0; i < histogram.size(); i++) {
            int count = histogram.counts()[i];
            if (count == 0) {
                continue;
            }
            // A slice with one event must be seen beside one with a million.
            double h = Math.max(2, height * count / largest);
            boolean chosen = period.isPresent() && overlaps(period.get(), i);
            g.setFill(chosen ? selected.get() : bar.get());
            double x = i * step;
            g.fillRoundRect(x, height - h, width, h, Math.min(3, width), Math.min(3, width));
            int failed = histogram.failures()[i];
            if (failed > 0) {
                g.setFill(failure.get());
                g.fillRect(
                        x,
                        height - Math.max(1.5, h * failed / count),
                        width,
                        Math.max(1.5, h * failed / count));
            }
        }
        drawAxis(g, height, step);
    }

    private boolean overlaps(TimeRange range, int slice) {
        long[] starts = histogram.starts();
        return starts[slice] < range.until() && starts[slice + 1] > range.from();
    }

    private void drawBrush(GraphicsContext g, double height) {
        double from;
        double until;
        if (dragStart >= 0) {
            double step = getWidth() / histogram.size();
            from = Math.min(dragStart, dragEnd) * step;
            until = (Math.max(dragStart, dragEnd) + 1) * step;
        } else if (period.isPresent()) {
            from = xOf(period.get().from());
            until = xOf(period.get().until());
        } else {
            return;
        }
        g.setFill(brush.get());
        g.fillRect(from, 0, Math.max(2, until - from), height);
    }

    private double xOf(long millis) {
        long[] starts = histogram.starts();
        int n = histogram.size();
        if (millis <= starts[0]) {
            return 0;
        }
        int slice = histogram.sliceOf(millis);
        if (slice < 0) {
            return getWidth();
        }
        double part = (double) (millis - starts[slice]) / (starts[slice + 1] - starts[slice]);
        return (slice + part) * getWidth() / n;
    }

    private void drawAxis(GraphicsContext g, double height, double step) {
        g.setFill(axis.get());
        g.setFont(Font.font("Roboto", 11));
        boolean intraday = histogram.unit().seconds() < 86_400;
        boolean severalDays =
                histogram.starts()[histogram.size()] - histogram.starts()[0] > 2 * 86_400_000L;
        double free = 0;
        for (int i = 0; i < histogram.size(); i++) {
            double x = i * step;
            long start = histogram.starts()[i];
            boolean midnight = times.isMidnight(start);
            if (x < free || (intraday && severalDays && !midnight)) {
                continue;
            }
            String text =
                    !intraday
                            ? times.day(start)
                            : severalDays || midnight ? times.weekday(start) : times.clock(start);
            if (x + LABEL_GAP * 0.8 > getWidth()) {
                break;
            }
            g.fillText(text, x, height + AXIS_HEIGHT - 4);
            free = x + LABEL_GAP;
        }
    }

    private int sliceAt(double x) {
        if (histogram.size() == 0 || getWidth() <= 0) {
            return -1;
        }
        int slice = (int) (x / getWidth() * histogram.size());
        return Math.clamp(slice, 0, histogram.size() - 1);
    }

    private void describe(int slice) {
        if (slice < 0) {
            tooltip.setText(Messages.text("timeline.hint"));
            return;
        }
        TimeRange range = range(slice, slice);
        tooltip.setText(
                Messages.text(
                                "timeline.tip",
                                Periods.print(range, times),
                                histogram.counts()[slice],
                                histogram.failures()[slice])
                        + "\n"
                        + Messages.text("timeline.hint"));
    }

    private TimeRange range(int first, int last) {
        return new TimeRange(histogram.starts()[first], histogram.starts()[last + 1]);
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && histogram.size() > 0) {
            if (event.getClickCount() == 2) {
                dragStart = -1;
                onClear.run();
                return;
            }
            dragStart = sliceAt(event.getX());
            dragEnd = dragStart;
            requestLayout();
        }
    }

    private void drag(MouseEvent event) {
        if (dragStart >= 0) {
            dragEnd = sliceAt(event.getX());
            requestLayout();
        }
    }

    private void release(MouseEvent event) {
        if (dragStart >= 0) {
            int end = sliceAt(event.getX());
            TimeRange picked = range(Math.min(dragStart, end), Math.max(dragStart, end));
            dragStart = -1;
            onPick.accept(picked);
            requestLayout();
        }
    }
}

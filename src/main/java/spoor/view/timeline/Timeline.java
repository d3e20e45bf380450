package spoor.view.timeline;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

import spoor.event.TimeRange;
import spoor.query.Histogram;
import spoor.view.control.CssPaints;
import spoor.viewmodel.filter.Periods;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A bar for each bucket of time, failures in their own colour; a click or a drag picks a period.
///
/// It is painted on a canvas: a chart of nodes takes a hundred times as long.
final class Timeline extends Region {
    private static final StyleablePropertyFactory<Timeline> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double HEIGHT = 86;

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
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> describe(scale().bucketAt(event.getX())));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
    }

    private StyleableObjectProperty<Paint> paint(
            String property, Function<Timeline, StyleableProperty<Paint>> function) {
        return CssPaints.of(this, STYLES, property, function);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    void show(Histogram newHistogram, Optional<TimeRange> newPeriod, Times newTimes) {
        histogram = newHistogram;
        period = newPeriod;
        times = newTimes;
        if (dragStart >= histogram.size()) {
            dragStart = -1;
        }
        requestLayout();
    }

    /// @param pick gets the period that is picked
    /// @param clear called when the user goes back to all times
    void onPick(Consumer<TimeRange> pick, Runnable clear) {
        onPick = pick;
        onClear = clear;
    }

    private TimelineScale scale() {
        return new TimelineScale(histogram, getWidth(), times);
    }

    private Optional<TimeRange> brushed() {
        return dragStart < 0
                ? Optional.empty()
                : Optional.of(scale().range(dragStart, Math.min(dragEnd, histogram.size() - 1)));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        TimelinePainter.Colors colors =
                new TimelinePainter.Colors(
                        bar.get(), selected.get(), failure.get(), brush.get(), axis.get());
        new TimelinePainter(canvas.getGraphicsContext2D(), scale(), getHeight(), colors)
                .paint(period, brushed());
    }

    private void describe(int bucket) {
        String hint = Messages.text("timeline.hint");
        tooltip.setText(bucket < 0 ? hint : description(bucket) + "\n" + hint);
    }

    private String description(int bucket) {
        return Messages.text(
                "timeline.tip",
                Periods.print(scale().range(bucket, bucket), times),
                histogram.counts()[bucket],
                histogram.failures()[bucket]);
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || histogram.size() == 0) {
            return;
        }
        if (event.getClickCount() == 2) {
            dragStart = -1;
            onClear.run();
        } else {
            dragStart = scale().bucketAt(event.getX());
            dragEnd = dragStart;
            requestLayout();
        }
    }

    private void drag(MouseEvent event) {
        if (dragStart >= 0) {
            dragEnd = scale().bucketAt(event.getX());
            requestLayout();
        }
    }

    private void release(MouseEvent event) {
        if (dragStart >= 0) {
            TimeRange picked = scale().range(dragStart, scale().bucketAt(event.getX()));
            dragStart = -1;
            onPick.accept(picked);
            requestLayout();
        }
    }
}

package spoor.view.timeline;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

import spoor.event.TimeRange;
import spoor.query.Histogram;
import spoor.view.control.CssPaints;
import spoor.viewmodel.filter.Periods;
import spoor.viewmodel.shared.DisplayOptions;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.timeline.TimelineAxis;
import spoor.viewmodel.timeline.TimelineState;
import spoor.viewmodel.timeline.TimelineViewModel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A bar for each bucket of time, failures in their own colour, and the times below them.
///
/// It is painted on a canvas: a chart of nodes takes a hundred times as long.
final class Timeline extends Region {
    private static final StyleablePropertyFactory<Timeline> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double HEIGHT = 98;

    /// How wide a bar is with the space beside it, at least, in pixels.
    private static final double BAR = 6.5;

    private final TimelineViewModel model;
    private final DisplayOptions display;
    private final Canvas canvas = new Canvas();
    private final StyleableObjectProperty<Paint> bar = paint("-spoor-bar-paint", t -> t.bar);
    private final StyleableObjectProperty<Paint> selected =
            paint("-spoor-selected-paint", t -> t.selected);
    private final StyleableObjectProperty<Paint> failure =
            paint("-spoor-failure-paint", t -> t.failure);
    private final StyleableObjectProperty<Paint> brush = paint("-spoor-brush-paint", t -> t.brush);
    private final StyleableObjectProperty<Paint> axis = paint("-spoor-axis-paint", t -> t.axis);
    private final StyleableObjectProperty<Paint> line = paint("-spoor-line-paint", t -> t.line);
    private final TimelineKeys keys;

    private Optional<TimeRange> brushed = Optional.empty();
    private Optional<TimeRange> hovered = Optional.empty();

    Timeline(TimelineViewModel model, DisplayOptions display) {
        this.model = model;
        this.display = display;
        keys = new TimelineKeys(this, model);
        getStyleClass().add("timeline");
        setId("timeline-bars");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(Messages.text("timeline.name"));
        setAccessibleHelp(Messages.text("timeline.keys"));
        getChildren().add(canvas);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        keys.install();
        new TimelineMouse(this, model, keys).install();
        model.stateProperty().addListener((_, _, _) -> changed());
        display.zoneProperty().addListener((_, _, _) -> changed());
        widthProperty().addListener((_, _, width) -> model.bars(bars(width.doubleValue())));
    }

    private static int bars(double width) {
        return Math.max(10, (int) (width / BAR));
    }

    private void changed() {
        keys.describe();
        requestLayout();
    }

    private StyleableObjectProperty<Paint> paint(
            String property, Function<Timeline, StyleableProperty<Paint>> function) {
        return CssPaints.of(this, STYLES, property, function);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    void focusByKey() {
        requestFocus();
        keys.show();
    }

    TimelineState state() {
        return model.stateProperty().get();
    }

    TimelineScale scale() {
        return new TimelineScale(state(), getWidth());
    }

    private TimelineAxis axis() {
        return new TimelineAxis(state().view(), getWidth(), display.times());
    }

    TimelineLabels labels() {
        return new TimelineLabels(scale(), axis(), getHeight());
    }

    /// The bucket that a time is in, whether it is counted already or not.
    TimeRange bucketOf(long time) {
        return state().histogram().unit().around(time, display.zoneProperty().get());
    }

    /// What is being chosen.
    Optional<TimeRange> brushed() {
        return brushed;
    }

    void brush(Optional<TimeRange> range) {
        brushed = range;
        requestLayout();
    }

    /// The time of the label below the pointer.
    void hover(Optional<TimeRange> range) {
        if (!range.equals(hovered)) {
            hovered = range;
            requestLayout();
        }
    }

    /// A period in words.
    String words(TimeRange range) {
        return Periods.print(range, display.times());
    }

    /// A bucket in words: its time and how many events it has, as soon as they are counted.
    String description(TimeRange bucket) {
        Histogram histogram = state().histogram();
        int index = histogram.bucketOf(bucket.from());
        return index < 0
                ? words(bucket)
                : Messages.text(
                        "timeline.tip",
                        words(bucket),
                        histogram.counts()[index],
                        histogram.failures()[index]);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        TimelinePainter.Colors colors =
                new TimelinePainter.Colors(
                        bar.get(),
                        selected.get(),
                        failure.get(),
                        brush.get(),
                        axis.get(),
                        line.get());
        new TimelinePainter(canvas.getGraphicsContext2D(), scale(), getHeight(), colors)
                .paint(
                        new TimelinePainter.Marks(model.period(), brushed, hovered, keys.marked()),
                        axis());
    }
}

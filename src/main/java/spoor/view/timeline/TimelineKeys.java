package spoor.view.timeline;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import spoor.event.TimeRange;
import spoor.query.CalendarUnit;
import spoor.query.Histogram;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.timeline.TimelineViewModel;

import java.util.Optional;

/// The keys of a timeline: a mark goes from bar to bar, Shift extends it, Enter chooses.
final class TimelineKeys {
    private static final double ZOOM = 2;

    /// How far the view is moved where the mark leaves it, as a part of its length.
    private static final double STEP = 0.25;

    private final Timeline timeline;
    private final TimelineViewModel model;

    /// The time of the marked bar, in milliseconds since 1970.
    private long marked;

    /// Where marking with Shift began.
    private long anchor;

    private boolean isShown;

    TimelineKeys(Timeline timeline, TimelineViewModel model) {
        this.timeline = timeline;
        this.model = model;
    }

    void install() {
        timeline.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        timeline.focusedProperty().addListener((_, _, focused) -> focus(focused));
    }

    /// The marked bar, while keys are used.
    Optional<TimeRange> marked() {
        return isShown && timeline.isFocused() && !timeline.state().isEmpty()
                ? Optional.of(timeline.bucketOf(marked))
                : Optional.empty();
    }

    /// The mouse was used at a time: keys begin there.
    void moveTo(long time) {
        isShown = false;
        marked = time;
        anchor = time;
    }

    /// Shows the mark.
    void show() {
        isShown = true;
        bringIntoView();
        describe();
        timeline.requestLayout();
    }

    private void focus(boolean focused) {
        if (focused) {
            isShown |= timeline.isFocusVisible();
            bringIntoView();
        } else {
            timeline.brush(Optional.empty());
        }
        describe();
        timeline.requestLayout();
    }

    /// Marks the last bar in view with events, unless a bar in view is marked.
    private void bringIntoView() {
        TimeRange view = timeline.state().view();
        if (view.contains(marked)) {
            return;
        }
        Histogram histogram = timeline.state().histogram();
        marked = view.from();
        for (int bucket = 0; bucket < histogram.size(); bucket++) {
            if (histogram.counts()[bucket] > 0 && histogram.starts()[bucket] < view.until()) {
                marked = Math.max(view.from(), histogram.starts()[bucket]);
            }
        }
        anchor = marked;
    }

    /// Tells screen readers what is marked.
    void describe() {
        timeline.setAccessibleText(
                timeline.brushed()
                        .map(range -> Messages.text("timeline.brushed", timeline.words(range)))
                        .or(() -> marked().map(timeline::description))
                        .orElse(Messages.text("timeline.name")));
    }

    private void pressed(KeyEvent event) {
        if (timeline.state().isEmpty() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        bringIntoView();
        if (event.isControlDown() ? movedView(event.getCode()) : acted(event)) {
            isShown = true;
            describe();
            timeline.requestLayout();
            event.consume();
        }
    }

    private boolean movedView(KeyCode key) {
        if (key != KeyCode.LEFT && key != KeyCode.RIGHT) {
            return false;
        }
        model.move(key == KeyCode.LEFT ? -STEP : STEP);
        bringIntoView();
        return true;
    }

    private boolean acted(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(timeline.bucketOf(timeline.bucketOf(marked).from() - 1), event);
            case RIGHT -> step(timeline.bucketOf(timeline.bucketOf(marked).until()), event);
            case PLUS, ADD, EQUALS -> model.zoom(1 / ZOOM, marked);
            case MINUS, SUBTRACT -> model.zoom(ZOOM, marked);
            case HOME -> model.showAll();
            case ENTER, SPACE ->
                    pick(timeline.brushed().orElseGet(() -> timeline.bucketOf(marked)));
            case H -> model.pick(CalendarUnit.HOUR, marked);
            case D -> model.pick(CalendarUnit.DAY, marked);
            case M -> model.pick(CalendarUnit.MONTH, marked);
            case Y -> model.pick(CalendarUnit.YEAR, marked);
            case ESCAPE, BACK_SPACE -> {
                return backOut();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(TimeRange bucket, KeyEvent event) {
        TimeRange view = timeline.state().view();
        if (bucket.from() >= view.until() || bucket.until() <= view.from()) {
            model.move(bucket.from() < view.from() ? -STEP : STEP);
            view = timeline.state().view();
        }
        if (bucket.from() < view.until() && bucket.until() > view.from()) {
            marked = Math.max(bucket.from(), view.from());
        }
        if (event.isShiftDown()) {
            TimeRange first = timeline.bucketOf(Math.min(anchor, marked));
            TimeRange last = timeline.bucketOf(Math.max(anchor, marked));
            timeline.brush(Optional.of(new TimeRange(first.from(), last.until())));
        } else {
            anchor = marked;
            timeline.brush(Optional.empty());
        }
    }

    private void pick(TimeRange range) {
        timeline.brush(Optional.empty());
        anchor = marked;
        model.pick(range);
    }

    private boolean backOut() {
        if (timeline.brushed().isPresent()) {
            timeline.brush(Optional.empty());
            anchor = marked;
            return true;
        }
        return model.backOut();
    }
}

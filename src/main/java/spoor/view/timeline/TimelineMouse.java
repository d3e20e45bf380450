package spoor.view.timeline;

import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import spoor.event.TimeRange;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.timeline.TimelineViewModel;

import java.util.Optional;

/// The mouse on a timeline: the wheel zooms, a drag over bars chooses a period, a drag over the
/// axis moves the view, and a click chooses what is below the pointer.
final class TimelineMouse {
    private static final double ZOOM = 0.8;

    /// How much of the view a notch of the wheel moves.
    private static final double MOVE = 0.1;

    /// A shorter way of the pointer is a click, in pixels.
    private static final double CLICK = 4;

    private final Timeline timeline;
    private final TimelineViewModel model;
    private final TimelineKeys keys;
    private final Tooltip tooltip = new Tooltip();

    private Press press = Press.NONE;
    private double pressedAt;
    private double movedTo;

    /// The bucket in which the mouse was pressed.
    private TimeRange pressed = new TimeRange(0, 0);

    private enum Press {
        NONE,
        BARS,
        LABEL,
        MOVING
    }

    TimelineMouse(Timeline timeline, TimelineViewModel model, TimelineKeys keys) {
        this.timeline = timeline;
        this.model = model;
        this.keys = keys;
    }

    void install() {
        Tooltip.install(timeline, tooltip);
        timeline.setOnMouseMoved(this::moved);
        timeline.setOnMouseExited(_ -> timeline.hover(Optional.empty()));
        timeline.setOnMousePressed(this::press);
        timeline.setOnMouseDragged(this::drag);
        timeline.setOnMouseReleased(this::release);
        timeline.setOnScroll(this::scroll);
    }

    private void moved(MouseEvent event) {
        point(event.getX(), event.getY());
    }

    /// Says what is below the pointer.
    private void point(double x, double y) {
        if (timeline.state().isEmpty()) {
            tooltip.setText(Messages.text("timeline.name"));
            return;
        }
        TimelineLabels labels = timeline.labels();
        Optional<TimeRange> named = labels.namedAt(x, y);
        timeline.hover(named);
        timeline.setCursor(named.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        tooltip.setText(
                named.map(range -> Messages.text("timeline.label", timeline.words(range)))
                        .orElseGet(() -> hint(labels, x, y)));
    }

    private String hint(TimelineLabels labels, double x, double y) {
        return labels.isBelowBars(y)
                ? Messages.text("timeline.move")
                : timeline.description(bucketAt(x)) + "\n" + Messages.text("timeline.hint");
    }

    private TimeRange bucketAt(double x) {
        return timeline.bucketOf(timeline.scale().timeAt(x));
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || timeline.state().isEmpty()) {
            return;
        }
        timeline.requestFocus();
        if (event.getClickCount() == 2) {
            press = Press.NONE;
            model.undoPick();
            model.backOut();
            return;
        }
        keys.moveTo(timeline.scale().timeAt(event.getX()));
        pressedAt = event.getX();
        movedTo = event.getX();
        if (timeline.labels().isBelowBars(event.getY())) {
            press = Press.LABEL;
        } else {
            press = Press.BARS;
            pressed = bucketAt(event.getX());
            timeline.brush(Optional.of(pressed));
        }
    }

    private void drag(MouseEvent event) {
        switch (press) {
            case BARS -> timeline.brush(Optional.of(brushedTo(event)));
            case LABEL -> {
                if (Math.abs(event.getX() - pressedAt) > CLICK) {
                    press = Press.MOVING;
                }
            }
            case MOVING -> {
                model.move((movedTo - event.getX()) / timeline.getWidth());
                movedTo = event.getX();
            }
            case NONE -> {}
        }
    }

    private TimeRange brushedTo(MouseEvent event) {
        TimeRange end = bucketAt(event.getX());
        return new TimeRange(
                Math.min(pressed.from(), end.from()), Math.max(pressed.until(), end.until()));
    }

    private void release(MouseEvent event) {
        Press ended = press;
        press = Press.NONE;
        timeline.brush(Optional.empty());
        if (ended == Press.BARS) {
            model.pick(brushedTo(event));
        } else if (ended == Press.LABEL) {
            timeline.labels().namedAt(event.getX(), event.getY()).ifPresent(model::pick);
        }
    }

    private void scroll(ScrollEvent event) {
        // Touch pads report moves after the fingers left, which would zoom on.
        if (event.isInertia()) {
            return;
        }
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            model.move(-notches(event.getDeltaX(), event.getMultiplierX()) * MOVE);
        } else if (event.getDeltaY() != 0) {
            model.zoom(
                    Math.pow(ZOOM, notches(event.getDeltaY(), event.getMultiplierY())),
                    timeline.scale().timeAt(event.getX()));
        }
        point(event.getX(), event.getY());
        event.consume();
    }

    private static double notches(double delta, double perNotch) {
        return delta / Math.max(1, perNotch);
    }
}

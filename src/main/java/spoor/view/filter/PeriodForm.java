package spoor.view.filter;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import spoor.event.TimeRange;
import spoor.view.control.Controls;
import spoor.view.control.DayPicker;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.Periods;
import spoor.viewmodel.shared.Messages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Sets the period: by a click for the usual ones, by calendar and clock for any other.
final class PeriodForm extends VBox {
    private static final String MIDNIGHT = "00:00";

    private final Workspace workspace;
    private final Runnable done;
    private final DatePicker fromDay =
            new DayPicker("period-from-day", Messages.text("period.from.label"));
    private final DatePicker untilDay =
            new DayPicker("period-until-day", Messages.text("period.until.label"));
    private final TextField fromTime = time("period-from-time");
    private final TextField untilTime = time("period-until-time");
    private final Label message = Controls.label("", "failure-text");

    PeriodForm(Workspace workspace, Runnable done) {
        this.workspace = workspace;
        this.done = done;
        getStyleClass().add("period-form");
        fill();
        HBox presets =
                new HBox(
                        8,
                        preset("period.lastDay", 1),
                        preset("period.last7", 7),
                        preset("period.last30", 30),
                        Controls.label(Messages.text("period.ofData"), "muted"));
        presets.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane(8, 8);
        grid.addRow(0, new Label(Messages.text("period.from.label")), fromDay, fromTime);
        grid.addRow(1, new Label(Messages.text("period.until.label")), untilDay, untilTime);
        Button apply =
                Controls.button(Messages.text("period.apply"), "primary-button", this::apply);
        apply.setId("period-apply");
        apply.setDefaultButton(true);
        Button all =
                Controls.button(
                        Messages.text("period.all"),
                        "quiet-button",
                        () -> choose(Optional.empty()));
        all.setId("period-all");
        Controls.show(message, false);
        HBox buttons = new HBox(8, Controls.spacer(), all, apply);
        Label zone =
                Controls.label(
                        Messages.text("period.zone", workspace.display().times().zoneName()),
                        "muted");
        getChildren().addAll(presets, grid, zone, message, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Focuses the first date: what is typed next replaces it.
    @Override
    public void requestFocus() {
        fromDay.requestFocus();
        fromDay.getEditor().selectAll();
    }

    /// Date fields consume Enter and Escape, so both are handled before them; buttons and open
    /// calendars keep their own behaviour.
    private void pressed(KeyEvent event) {
        if (fromDay.isShowing() || untilDay.isShowing()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            apply();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            done.run();
            event.consume();
        }
    }

    private Button preset(String key, int days) {
        Button button =
                Controls.button(
                        Messages.text(key),
                        "quiet-button",
                        () ->
                                choose(
                                        Periods.lastDays(
                                                workspace.store(),
                                                days,
                                                workspace.display().zoneProperty().get())));
        button.setId("period-last-" + days);
        return button;
    }

    private void fill() {
        workspace
                .filter()
                .queryProperty()
                .get()
                .period()
                .or(() -> Periods.span(workspace.store()))
                .ifPresent(this::fill);
    }

    private void fill(TimeRange range) {
        if (range.hasFrom()) {
            ZonedDateTime from = workspace.display().times().at(range.from());
            fromDay.setValue(from.toLocalDate());
            fromTime.setText(clock(from));
        }
        if (range.hasUntil()) {
            // Clocks show whole seconds: a part of one belongs to the period.
            ZonedDateTime until =
                    workspace.display().times().at(Math.ceilDiv(range.until(), 1000L) * 1000);
            untilDay.setValue(until.toLocalDate());
            untilTime.setText(clock(until));
        }
    }

    private static String clock(ZonedDateTime time) {
        return time.getSecond() == 0
                ? time.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT))
                : time.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT));
    }

    private void apply() {
        try {
            long from = millis(fromDay, fromTime, TimeRange.BEGINNING);
            long until = millis(untilDay, untilTime, TimeRange.END);
            if (until < from) {
                complain(Messages.text("period.reversed"));
            } else if (from == TimeRange.BEGINNING && until == TimeRange.END) {
                choose(Optional.empty());
            } else {
                choose(Optional.of(new TimeRange(from, until)));
            }
        } catch (DateTimeException e) {
            complain(
                    isDate(fromDay) && isDate(untilDay)
                            ? Messages.text("period.badTime")
                            : Messages.text("period.badDate", "2026-11-22"));
        }
    }

    private long millis(DatePicker day, TextField time, long open) {
        String typed = day.getEditor().getText().strip();
        if (typed.isEmpty()) {
            return open;
        }
        String clock = time.getText().isBlank() ? MIDNIGHT : time.getText().strip();
        return LocalDate.parse(typed)
                .atTime(LocalTime.parse(clock))
                .atZone(workspace.display().zoneProperty().get())
                .toInstant()
                .toEpochMilli();
    }

    private static boolean isDate(DatePicker day) {
        String typed = day.getEditor().getText().strip();
        return typed.isEmpty() || typed.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private void complain(String text) {
        message.setText(text);
        Controls.show(message, true);
    }

    private void choose(Optional<TimeRange> range) {
        workspace.filter().during(range);
        done.run();
    }

    private static TextField time(String id) {
        TextField field = new TextField(MIDNIGHT);
        field.setId(id);
        field.setPrefWidth(90);
        return field;
    }
}

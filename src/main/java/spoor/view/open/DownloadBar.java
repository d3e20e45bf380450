package spoor.view.open;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.text.Printable;
import spoor.trail.AccessFailure;
import spoor.trail.Download.Progress;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.viewmodel.open.DownloadSummary;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.HumanUnits;
import spoor.viewmodel.shared.Messages;

import java.util.Optional;

/// How far the download is, with pause and resume; and what to do where it cannot go on. It shows
/// itself only while there is something to say.
public final class DownloadBar extends HBox {
    private final LoadViewModel load;
    private final Label text = new Label();
    private final Label command = Controls.label("", "mono");
    private final ProgressBar progress = new ProgressBar();
    private final Button pause;
    private final Button copy;
    private final Button again;

    public DownloadBar(LoadViewModel load) {
        this.load = load;
        getStyleClass().add("download-bar");
        setId("download");
        text.setId("download-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        command.setId("download-command");
        command.setWrapText(true);
        command.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, text, command);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        progress.setMinWidth(120);
        pause = Controls.button(Messages.text("download.pause"), "quiet-button", this::pause);
        pause.setId("download-pause");
        copy = Controls.iconButton(Feather.COPY, Messages.text("download.copy"), this::copy);
        copy.setId("download-copy");
        again = Controls.button(Messages.text("download.again"), "primary-button", this::again);
        again.setId("download-again");
        for (Button button : new Button[] {pause, copy, again}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(words, progress, copy, again, pause);
        load.download().summaryProperty().addListener((_, _, state) -> show(state));
        load.loadingProperty()
                .addListener((_, _, _) -> show(load.download().summaryProperty().get()));
        show(load.download().summaryProperty().get());
    }

    private void show(Optional<DownloadSummary> state) {
        Controls.show(this, false);
        state.ifPresent(this::show);
    }

    private void show(DownloadSummary state) {
        Progress now = state.progress();
        Optional<AccessFailure> fault = state.stoppedBy();
        boolean running = load.loadingProperty().get() && now.running();
        boolean failed = !running && now.failed() > 0;
        Controls.show(this, running || failed);
        command.setText(fault.flatMap(AccessFailure::command).map(Printable::of).orElse(""));
        Controls.show(command, !command.getText().isEmpty());
        text.setText(words(state, running));
        getStyleClass().remove("warning");
        if (fault.isPresent() || failed) {
            getStyleClass().add("warning");
        }
        progress.setProgress(
                now.wantedBytes() == 0 ? -1 : (double) now.doneBytes() / now.wantedBytes());
        Controls.show(progress, running);
        Controls.show(copy, command.isVisible());
        Controls.show(again, fault.isPresent() || failed);
        Controls.show(pause, running && fault.isEmpty());
        pause.setText(Messages.text(state.paused() ? "download.resume" : "download.pause"));
    }

    private static String words(DownloadSummary state, boolean running) {
        Progress now = state.progress();
        if (state.stoppedBy().isPresent()) {
            AccessFailure fault = state.stoppedBy().get();
            return Printable.of(
                    Messages.text(
                            "download.stopped", now.fetched(), now.wanted(), fault.explanation()));
        }
        if (!running) {
            return Messages.text("download.failed", now.failed());
        }
        if (now.wanted() == 0 && !state.paused()) {
            return state.waitsFor()
                    .map(reason -> Messages.text("download.looking.slow", reason))
                    .orElse(Messages.text("download.looking"));
        }
        if (state.waitsFor().isPresent()) {
            return Messages.text(
                    "download.slow",
                    now.fetched() + now.failed(),
                    now.wanted(),
                    state.waitsFor().get());
        }
        String sizes =
                Messages.text(
                        "download.running",
                        now.fetched() + now.failed(),
                        now.wanted(),
                        HumanUnits.bytes(now.doneBytes()),
                        HumanUnits.bytes(now.wantedBytes()));
        if (state.paused()) {
            return sizes + " \u00b7 " + Messages.text("download.paused");
        }
        String rate =
                now.bytesPerSecond() == 0
                        ? ""
                        : " \u00b7 "
                                + Messages.text(
                                        "download.rate", HumanUnits.bytes(now.bytesPerSecond()));
        String left =
                now.secondsLeft()
                        .map(seconds ->
                                " \u00b7 "
                                        + Messages.text(
                                                "download.left", HumanUnits.duration(seconds)))
                        .orElse("");
        String notKept =
                state.notKept()
                        .map(reason ->
                                "\n"
                                        + Messages.text(
                                                "download.notKept",
                                                Printable.of(Messages.text(reason))))
                        .orElse("");
        return sizes + rate + left + notKept;
    }

    private void pause() {
        if (load.download().summaryProperty().get().filter(DownloadSummary::paused).isPresent()) {
            load.download().resume();
        } else {
            load.download().pause();
        }
    }

    private void copy() {
        ClipboardText.copy(command.getText());
    }

    /// Goes on, or fetches again what failed.
    private void again() {
        if (load.loadingProperty().get()) {
            load.download().resume();
        } else {
            load.reload();
        }
    }
}

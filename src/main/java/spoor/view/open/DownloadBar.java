package spoor.view.open;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import spoor.event.Printable;
import spoor.source.Download.Progress;
import spoor.source.Fault;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.viewmodel.DownloadState;
import spoor.viewmodel.LoadViewModel;
import spoor.viewmodel.Messages;
import spoor.viewmodel.Quantities;

import java.util.Optional;

/// How far the download is, with pause and resume; and what to do where it cannot go on. It shows
/// itself only while there is something to say.
public final class DownloadBar extends HBox {
    private final LoadViewModel load;
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button pause;
    private final Button copy;
    private final Button again;
    private Optional<String> command = Optional.empty();

    public DownloadBar(LoadViewModel load) {
        this.load = load;
        getStyleClass().add("download-bar");
        setId("download");
        text.setId("download-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
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
        getChildren().addAll(text, progress, copy, again, pause);
        load.downloadProperty().addListener((_, _, state) -> show(state));
        load.loadingProperty().addListener((_, _, _) -> show(load.downloadProperty().get()));
        show(load.downloadProperty().get());
    }

    private void show(Optional<DownloadState> state) {
        Controls.show(this, false);
        state.ifPresent(this::show);
    }

    private void show(DownloadState state) {
        Progress now = state.progress();
        Optional<Fault> fault = state.stoppedBy();
        boolean running = load.loadingProperty().get() && now.running();
        boolean failed = !running && now.failed() > 0;
        Controls.show(this, running || failed);
        command = fault.flatMap(Fault::command);
        text.setText(words(state, running));
        getStyleClass().remove("warning");
        if (fault.isPresent() || failed) {
            getStyleClass().add("warning");
        }
        progress.setProgress(
                now.wantedBytes() == 0 ? -1 : (double) now.doneBytes() / now.wantedBytes());
        Controls.show(progress, running);
        Controls.show(copy, command.isPresent());
        Controls.show(again, fault.isPresent() || failed);
        Controls.show(pause, running && fault.isEmpty());
        pause.setText(Messages.text(state.paused() ? "download.resume" : "download.pause"));
    }

    private static String words(DownloadState state, boolean running) {
        Progress now = state.progress();
        if (state.stoppedBy().isPresent()) {
            Fault fault = state.stoppedBy().get();
            String said =
                    Printable.of(
                            Messages.text(
                                    "download.stopped",
                                    now.fetched(),
                                    now.wanted(),
                                    fault.getMessage()));
            return fault.command().map(line -> said + "\n" + Printable.of(line)).orElse(said);
        }
        if (!running) {
            return Messages.text("download.failed", now.failed());
        }
        String sizes =
                Messages.text(
                        "download.running",
                        now.fetched() + now.failed(),
                        now.wanted(),
                        Quantities.bytes(now.doneBytes()),
                        Quantities.bytes(now.wantedBytes()));
        if (state.paused()) {
            return sizes + " \u00b7 " + Messages.text("download.paused");
        }
        String rate =
                now.bytesPerSecond() == 0
                        ? ""
                        : " \u00b7 "
                                + Messages.text(
                                        "download.rate", Quantities.bytes(now.bytesPerSecond()));
        String left =
                now.secondsLeft()
                        .map(seconds ->
                                " \u00b7 "
                                        + Messages.text(
                                                "download.left", Quantities.duration(seconds)))
                        .orElse("");
        return sizes + rate + left;
    }

    private void pause() {
        if (load.downloadProperty().get().filter(DownloadState::paused).isPresent()) {
            load.resumeDownload();
        } else {
            load.pauseDownload();
        }
    }

    private void copy() {
        command.ifPresent(ClipboardText::copy);
    }

    /// Goes on, or fetches again what failed.
    private void again() {
        if (load.loadingProperty().get()) {
            load.resumeDownload();
        } else {
            load.reload();
        }
    }
}

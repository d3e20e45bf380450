package spoor.viewmodel.open;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import spoor.io.IoReason;
import spoor.trail.TrailFile;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.save.DownloadedFilesSaver;
import spoor.trail.s3.save.FolderWriter;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;
import spoor.work.Coalesced;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/// Saves what was downloaded as a folder, one at a time. Only the UI thread may call it.
public final class FolderSaveViewModel {
    private final Threads threads;
    private final S3Service s3;
    private final LoadViewModel load;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private Cancellation current = new Cancellation();
    private volatile @Nullable Thread saving;

    public FolderSaveViewModel(Threads threads, S3Service s3, LoadViewModel load) {
        this.threads = threads;
        this.s3 = s3;
        this.load = load;
    }

    /// What saving is doing, or what became of it.
    public sealed interface State {
        /// There was none, or its end was seen.
        record Idle() implements State {}

        /// @param total files to save
        record Running(int done, int total) implements State {}

        /// All files were looked at.
        record Done(Path target, FolderWriter.Report report) implements State {}

        /// It stopped.
        record Failed(Path target, String reason) implements State {}
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return state.get() instanceof State.Running;
    }

    /// Whether something from S3 is open.
    public boolean hasSomething() {
        return !DownloadedFilesSaver.fromBuckets(load.files()).isEmpty();
    }

    /// Lays out the files of all open buckets below a folder, as in the buckets.
    public void save(Path target) {
        List<TrailFile> files = DownloadedFilesSaver.fromBuckets(load.files());
        if (isRunning() || files.isEmpty()) {
            return;
        }
        Cancellation cancellation = new Cancellation();
        current = cancellation;
        int total = files.size();
        state.set(new State.Running(0, total));
        Coalesced<Integer> progress =
                new Coalesced<>(threads.ui(), done -> show(new State.Running(done, total)));
        s3.execute(() -> {
            State end = new State.Idle();
            saving = Thread.currentThread();
            try {
                end = copy(files, target, cancellation, progress::offer);
            } finally {
                saving = null;
                State last = end;
                threads.ui().execute(() -> state.set(last));
            }
        });
    }

    private static State copy(
            List<TrailFile> files, Path target, Cancellation cancellation, IntConsumer progress) {
        try {
            return new State.Done(
                    target, DownloadedFilesSaver.save(files, target, cancellation, progress));
        } catch (CancellationException e) {
            return new State.Idle();
        } catch (IOException e) {
            return cancellation.isCancelled()
                    ? new State.Idle()
                    : new State.Failed(target, Messages.text(IoReason.of(e)));
        }
    }

    /// Does nothing if saving has ended.
    private void show(State.Running progress) {
        if (isRunning()) {
            state.set(progress);
        }
    }

    /// Ends it soon, also where it waits for a server: what is not in the cache any more is
    /// downloaded again.
    public void cancel() {
        current.cancel();
        Thread waiting = saving;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /// The user has seen how the last one ended.
    public void dismiss() {
        if (!isRunning()) {
            state.set(new State.Idle());
        }
    }
}

package spoor.viewmodel.export;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.event.Cancellation;
import spoor.export.ExportFormat;
import spoor.export.ExportReceipt;
import spoor.export.FileExport;
import spoor.io.IoReason;
import spoor.pseudonym.Masking;
import spoor.store.RawRecords;
import spoor.store.Selection;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// Exports, one at a time. Only the UI thread may call it.
public final class ExportViewModel {
    private final Threads threads;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private Cancellation current = new Cancellation();

    public ExportViewModel(Threads threads) {
        this.threads = threads;
    }

    /// What an export is doing, or what became of the last one.
    public sealed interface State {
        /// There was none, or its end was seen.
        record Idle() implements State {}

        /// It is written.
        record Running(Path target, int done, int total) implements State {}

        /// It is there, whole.
        ///
        /// @param filter what was filtered, in words
        record Done(Path target, ExportReceipt receipt, String filter) implements State {}

        /// It is not there.
        record Failed(Path target, String reason) implements State {}
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return state.get() instanceof State.Running;
    }

    /// Writes a selection to a file.
    ///
    /// @param replace whether the user agreed to replace a file of that name
    /// @param filter what is filtered, in words, for the receipt
    /// @param wish how it is written
    public void export(
            RawRecords records,
            Selection selection,
            Path target,
            boolean replace,
            String filter,
            ExportOptions wish) {
        if (isRunning()) {
            return;
        }
        Cancellation cancellation = new Cancellation();
        current = cancellation;
        int total = selection.rows().count();
        state.set(new State.Running(target, 0, total));
        AtomicInteger done = new AtomicInteger(-1);
        threads.export()
                .execute(() -> {
                    State end = new State.Idle();
                    try {
                        end =
                                write(
                                        records,
                                        selection,
                                        target,
                                        replace,
                                        filter,
                                        wish,
                                        cancellation,
                                        n -> progress(done, n, target, total));
                    } finally {
                        // Whatever nobody expected is told by the thread's handler.
                        State last = end;
                        threads.ui().execute(() -> state.set(last));
                    }
                });
    }

    public void cancel() {
        current.cancel();
    }

    /// The user has seen how the last export ended.
    public void dismiss() {
        if (!isRunning()) {
            state.set(new State.Idle());
        }
    }

    private void progress(AtomicInteger pending, int done, Path target, int total) {
        if (pending.getAndSet(done) < 0) {
            threads.ui()
                    .execute(() -> {
                        int newest = pending.getAndSet(-1);
                        if (isRunning() && newest >= 0) {
                            state.set(new State.Running(target, newest, total));
                        }
                    });
        }
    }

    private static State write(
            RawRecords records,
            Selection selection,
            Path target,
            boolean replace,
            String filter,
            ExportOptions wish,
            Cancellation cancellation,
            java.util.function.IntConsumer progress) {
        try {
            Masking masking = wish.masked().begin(target);
            ExportReceipt receipt =
                    new FileExport(records, masking)
                            .write(
                                    selection,
                                    ExportFormat.ofFile(target, wish.format()),
                                    target,
                                    replace,
                                    cancellation,
                                    progress);
            // The filter names what is masked, too.
            String words = masking == null ? filter : masking.mask(filter);
            return new State.Done(target, receipt, words);
        } catch (CancellationException e) {
            return new State.Idle();
        } catch (FileAlreadyExistsException e) {
            return new State.Failed(target, Messages.text("export.exists"));
        } catch (IOException e) {
            return new State.Failed(target, IoReason.of(e));
        }
    }
}

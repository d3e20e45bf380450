package spoor.viewmodel.export;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.export.RecordFormats;
import spoor.store.EventStore;
import spoor.store.Selection;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.table.TickedEvents;
import spoor.work.Cancellation;
import spoor.work.Coalesced;

import java.nio.file.Path;

/// Exports what is shown or ticked, one export at a time. Only the UI thread may call it.
public final class ExportViewModel {
    private final Threads threads;
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final TickedEvents ticked;
    private final RecordFormats formats;
    private final ReadOnlyObjectWrapper<ExportState> state =
            new ReadOnlyObjectWrapper<>(new ExportState.Idle());
    private Cancellation current = new Cancellation();

    public ExportViewModel(
            Threads threads,
            LoadViewModel load,
            FilterViewModel filter,
            TickedEvents ticked,
            RecordFormats formats) {
        this.threads = threads;
        this.load = load;
        this.filter = filter;
        this.ticked = ticked;
        this.formats = formats;
    }

    /// The formats that the user can choose from.
    public RecordFormats formats() {
        return formats;
    }

    public ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return state.get() instanceof ExportState.Running;
    }

    /// Exports an answer that was shown: neither another filter nor new events change what the user
    /// agreed to.
    ///
    /// @param replace whether the user agreed to replace a file of that name
    public void exportShown(Answer shown, Path target, boolean replace, ExportOptions options) {
        export(shown.result().selection(), target, replace, shown.words(), options);
    }

    /// Exports what is ticked.
    ///
    /// @param replace whether the user agreed to replace a file of that name
    public void exportTicked(Path target, boolean replace, ExportOptions options) {
        EventStore store = filter.result().selection().store();
        Selection selected = new Selection(store, ticked.rows(store));
        String words = Messages.text("export.ticked", selected.rows().count());
        export(selected, target, replace, words, options);
    }

    private void export(
            Selection selected, Path target, boolean replace, String words, ExportOptions options) {
        if (!isRunning()) {
            load.records()
                    .map(records ->
                            new ExportRun(
                                    records,
                                    threads.workers(),
                                    formats,
                                    selected,
                                    target,
                                    replace,
                                    words,
                                    options))
                    .ifPresent(this::start);
        }
    }

    private void start(ExportRun run) {
        Cancellation cancellation = new Cancellation();
        current = cancellation;
        state.set(new ExportState.Running(run.target(), 0, run.events()));
        Coalesced<Integer> progress =
                new Coalesced<>(
                        threads.ui(),
                        done -> show(new ExportState.Running(run.target(), done, run.events())));
        threads.export()
                .execute(() -> {
                    ExportState end = new ExportState.Idle();
                    try {
                        end = run.run(cancellation, progress::offer);
                    } finally {
                        // The thread's handler reports unexpected exceptions.
                        ExportState last = end;
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
            state.set(new ExportState.Idle());
        }
    }

    /// Does nothing if the export has ended.
    private void show(ExportState.Running progress) {
        if (isRunning()) {
            state.set(progress);
        }
    }
}

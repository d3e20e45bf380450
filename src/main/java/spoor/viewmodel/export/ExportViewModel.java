package spoor.viewmodel.export;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;

import spoor.event.TimeRange;
import spoor.export.ExportOrigin;
import spoor.export.ExportTarget;
import spoor.export.LoadCounts;
import spoor.export.RecordFormats;
import spoor.settings.SettingsStore;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Selection;
import spoor.trail.TrailSource;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.table.EventNotes;
import spoor.viewmodel.table.TickedEvents;
import spoor.work.Cancellation;
import spoor.work.Coalesced;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Exports the filtered or the ticked events, one export at a time. Only the UI thread may call it.
public final class ExportViewModel {
    private final Threads threads;
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final TickedEvents ticked;
    private final EventNotes notes;
    private final RecordFormats formats;
    private final SettingsStore settings;
    private final ReadOnlyProperty<ZoneId> zone;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<ExportState> state =
            new ReadOnlyObjectWrapper<>(new ExportState.Idle());
    private Cancellation current = new Cancellation();

    /// @param zone in which receipts print times
    /// @param clock the time for receipts
    public ExportViewModel(
            Threads threads,
            LoadViewModel load,
            FilterViewModel filter,
            TickedEvents ticked,
            EventNotes notes,
            RecordFormats formats,
            SettingsStore settings,
            ReadOnlyProperty<ZoneId> zone,
            InstantSource clock) {
        this.threads = threads;
        this.load = load;
        this.filter = filter;
        this.ticked = ticked;
        this.notes = notes;
        this.formats = formats;
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
    }

    /// The formats that the user can choose from.
    public RecordFormats formats() {
        return formats;
    }

    /// Whether formats that can be written for spreadsheet programs are; remembered.
    public boolean isForSpreadsheets() {
        return settings.settings().exportsForSpreadsheets();
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
        export(
                shown.result().selection(),
                target,
                replace,
                shown.words(),
                shown.result().query().period(),
                options);
    }

    /// Exports the ticked events.
    ///
    /// @param replace whether the user agreed to replace a file of that name
    public void exportTicked(Path target, boolean replace, ExportOptions options) {
        EventStore store = filter.result().selection().store();
        Selection selected = new Selection(store, ticked.rows(store));
        String words = Messages.text("export.ticked", selected.rows().count());
        export(selected, target, replace, words, Optional.empty(), options);
    }

    private void export(
            Selection selected,
            Path target,
            boolean replace,
            String words,
            Optional<TimeRange> period,
            ExportOptions options) {
        Optional<RawRecords> records = load.records();
        if (isRunning() || records.isEmpty()) {
            return;
        }
        boolean spreadsheet = options.spreadsheet();
        settings.change(s -> s.withExportsForSpreadsheets(spreadsheet));
        List<TrailSource> sources = load.sourcesProperty().get();
        ExportOrigin origin =
                new ExportOrigin(
                        clock.instant(),
                        sources.stream().map(TrailSource::location).toList(),
                        words,
                        period,
                        zone.getValue(),
                        LoadCounts.of(load.state()),
                        new SelectionMarks(ticked, notes).of(selected));
        start(
                new ExportRun(
                        records.get(),
                        threads.workers(),
                        options.formatOf(target, formats),
                        selected,
                        new ExportTarget(target, replace, sources),
                        origin,
                        options.masked()));
    }

    private void start(ExportRun run) {
        Cancellation cancellation = new Cancellation();
        current = cancellation;
        state.set(new ExportState.Running(run.file(), 0, run.events()));
        Coalesced<Integer> progress =
                new Coalesced<>(
                        threads.ui(),
                        done -> show(new ExportState.Running(run.file(), done, run.events())));
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

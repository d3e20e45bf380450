package spoor.viewmodel.export;

import org.jspecify.annotations.Nullable;

import spoor.export.RecordText;
import spoor.io.IoReason;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.viewmodel.detail.DetailViewModel;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.table.RowSelection;

import java.io.IOException;
import java.util.function.Consumer;

/// Reads original records for the clipboard. Only the UI thread may call it.
///
/// The text, or why there is none, is delivered on the UI thread.
public final class CopyViewModel {
    /// More events belong in an export.
    private static final int MAX_EVENTS = 10_000;

    private final Threads threads;
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final RowSelection selection;
    private final DetailViewModel detail;

    public CopyViewModel(
            Threads threads,
            LoadViewModel load,
            FilterViewModel filter,
            RowSelection selection,
            DetailViewModel detail) {
        this.threads = threads;
        this.load = load;
        this.filter = filter;
        this.selection = selection;
        this.detail = detail;
    }

    /// The selected events, up to 10,000: one as it is, several as JSON Lines.
    public void selected(Consumer<String> onText) {
        read(selection.rowsProperty().get(), null, onText);
    }

    /// The selected events, up to 10,000, with pseudonyms for names and ids.
    public void selectedMasked(Consumer<String> onText) {
        read(selection.rowsProperty().get(), Masking.withoutKeyFile(), onText);
    }

    /// The event in the event pane, with pseudonyms for names and ids.
    public void detailMasked(Consumer<String> onText) {
        int row = detail.detail().row();
        int size = store().size();
        if (row >= 0 && row < size) {
            read(Rows.range(size, row, row + 1), Masking.withoutKeyFile(), onText);
        }
    }

    private EventStore store() {
        return filter.result().selection().store();
    }

    private void read(Rows rows, @Nullable Masking masking, Consumer<String> onText) {
        if (rows.isEmpty() || rows.count() > MAX_EVENTS) {
            return;
        }
        EventStore store = store();
        load.records()
                .ifPresent(records ->
                        threads.background()
                                .execute(() -> {
                                    String text = text(records, store, rows, masking);
                                    threads.ui().execute(() -> onText.accept(text));
                                }));
    }

    private String text(
            RawRecords records, EventStore store, Rows rows, @Nullable Masking masking) {
        try {
            return RecordText.of(records, threads.workers(), store, rows, masking);
        } catch (IOException e) {
            return Messages.text("detail.unreadable", IoReason.of(e));
        }
    }
}

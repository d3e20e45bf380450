package spoor.viewmodel.table;

import javafx.beans.value.ChangeListener;

import spoor.event.RecordSchema;
import spoor.query.RowOrder;
import spoor.store.EventKey;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The event that is read, and those that are ticked or have notes, while all files are read again:
/// their files then have other numbers, by which events are known. Only the UI thread may call it.
public final class SelectionAcrossReload {
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final RowSelection selection;
    private final TickedEvents ticked;
    private final EventNotes notes;
    private final ChangeListener<Answer> answer = (_, _, _) -> answered();
    private final ChangeListener<Boolean> loading = (_, _, _) -> answered();
    private EventStore before = EventStore.empty(RecordSchema.CLOUDTRAIL);
    private Rows tickedBefore = Rows.none(0);
    private Map<Integer, String> notesBefore = Map.of();
    private int leadBefore = -1;
    private boolean keeping;

    public SelectionAcrossReload(
            LoadViewModel load,
            FilterViewModel filter,
            RowSelection selection,
            TickedEvents ticked,
            EventNotes notes) {
        this.load = load;
        this.filter = filter;
        this.selection = selection;
        this.ticked = ticked;
        this.notes = notes;
    }

    /// Remembers them until `reread` has read all files again.
    public void during(Runnable reread) {
        if (!keeping) {
            before = filter.result().selection().store();
            tickedBefore = ticked.rows(before);
            notesBefore = notesByRow();
            leadBefore = selection.lead();
            keeping = true;
            filter.answerProperty().addListener(answer);
            load.loadingProperty().addListener(loading);
        }
        ticked.clear();
        notes.clear();
        reread.run();
        answered();
    }

    /// Once the answer is about all that was read again, the events are found in it.
    private void answered() {
        EventStore now = filter.result().selection().store();
        if (!keeping || load.loadingProperty().get() || now != load.state().store()) {
            return;
        }
        keeping = false;
        filter.answerProperty().removeListener(answer);
        load.loadingProperty().removeListener(loading);
        List<EventKey> keys = new ArrayList<>();
        tickedBefore.stream()
                .map(row -> now.rowOf(before, row))
                .filter(row -> row >= 0)
                .forEach(row -> keys.add(now.key(row)));
        ticked.restore(keys);
        Map<EventKey, String> texts = new LinkedHashMap<>();
        notesBefore.forEach((row, text) -> {
            int found = now.rowOf(before, row);
            if (found >= 0) {
                texts.put(now.key(found), text);
            }
        });
        notes.restore(texts);
        RowOrder order = filter.result().order();
        int lead = leadBefore < 0 ? -1 : order.positionOf(now.rowOf(before, leadBefore));
        if (selection.lead() < 0 && lead >= 0) {
            selection.select(order, lead);
        }
        before = EventStore.empty(RecordSchema.CLOUDTRAIL);
        tickedBefore = Rows.none(0);
        notesBefore = Map.of();
    }

    private Map<Integer, String> notesByRow() {
        Map<Integer, String> byRow = new LinkedHashMap<>();
        notes.all()
                .forEach((key, text) -> {
                    int row = before.rowOf(key);
                    if (row >= 0) {
                        byRow.put(row, text);
                    }
                });
        return byRow;
    }
}

package spoor.viewmodel.table;

import javafx.beans.value.ChangeListener;

import spoor.event.RecordSchema;
import spoor.query.RowOrder;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;

/// The event that is read and those that are ticked, while all files are read again: their files
/// then have other numbers, by which events are known. Only the UI thread may call it.
public final class SelectionAcrossReload {
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final RowSelection selection;
    private final TickedEvents ticked;
    private final ChangeListener<Answer> answer = (_, _, _) -> answered();
    private final ChangeListener<Boolean> loading = (_, _, _) -> answered();
    private EventStore before = EventStore.empty(RecordSchema.CLOUDTRAIL);
    private Rows tickedBefore = Rows.none(0);
    private int leadBefore = -1;
    private boolean keeping;

    public SelectionAcrossReload(
            LoadViewModel load,
            FilterViewModel filter,
            RowSelection selection,
            TickedEvents ticked) {
        this.load = load;
        this.filter = filter;
        this.selection = selection;
        this.ticked = ticked;
    }

    /// Remembers them until `reread` has read all files again.
    public void during(Runnable reread) {
        if (!keeping) {
            before = filter.result().selection().store();
            tickedBefore = ticked.rows(before);
            leadBefore = selection.lead();
            keeping = true;
            filter.answerProperty().addListener(answer);
            load.loadingProperty().addListener(loading);
        }
        ticked.clear();
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
        tickedBefore.stream()
                .forEach(row -> {
                    int found = now.rowOf(before, row);
                    if (found >= 0 && !ticked.isTicked(now, found)) {
                        ticked.toggle(now, found);
                    }
                });
        RowOrder order = filter.result().order();
        int lead = leadBefore < 0 ? -1 : order.positionOf(now.rowOf(before, leadBefore));
        if (selection.lead() < 0 && lead >= 0) {
            selection.select(order, lead);
        }
        before = EventStore.empty(RecordSchema.CLOUDTRAIL);
        tickedBefore = Rows.none(0);
    }
}

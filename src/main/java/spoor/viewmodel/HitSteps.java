package spoor.viewmodel;

import spoor.detail.EventMatches.Sought;
import spoor.json.JsonPath;
import spoor.query.Hits;
import spoor.query.RowOrder;
import spoor.text.SoughtTexts;
import spoor.viewmodel.detail.EventFind;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.table.RowSelection;

/// The hits of the newest answer, and the way from one to the next: through the event that is read,
/// and on to the next event. Only the UI thread may call it.
public final class HitSteps {
    private final FilterViewModel filter;
    private final RowSelection selection;
    private final EventFind find;
    private Hits hits = Hits.NONE;

    HitSteps(FilterViewModel filter, RowSelection selection, EventFind find) {
        this.filter = filter;
        this.selection = selection;
        this.find = find;
        filter.answerProperty()
                .subscribe(answer -> show(Hits.of(answer.result().query().filter())));
    }

    /// What the newest answer's question searches for.
    public Hits hits() {
        return hits;
    }

    private void show(Hits newest) {
        hits = newest;
        find.mark(new OfQuestion(newest));
    }

    private record OfQuestion(Hits hits) implements Sought {
        @Override
        public SoughtTexts anywhere() {
            return hits.words();
        }

        @Override
        public boolean hasPlaces() {
            return hits.hasPlaces();
        }

        @Override
        public SoughtTexts at(JsonPath path, String value) {
            return hits.at(path, value);
        }
    }

    /// Goes to the next hit in the event, or to the next event and the first hit in it.
    ///
    /// @param direction 1, or -1 for the previous hit
    public void step(int direction) {
        RowOrder order = filter.result().order();
        int place = order.positionOf(selection.lead());
        if (place >= 0 && find.stepWithin(direction)) {
            return;
        }
        int next = place < 0 ? (direction > 0 ? 0 : order.size() - 1) : place + direction;
        if (next >= 0 && next < order.size()) {
            find.enter(direction);
            selection.select(order, next);
        }
    }
}

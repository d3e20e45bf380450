package spoor.report;

import spoor.load.LoadState;
import spoor.message.Message;
import spoor.query.Filter;
import spoor.query.Narrowing;
import spoor.query.QueryEngine;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// Explains why a query matches no event, or few.
///
/// @param engine runs the conditions; only the thread that uses the engine may call this
/// @param times prints a time
public record Explainer(QueryEngine engine, LongFunction<String> times) {
    /// @param conditions what the query asks for, joined by `and`, its period included
    /// @throws java.util.concurrent.CancellationException once cancelled
    public Explanation explain(
            LoadState state, List<Filter> conditions, Cancellation cancellation) {
        EventStore store = state.store();
        Narrowing narrowing = engine.narrowing(store, conditions, cancellation);
        SimilarValues values = new SimilarValues(store, engine, cancellation);
        List<SimilarValue> similar = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (narrowing.steps().get(i).alone() == 0) {
                similar.addAll(values.of(i, conditions.get(i)));
            }
        }
        List<Message> traps = new ArrayList<>();
        new RegionTrap(store, engine, cancellation).find(conditions).ifPresent(traps::add);
        cancellation.check();
        traps.addAll(new KindTraps(store).find(conditions, narrowing));
        IssuerTrap.find(conditions, narrowing).ifPresent(traps::add);
        AskedPlaces asked = AskedPlaces.of(conditions);
        new UnreadTrap(asked).find(state).ifPresent(traps::add);
        cancellation.check();
        traps.addAll(new TimeTraps(state, asked, times).find());
        return new Explanation(narrowing, similar, traps);
    }
}

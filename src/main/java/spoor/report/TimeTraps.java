package spoor.report;

import spoor.event.TimeRange;
import spoor.load.LoadState;
import spoor.message.Message;
import spoor.query.EventQuery;
import spoor.store.EventStore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// The times that are asked for may be outside of what is open, or too near to its end.
record TimeTraps(LoadState state, AskedPlaces asked, LongFunction<String> times) {
    /// CloudTrail delivers events "typically within an average of about 5 minutes" and promises 15.
    private static final long DELIVERY = Duration.ofMinutes(15).toMillis();

    List<Message> find() {
        EventStore store = state.store();
        List<Message> traps = new ArrayList<>();
        Optional<TimeRange> period = asked.period();
        if (store.timedRows() == 0) {
            return traps;
        }
        long first = store.time(0);
        long last = store.time(store.timedRows() - 1);
        long from = period.map(TimeRange::from).orElse(TimeRange.BEGINNING);
        long until = period.map(TimeRange::until).orElse(TimeRange.END);
        if (until <= first) {
            traps.add(Message.of("explain.trap.before", times.apply(first)));
        } else if (from > last) {
            traps.add(Message.of("explain.trap.after", times.apply(last)));
        }
        MissingFiles.of(state, EventQuery.ALL.withFilter(asked.filter())).ifPresent(traps::add);
        if (until > last - DELIVERY) {
            traps.add(Message.of("explain.trap.late", times.apply(last)));
        }
        return traps;
    }
}

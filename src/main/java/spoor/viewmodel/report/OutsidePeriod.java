package spoor.viewmodel.report;

import spoor.query.QueryResult;
import spoor.store.EventStore;
import spoor.store.Rows;

import java.util.Optional;

/// The events that match everything but the period.
///
/// @param events how many; those without a time are in no period and not counted
/// @param first the time of the first one, in milliseconds since 1970
/// @param last the time of the last one
public record OutsidePeriod(int events, long first, long last) {
    /// Nothing if no such event is open.
    static Optional<OutsidePeriod> of(QueryResult result) {
        EventStore store = result.selection().store();
        Rows outside = result.inAnyPeriod().minus(result.selection().rows());
        int events = outside.countBefore(store.timedRows());
        return events == 0
                ? Optional.empty()
                : Optional.of(
                        new OutsidePeriod(
                                events,
                                store.time(outside.at(0)),
                                store.time(outside.at(events - 1))));
    }
}

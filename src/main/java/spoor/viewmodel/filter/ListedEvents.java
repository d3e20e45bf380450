package spoor.viewmodel.filter;

import spoor.query.Filter;
import spoor.store.EventKey;
import spoor.viewmodel.shared.Messages;

import java.util.Set;

/// Events that a question is restricted to one by one.
///
/// @param reason why these
public record ListedEvents(Reason reason, Set<EventKey> events) {
    /// What the events have in common.
    public enum Reason {
        TICKED("listed.ticked"),
        NOTED("listed.noted"),
        /// The same record is in other places, too.
        COPIED("listed.copied"),
        /// Different events have the same id.
        CONFLICTING("listed.conflicting");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    public ListedEvents {
        events = Set.copyOf(events);
    }

    /// The restriction in words.
    public String text() {
        return Messages.text(reason.key, events.size());
    }

    Filter filter() {
        return new Filter.Listed(events);
    }
}

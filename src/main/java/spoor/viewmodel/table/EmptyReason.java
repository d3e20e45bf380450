package spoor.viewmodel.table;

import spoor.load.LoadProgress.Phase;
import spoor.load.LoadState;
import spoor.store.EventStore;

/// Why the table has no rows. Nothing final is said before the load has ended and the question is
/// answered for all events.
public enum EmptyReason {
    READING("table.empty.loading"),
    SEARCHING("table.empty.searching"),
    NO_MATCH_YET("table.empty.yet"),
    NO_MATCH("table.empty"),
    STOPPED("table.empty.stopped"),
    NO_EVENT("table.empty.nothing");

    private final String key;

    EmptyReason(String key) {
        this.key = key;
    }

    /// @param answered the events about which the newest answer is
    /// @param answering whether a newer question is not answered yet
    public static EmptyReason of(
            LoadState loaded, boolean loading, EventStore answered, boolean answering) {
        boolean partly = loading || loaded.store() != answered;
        if (answered.size() > 0) {
            return answering ? SEARCHING : partly ? NO_MATCH_YET : NO_MATCH;
        }
        if (partly) {
            return READING;
        }
        Phase phase = loaded.progress().phase();
        return phase == Phase.CANCELLED || phase == Phase.MEMORY_FULL ? STOPPED : NO_EVENT;
    }

    public String key() {
        return key;
    }

    /// Whether the question has no match among all events.
    public boolean isNoMatch() {
        return this == NO_MATCH;
    }
}

package spoor.viewmodel.table;

import spoor.event.Field;
import spoor.settings.EventMark;
import spoor.store.EventKey;
import spoor.store.EventStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Remembered marks and the events that they are at.
///
/// @param found the marks by their events
/// @param missing the marks of which no event is loaded
record FoundMarks(Map<EventKey, EventMark> found, List<EventMark> missing) {
    /// Finds the events by the places of their records, and those that are elsewhere now by their
    /// ids. Takes time in proportion to the events.
    static FoundMarks in(EventStore store, List<EventMark> marks) {
        Map<EventKey, EventMark> found = new LinkedHashMap<>();
        List<EventMark> elsewhere = byPlace(store, marks, found);
        return new FoundMarks(found, byId(store, elsewhere, found));
    }

    private static List<EventMark> byPlace(
            EventStore store, List<EventMark> marks, Map<EventKey, EventMark> found) {
        Map<Long, List<EventMark>> byOffset = new HashMap<>();
        for (EventMark mark : marks) {
            byOffset.computeIfAbsent(mark.offset(), _ -> new ArrayList<>()).add(mark);
        }
        List<EventMark> left = new ArrayList<>(marks);
        for (int row = 0; row < store.size(); row++) {
            for (EventMark mark : byOffset.getOrDefault(store.offset(row), List.of())) {
                if (store.path(row).equals(mark.file())
                        && store.value(Field.ID, row).equals(mark.id())) {
                    found.put(store.key(row), mark);
                    left.remove(mark);
                }
            }
        }
        return left;
    }

    private static List<EventMark> byId(
            EventStore store, List<EventMark> marks, Map<EventKey, EventMark> found) {
        Map<String, EventMark> byId = new HashMap<>();
        for (EventMark mark : marks) {
            if (!mark.id().isEmpty()) {
                byId.put(mark.id(), mark);
            }
        }
        List<EventMark> left = new ArrayList<>(marks);
        for (int row = 0; row < store.size() && !byId.isEmpty(); row++) {
            EventMark mark = byId.get(store.value(Field.ID, row));
            if (mark != null && found.putIfAbsent(store.key(row), mark) == null) {
                byId.remove(mark.id());
                left.remove(mark);
            }
        }
        return left;
    }
}

package spoor.query.group;

import spoor.event.EventTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/// The groups that are counted, by a number that stands for the values of both keys. One thread at
/// a time.
final class GroupTable {
    private final int most;
    private final LongTable index = new LongTable();
    private final LongTable actorsOfGroups = new LongTable();
    private long[] values = new long[16];
    private int[] events = new int[16];
    private int[] failures = new int[16];
    private int[] changes = new int[16];
    private int[] actors = new int[16];
    private long[] first = new long[16];
    private long[] last = new long[16];
    private int leftOut;

    /// @param most how many groups there may be; events of others are left out
    GroupTable(int most) {
        this.most = most;
    }

    /// Counts an event in a group.
    ///
    /// @param actor the number of its actor
    /// @param time in milliseconds since 1970, or `EventTime.NONE`
    void add(long groupValues, boolean failure, boolean change, int actor, long time) {
        int known = index.size();
        if (known >= most && !index.contains(groupValues)) {
            leftOut++;
            return;
        }
        int group = index.number(groupValues);
        if (group == known) {
            begin(group, groupValues);
        }
        events[group]++;
        failures[group] += failure ? 1 : 0;
        changes[group] += change ? 1 : 0;
        if (time != EventTime.NONE) {
            first[group] = first[group] == EventTime.NONE ? time : Math.min(first[group], time);
            last[group] = Math.max(last[group], time);
        }
        int pairs = actorsOfGroups.size();
        if (actorsOfGroups.number((long) group << Integer.SIZE | actor) == pairs) {
            actors[group]++;
        }
    }

    private void begin(int group, long groupValues) {
        if (group == events.length) {
            int length = 2 * group;
            values = Arrays.copyOf(values, length);
            events = Arrays.copyOf(events, length);
            failures = Arrays.copyOf(failures, length);
            changes = Arrays.copyOf(changes, length);
            actors = Arrays.copyOf(actors, length);
            first = Arrays.copyOf(first, length);
            last = Arrays.copyOf(last, length);
        }
        values[group] = groupValues;
        first[group] = EventTime.NONE;
        last[group] = EventTime.NONE;
    }

    /// An event belongs to a group that is not told apart.
    void leaveOut() {
        leftOut++;
    }

    int leftOut() {
        return leftOut;
    }

    /// All groups.
    ///
    /// @param texts the values of the keys that a number stands for
    List<Group> groups(LongFunction<List<String>> texts) {
        List<Group> groups = new ArrayList<>(index.size());
        for (int group = 0; group < index.size(); group++) {
            groups.add(
                    new Group(
                            texts.apply(values[group]),
                            events[group],
                            failures[group],
                            changes[group],
                            first[group],
                            last[group],
                            actors[group]));
        }
        return groups;
    }
}

package spoor.query.group;

import java.util.Comparator;
import java.util.List;

/// All groups of a set of events: the largest first, then by their values.
///
/// @param keys what the events are grouped by
/// @param leftOut how often an event belongs to a group that was left out, because there are too
///   many groups
/// @param unreadable how many events are in no group because their original record could not be
///   read
/// @param severalValues whether an event may be in several groups: it has several values of a key
public record Groups(
        List<GroupKey> keys,
        List<Group> groups,
        int leftOut,
        int unreadable,
        boolean severalValues) {
    private static final Comparator<Group> LARGEST_FIRST =
            Comparator.comparingInt(Group::events)
                    .reversed()
                    .thenComparing(group -> group.values().getFirst())
                    .thenComparing(group -> group.values().getLast());

    public Groups {
        keys = List.copyOf(keys);
        groups = groups.stream().sorted(LARGEST_FIRST).toList();
    }
}

package spoor.viewmodel.group;

import spoor.query.group.Group;

import java.util.Comparator;
import java.util.Locale;

/// A column of the groups, and how it sorts.
public enum GroupColumn {
    FIRST_KEY,
    SECOND_KEY,
    EVENTS,
    FAILURES,
    CHANGES,
    ACTORS,
    FIRST,
    LAST;

    /// Its name in ids and in the keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether its cells are numbers of events or actors.
    public boolean isNumber() {
        return switch (this) {
            case EVENTS, FAILURES, CHANGES, ACTORS -> true;
            case FIRST_KEY, SECOND_KEY, FIRST, LAST -> false;
        };
    }

    Comparator<Group> order() {
        return switch (this) {
            case FIRST_KEY -> Comparator.comparing(group -> group.values().getFirst());
            case SECOND_KEY -> Comparator.comparing(group -> group.values().getLast());
            case EVENTS -> Comparator.comparingInt(Group::events);
            case FAILURES -> Comparator.comparingInt(Group::failures);
            case CHANGES -> Comparator.comparingInt(Group::changes);
            case ACTORS -> Comparator.comparingInt(Group::actors);
            case FIRST -> Comparator.comparingLong(Group::first);
            case LAST -> Comparator.comparingLong(Group::last);
        };
    }
}

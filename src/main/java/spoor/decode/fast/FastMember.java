package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.decode.MemberTable;
import spoor.decode.RecordPaths;

import java.util.List;

/// A member of a record that is read, with a table of the members of its value that are read.
final class FastMember {
    private final int slot;
    private final int[] innerSlots;
    private final boolean saysOutcome;
    private final MemberTable names;
    private final FastMember[] members;

    FastMember(RecordPaths.Member member) {
        slot = member.slot();
        innerSlots = member.innerSlots();
        saysOutcome = member.saysOutcome();
        names = new MemberTable(List.copyOf(member.members().keySet()));
        members =
                member.members().values().stream().map(FastMember::new).toArray(FastMember[]::new);
    }

    /// The member with the name in quotes at `start`, before `end`; null where it is not read.
    @Nullable FastMember member(JsonBytes text, int start, int end) {
        int index = text.indexOfName(names, start, end);
        return index < 0 ? null : members[index];
    }

    boolean isWanted() {
        return slot >= 0;
    }

    /// Whether members of its value are read.
    boolean isParent() {
        return members.length > 0;
    }

    /// Whether members of its value may say how the event ended.
    boolean saysOutcome() {
        return saysOutcome;
    }

    int slot() {
        return slot;
    }

    /// The slots of all values within it.
    int[] innerSlots() {
        return innerSlots;
    }
}

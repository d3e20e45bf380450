package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.decode.MemberTable;
import spoor.decode.RecordPaths;

import java.util.List;

/// A wanted member of a record, with a table of the wanted members of its value.
final class FastMember {
    private final int slot;
    private final int[] below;
    private final MemberTable names;
    private final FastMember[] members;

    FastMember(RecordPaths.Member member) {
        slot = member.slot();
        below = member.below();
        names = new MemberTable(List.copyOf(member.members().keySet()));
        members =
                member.members().values().stream().map(FastMember::new).toArray(FastMember[]::new);
    }

    /// The member with the name in quotes at `start`, before `end`; null where it is not wanted.
    @Nullable FastMember member(JsonBytes text, int start, int end) {
        int index = text.indexOfName(names, start, end);
        return index < 0 ? null : members[index];
    }

    boolean isWanted() {
        return slot >= 0;
    }

    /// Whether members of its value are wanted.
    boolean isParent() {
        return members.length > 0;
    }

    int slot() {
        return slot;
    }

    /// The slots of all values within it.
    int[] below() {
        return below;
    }
}

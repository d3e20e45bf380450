package spoor.decode.fast;

import spoor.decode.RecordPaths;

import java.util.LinkedHashMap;
import java.util.Map;

/// A member of a record that is read, with the names of the members of its value.
final class FastMember {
    private final int slot;
    private final int[] innerSlots;
    private final boolean saysOutcome;
    private final boolean namesResources;
    private final MemberNames names;
    private final boolean isParent;

    FastMember(RecordPaths.Member member) {
        slot = member.slot();
        innerSlots = member.innerSlots();
        saysOutcome = member.saysOutcome();
        namesResources = member.namesResources();
        isParent = member.isParent();
        Map<String, FastMember> members = new LinkedHashMap<>();
        member.members().forEach((name, inner) -> members.put(name, new FastMember(inner)));
        names = new MemberNames(members);
    }

    /// The names of the members of its value.
    MemberNames names() {
        return names;
    }

    boolean isWanted() {
        return slot >= 0;
    }

    /// Whether members of its value are read.
    boolean isParent() {
        return isParent;
    }

    /// Whether members of its value may say how the event ended.
    boolean saysOutcome() {
        return saysOutcome;
    }

    /// Whether its value may name resources of the event.
    boolean namesResources() {
        return namesResources;
    }

    int slot() {
        return slot;
    }

    /// The slots of all values within it.
    int[] innerSlots() {
        return innerSlots;
    }
}

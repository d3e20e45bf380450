package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.record.ResourceMemberName;
import spoor.record.ResourceMembers;

/// Caches what [ResourceMembers] says of names of members, for events of one service and name.
final class ResourceNames {
    private static final int SLOTS = 64;

    private final ResourceMembers members;
    private final @Nullable Entry[] entries = new Entry[SLOTS];

    ResourceNames(ResourceMembers members) {
        this.members = members;
    }

    private record Entry(ResourceMemberName name, boolean top, boolean inner) {}

    /// Whether the member names a resource.
    ///
    /// @param top whether it is a member of the request or response itself
    boolean namesResource(ResourceMemberName name, boolean top) {
        int slot = name.hashCode() & (SLOTS - 1);
        Entry known = entries[slot];
        if (known == null || known.name() != name) {
            known =
                    new Entry(
                            name,
                            members.namesResource(name, true),
                            members.namesResource(name, false));
            entries[slot] = known;
        }
        return top ? known.top() : known.inner();
    }
}

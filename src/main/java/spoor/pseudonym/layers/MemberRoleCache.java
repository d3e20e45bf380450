package spoor.pseudonym.layers;

import org.jspecify.annotations.Nullable;

import spoor.pseudonym.find.MemberRole;

import java.util.Arrays;

/// Caches the roles of members by their names: a trail has few names. One thread at a time.
final class MemberRoleCache {
    private static final int SLOTS = 1 << 11;
    private static final int LONGEST = 64;

    private final @Nullable Member[] slots = new Member[SLOTS];

    /// A member's name.
    ///
    /// @param level how many objects and arrays it is inside; 3 means 3 or more
    /// @param schema whether the name is CloudTrail's
    record Member(byte[] name, int level, MemberRole role, boolean schema) {}

    /// The member of a name.
    ///
    /// @param level see [MemberRoles#of]
    Member of(byte[] text, int from, int to, int level) {
        int depth = Math.min(level, 3);
        if (to - from > LONGEST) {
            return read(text, from, to, depth);
        }
        int hash = depth;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(SLOTS));
        Member cached = slots[slot];
        if (cached == null
                || cached.level != depth
                || !Arrays.equals(cached.name, 0, cached.name.length, text, from, to)) {
            cached = read(text, from, to, depth);
            slots[slot] = cached;
        }
        return cached;
    }

    private static Member read(byte[] text, int from, int to, int level) {
        return new Member(
                Arrays.copyOfRange(text, from, to),
                level,
                MemberRoles.of(text, from, to, level),
                MemberRoles.isSchema(text, from, to));
    }
}

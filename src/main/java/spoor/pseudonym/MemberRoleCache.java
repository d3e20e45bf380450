package spoor.pseudonym;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What members are by their names, remembered: a trail has few names, again and again. One thread
/// at a time.
public final class MemberRoleCache {
    private static final int SLOTS = 1 << 11;
    private static final int LONGEST = 64;

    private final @Nullable Member[] slots = new Member[SLOTS];

    /// A member's name.
    ///
    /// @param level of how many objects and arrays it is inside, as far as that matters: 0 to 3
    /// @param place what its value is
    /// @param schema whether the name is CloudTrail's
    public record Member(byte[] name, int level, MemberRole place, boolean schema) {}

    /// What a member is.
    ///
    /// @param level as [MemberRoles#of] has it
    public Member of(byte[] text, int from, int to, int level) {
        int depth = Math.min(level, 3);
        if (to - from > LONGEST) {
            return read(text, from, to, depth);
        }
        int hash = depth;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(SLOTS));
        Member known = slots[slot];
        if (known == null
                || known.level != depth
                || !Arrays.equals(known.name, 0, known.name.length, text, from, to)) {
            known = read(text, from, to, depth);
            slots[slot] = known;
        }
        return known;
    }

    private static Member read(byte[] text, int from, int to, int level) {
        return new Member(
                Arrays.copyOfRange(text, from, to),
                level,
                MemberRoles.of(text, from, to, level),
                MemberRoles.isSchema(text, from, to));
    }
}

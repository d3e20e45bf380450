package spoor.pseudonym;

import java.util.Arrays;

/// Where in a JSON text a walk is: what the next value is by the name before it, or, in an array,
/// by the array's name.
public final class MemberRoleStack {
    private MemberRole[] outer = new MemberRole[16];
    private int level;
    private MemberRole value = MemberRole.TEXT;

    /// How many objects and arrays are open.
    public int level() {
        return level;
    }

    public MemberRole value() {
        return value;
    }

    /// A name was read.
    public void name(MemberRole place) {
        value = place;
    }

    public void open() {
        if (level == outer.length) {
            outer = Arrays.copyOf(outer, level * 2);
        }
        outer[level++] = value;
    }

    public void close() {
        if (level > 0) {
            value = outer[--level];
        }
    }
}

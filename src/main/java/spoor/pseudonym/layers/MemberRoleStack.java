package spoor.pseudonym.layers;

import spoor.pseudonym.find.MemberRole;

import java.util.Arrays;

/// The roles of the objects and arrays that are open while JSON is walked. A value has the role of
/// the name before it; an array's items have the role of the array.
final class MemberRoleStack {
    private MemberRole[] outer = new MemberRole[16];
    private int level;
    private MemberRole value = MemberRole.TEXT;

    /// How many objects and arrays are open.
    int level() {
        return level;
    }

    /// The role of the next value.
    MemberRole value() {
        return value;
    }

    /// Sets the role of the next value after its name was read.
    void name(MemberRole role) {
        value = role;
    }

    void open() {
        if (level == outer.length) {
            outer = Arrays.copyOf(outer, level * 2);
        }
        outer[level++] = value;
    }

    void close() {
        if (level > 0) {
            value = outer[--level];
        }
    }
}

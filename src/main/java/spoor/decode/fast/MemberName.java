package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.record.OutcomeHints;

import java.util.Arrays;

/// A name of an object's members, and the names that came after it before: most records have the
/// same names in the same order, so that a name need not be looked for.
final class MemberName {
    /// A name that is not kept.
    static final MemberName NONE = new MemberName(new byte[0], null);

    private final byte[] quoted;
    private final @Nullable FastMember member;
    private @Nullable OutcomeHints hints;
    private @Nullable MemberName next;
    private @Nullable MemberName beforeNext;

    /// @param quoted the name as it is in JSON
    /// @param member null where the member is not read
    MemberName(byte[] quoted, @Nullable FastMember member) {
        this.quoted = quoted;
        this.member = member;
    }

    @Nullable FastMember member() {
        return member;
    }

    /// Whether such a member may tell how an event ended; not for [#NONE].
    OutcomeHints hints() {
        OutcomeHints known = hints;
        if (known == null) {
            known = OutcomeHints.of(quoted, 1, quoted.length - 1);
            hints = known;
        }
        return known;
    }

    /// The length with quotes.
    int length() {
        return quoted.length;
    }

    boolean isAt(JsonBytes text, int at) {
        return text.startsWith(quoted, at);
    }

    boolean is(byte[] text, int start, int end) {
        return Arrays.equals(quoted, 0, quoted.length, text, start, end);
    }

    /// The name that begins at `at`, if it came after this one the last times; else null.
    @Nullable MemberName following(JsonBytes text, int at) {
        if (next != null && next.isAt(text, at)) {
            return next;
        }
        return beforeNext != null && beforeNext.isAt(text, at) ? beforeNext : null;
    }

    /// A name that was not expected came after this one.
    void follow(MemberName name) {
        if (this != NONE && name != NONE) {
            beforeNext = next;
            next = name;
        }
    }
}

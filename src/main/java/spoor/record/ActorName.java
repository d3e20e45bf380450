package spoor.record;

import org.jspecify.annotations.Nullable;

/// The display name of an actor, as parts of the record's texts.
///
/// @param first the name, or the role of a session; null for [Form#ROOT] and [Form#NOBODY]
/// @param second the name of the role's session, or the identity provider, or null
public record ActorName(Form form, @Nullable Part first, @Nullable Part second) {
    static final ActorName ROOT = new ActorName(Form.ROOT, null, null);
    static final ActorName NOBODY = new ActorName(Form.NOBODY, null, null);

    /// How the parts are a name.
    public enum Form {
        NAME,
        /// Two parts with a slash between them.
        ROLE_AND_SESSION,
        /// Two parts with an at sign between them.
        USER_AT_PROVIDER,
        /// The account's owner, `root`.
        ROOT,
        /// AWS hid the name; the part is the mark in its place.
        HIDDEN,
        NOBODY
    }

    /// A part of a member's text, in bytes from the start of the array.
    public record Part(ActorMember member, int start, int end) {}

    static ActorName of(Part name) {
        return new ActorName(Form.NAME, name, null);
    }
}

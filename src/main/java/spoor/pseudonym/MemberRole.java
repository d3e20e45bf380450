package spoor.pseudonym;

/// What a text is by the name of the member that holds it.
public enum MemberRole {
    /// Anything.
    TEXT,
    /// The name of somebody or something, as a whole.
    NAME,
    /// An identity's `principalId`: ids and names with colons between them.
    PRINCIPAL,
    /// Names with slashes between them: an object's key, a path, a role with its session.
    PATH,
    /// An ARN as a whole: blanks are part of it.
    ARN,
    /// The name of a program and its version, or of a service.
    AGENT,
    /// An address, or the name of a service.
    ADDRESS,
    /// A word of CloudTrail's own, by which events are counted: ids are masked in it, names are
    /// not.
    FIXED
}

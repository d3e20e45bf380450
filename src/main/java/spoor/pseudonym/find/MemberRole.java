package spoor.pseudonym.find;

/// What kind of text a member holds, according to its name.
public enum MemberRole {
    /// Any text.
    TEXT,
    /// One name of a person or thing.
    NAME,
    /// An identity's `principalId`: ids and names separated by colons.
    PRINCIPAL,
    /// Names separated by slashes: an object's key, a path, a role with its session.
    PATH,
    /// One ARN, which may contain blanks.
    ARN,
    /// The name of a program and its version, or of a service.
    AGENT,
    /// An address, or the name of a service.
    ADDRESS,
    /// The id of a resource or person.
    ID,
    /// The id of an event or request; see [RequestIds].
    REQUEST_ID,
    /// A word of CloudTrail's vocabulary, such as an event's name: ids in it are masked, names are
    /// not.
    FIXED
}

package spoor.pseudonym;

/// The kind of a masked value.
public enum MaskKind {
    ACCOUNT,
    /// An access key, or another unique id of an identity.
    KEY,
    ADDRESS,
    EMAIL,
    /// The name of a user, role, session, resource or the like.
    NAME
}

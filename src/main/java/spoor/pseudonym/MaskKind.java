package spoor.pseudonym;

/// What a masked value was.
public enum MaskKind {
    ACCOUNT,
    /// An access key, or another unique id of an identity.
    KEY,
    ADDRESS,
    EMAIL,
    /// A user, role, session, resource, or whatever else has a name.
    NAME
}

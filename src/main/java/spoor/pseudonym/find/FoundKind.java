package spoor.pseudonym.find;

/// How sure it is that a value that was found identifies somebody or something.
public enum FoundKind {
    /// Only its form suggests it: a number of twelve digits need not be an account.
    UNCERTAIN,
    /// A name, or a value whose form leaves no doubt.
    NAME,
    /// An id that its place identifies as one: its pseudonym must look like an id, too.
    ID
}

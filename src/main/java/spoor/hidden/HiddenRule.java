package spoor.hidden;

/// The rule by which a hidden value was found.
public sealed interface HiddenRule permits HiddenMark, UserRule {
    /// The kind of the values that the rule finds.
    HiddenKind kind();
}

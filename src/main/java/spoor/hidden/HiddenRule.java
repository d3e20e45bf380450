package spoor.hidden;

/// What a hidden value was known by.
public sealed interface HiddenRule permits HiddenMark, UserRule {
    /// What a value means that the rule finds.
    HiddenKind kind();
}

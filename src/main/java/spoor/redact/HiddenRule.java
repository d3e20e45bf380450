package spoor.redact;

/// What a hidden value was known by.
public sealed interface HiddenRule permits HiddenMark, OwnRule {
    /// What a value means that the rule finds.
    HiddenKind kind();
}

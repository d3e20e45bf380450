package spoor.hidden;

/// Why a value of an event cannot be read.
public enum HiddenKind {
    /// CloudTrail or the service replaced the value.
    HIDDEN_BY_AWS,
    /// CloudTrail left out a part of the record because it was too large.
    OMITTED,
    /// The value was masked after delivery by others than AWS.
    MASKED_BY_OTHERS
}

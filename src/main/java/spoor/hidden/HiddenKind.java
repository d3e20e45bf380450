package spoor.hidden;

/// Why a value of an event cannot be read.
public enum HiddenKind {
    /// CloudTrail or the service replaced the value.
    HIDDEN_BY_AWS,
    /// CloudTrail left out a part of the record because it was too large.
    OMITTED,
    /// Somebody else masked the value after delivery.
    MASKED_BY_OTHERS
}

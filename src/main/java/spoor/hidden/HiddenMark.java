package spoor.hidden;

/// The built-in marks of hidden values, collected from about 41,000 published events and AWS's
/// documentation.
public enum HiddenMark implements HiddenRule {
    /// Contains `HIDDEN_DUE_TO_SECURITY_REASONS`.
    SECURITY_REASONS(HiddenKind.HIDDEN_BY_AWS),
    /// Only stars, three or more.
    STARS(HiddenKind.HIDDEN_BY_AWS),
    /// `**`, except in members that hold patterns.
    TWO_STARS(HiddenKind.HIDDEN_BY_AWS),
    /// `***OMITTED***` and the like.
    STARRED_WORD(HiddenKind.HIDDEN_BY_AWS),
    /// Contains `***(Redacted)`: a value of a longer text, such as a PartiQL statement.
    PART_REDACTED(HiddenKind.HIDDEN_BY_AWS),
    /// `<sensitiveDataRemoved>`.
    SENSITIVE_DATA_REMOVED(HiddenKind.HIDDEN_BY_AWS),
    /// `Value hidden due to security reasons.`
    VALUE_HIDDEN(HiddenKind.HIDDEN_BY_AWS),
    /// `[REDACTED]` as `logFileData` of RDS.
    LOG_FILE_DATA(HiddenKind.HIDDEN_BY_AWS),
    /// The object that replaces a part of the record that was too large.
    TOO_LARGE(HiddenKind.OMITTED),
    /// A word such as `[redacted]` or `<masked by us>`.
    MASK_WORD(HiddenKind.MASKED_BY_OTHERS),
    /// A placeholder in capitals such as `AWS_ACCESS_KEY_ID_REDACTED`.
    MASK_PLACEHOLDER(HiddenKind.MASKED_BY_OTHERS),
    /// An AWS id with stars after its prefix, such as `AKIA****************`.
    MASKED_ID(HiddenKind.MASKED_BY_OTHERS);

    private final HiddenKind kind;

    HiddenMark(HiddenKind kind) {
        this.kind = kind;
    }

    @Override
    public HiddenKind kind() {
        return kind;
    }
}

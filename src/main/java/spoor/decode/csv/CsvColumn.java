package spoor.decode.csv;

/// A column of a table.
///
/// @param path of the member in a CloudTrail record, such as `userIdentity.arn`; the name in the
///   file if there is none
/// @param form how its cells are spelled
record CsvColumn(String path, Form form) {
    /// How the cells of a column are spelled.
    enum Form {
        TEXT,
        /// An account id, which spreadsheet programs take for a number.
        ACCOUNT,
        /// `true` or `false`, which spreadsheet programs write in capitals.
        BOOLEAN,
        TIME,
        /// When the event was logged, which may be later.
        LOGGED,
        /// A row of members, as Athena prints it: `{type=IAMUser, arn=…}`.
        STRUCT,
        /// A whole record in JSON.
        RECORD,
        /// Of no member of a record.
        OTHER
    }

    boolean isTime() {
        return form == Form.TIME || form == Form.LOGGED;
    }

    boolean isKnown() {
        return form != Form.OTHER;
    }
}

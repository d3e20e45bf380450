package spoor.event;

/// A row of the record's table: a field, where its value is in the record, and how it is offered.
///
/// @param path where the value is in the record, with a dot between levels; also its long name in
///   queries, in CSV and for the command line
/// @param name the short name for all of these
/// @param form how the values are kept
/// @param values what the values look like
/// @param computed whether code derives the value from other members; readers then ignore the path
/// @param privacy what a masked export replaces in the values
/// @param textKey the key of the field's name in the window's bundle
/// @param headingKey the key of the column's heading
/// @param width the width of the table's column at first, in pixels
/// @param shownAtFirst whether the table shows the column at first
/// @param facetRank the position among the facets that are shown at first, from 1; 0 for none
public record FieldRow(
        String path,
        String name,
        Form form,
        ValueForm values,
        boolean computed,
        Privacy privacy,
        String textKey,
        String headingKey,
        int width,
        boolean shownAtFirst,
        int facetRank) {
    /// How a field's values are kept.
    public enum Form {
        /// Milliseconds.
        TIME,
        /// Two halves of a GUID; other ids as text.
        ID,
        /// A number in a dictionary of texts.
        TEXT,
        /// As [#TEXT], for several texts in one event.
        TEXTS
    }

    /// What may be in a field's values.
    public enum Privacy {
        /// Nothing that names a person, account or resource.
        PUBLIC,
        /// A text with names anywhere in it.
        TEXT,
        /// The display name of an identity.
        IDENTITY
    }

    /// A text that is read from the record.
    public static FieldRowBuilder text(String path, String name) {
        return new FieldRowBuilder(path, name, Form.TEXT, false);
    }

    static FieldRowBuilder time(String path, String name) {
        return new FieldRowBuilder(path, name, Form.TIME, false)
                .values(new ValueForm.Time())
                .withoutNames();
    }

    static FieldRowBuilder id(String path, String name) {
        return new FieldRowBuilder(path, name, Form.ID, false);
    }

    /// A text that code derives from the record.
    static FieldRowBuilder computed(String name) {
        return new FieldRowBuilder(name, name, Form.TEXT, true);
    }
}

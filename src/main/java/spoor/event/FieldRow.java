package spoor.event;

/// A row of the record's table: a field, where its value is in the record, and how it is offered.
///
/// @param path where the value is in the record, with a dot between levels; also its long name in
///   queries, in CSV and for the command line
/// @param name the short name for all of these
/// @param form how the values are kept
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
        boolean computed,
        Privacy privacy,
        String textKey,
        String headingKey,
        int width,
        boolean shownAtFirst,
        int facetRank) {
    private static final int WIDTH = 130;

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
    public static FieldRow text(String path, String name) {
        return of(path, name, Form.TEXT, false);
    }

    static FieldRow time(String path, String name) {
        return of(path, name, Form.TIME, false).namesNobody();
    }

    static FieldRow id(String path, String name) {
        return of(path, name, Form.ID, false);
    }

    /// A text that code derives from the record.
    static FieldRow computed(String name) {
        return of(name, name, Form.TEXT, true);
    }

    private static FieldRow of(String path, String name, Form form, boolean computed) {
        String key = "field." + name;
        return new FieldRow(path, name, form, computed, Privacy.TEXT, key, key, WIDTH, false, 0);
    }

    /// Another key for the field's name.
    public FieldRow named(String key) {
        return new FieldRow(
                path, name, form, computed, privacy, key, key, width, shownAtFirst, facetRank);
    }

    FieldRow several() {
        return new FieldRow(
                path,
                name,
                Form.TEXTS,
                computed,
                privacy,
                textKey,
                headingKey,
                width,
                shownAtFirst,
                facetRank);
    }

    FieldRow namesNobody() {
        return privacy(Privacy.PUBLIC);
    }

    FieldRow privacy(Privacy changed) {
        return new FieldRow(
                path,
                name,
                form,
                computed,
                changed,
                textKey,
                headingKey,
                width,
                shownAtFirst,
                facetRank);
    }

    FieldRow heading(String key) {
        return new FieldRow(
                path, name, form, computed, privacy, textKey, key, width, shownAtFirst, facetRank);
    }

    /// The table shows its column at first.
    public FieldRow shown() {
        return new FieldRow(
                path, name, form, computed, privacy, textKey, headingKey, width, true, facetRank);
    }

    FieldRow width(int pixels) {
        return new FieldRow(
                path,
                name,
                form,
                computed,
                privacy,
                textKey,
                headingKey,
                pixels,
                shownAtFirst,
                facetRank);
    }

    /// Its facet is shown at first.
    public FieldRow facet(int rank) {
        return new FieldRow(
                path,
                name,
                form,
                computed,
                privacy,
                textKey,
                headingKey,
                width,
                shownAtFirst,
                rank);
    }
}

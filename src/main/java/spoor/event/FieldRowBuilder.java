package spoor.event;

/// Builds a [FieldRow] from what is special about it.
public final class FieldRowBuilder {
    private final String path;
    private final String name;
    private final boolean computed;
    private FieldRow.Form form;
    private ValueForm values = ValueForm.anyText();
    private FieldRow.Privacy privacy = FieldRow.Privacy.TEXT;
    private String textKey;
    private String headingKey;
    private int width = 130;
    private boolean shownAtFirst;
    private int facetRank;

    FieldRowBuilder(String path, String name, FieldRow.Form form, boolean computed) {
        this.path = path;
        this.name = name;
        this.form = form;
        this.computed = computed;
        this.textKey = "field." + name;
        this.headingKey = textKey;
    }

    public FieldRow build() {
        return new FieldRow(
                path,
                name,
                form,
                values,
                computed,
                privacy,
                textKey,
                headingKey,
                width,
                shownAtFirst,
                facetRank);
    }

    /// Another key for the field's name.
    public FieldRowBuilder named(String key) {
        textKey = key;
        headingKey = key;
        return this;
    }

    FieldRowBuilder heading(String key) {
        headingKey = key;
        return this;
    }

    FieldRowBuilder several() {
        form = FieldRow.Form.TEXTS;
        return this;
    }

    FieldRowBuilder values(ValueForm changed) {
        values = changed;
        return this;
    }

    FieldRowBuilder withoutNames() {
        return privacy(FieldRow.Privacy.PUBLIC);
    }

    FieldRowBuilder privacy(FieldRow.Privacy changed) {
        privacy = changed;
        return this;
    }

    /// The table shows its column at first.
    public FieldRowBuilder shown() {
        shownAtFirst = true;
        return this;
    }

    FieldRowBuilder width(int pixels) {
        width = pixels;
        return this;
    }

    /// Its facet is shown at first.
    public FieldRowBuilder facet(int rank) {
        facetRank = rank;
        return this;
    }
}

package spoor.viewmodel.table;

import spoor.aws.ServiceName;
import spoor.event.Field;
import spoor.event.FieldRow;
import spoor.event.RecordSchema;
import spoor.query.Hits;
import spoor.query.SortOrder;
import spoor.store.EventStore;
import spoor.text.Printable;
import spoor.text.TextRange;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A column of the table that every event has: a field, or the number of hidden values.
///
/// @param field nothing for the number of hidden values
public record Column(Optional<Field> field) implements ShownColumn {
    public static final Column TIME = of(Field.TIME);
    public static final Column EVENT = of(Field.EVENT);
    public static final Column SERVICE = of(Field.SERVICE);
    public static final Column REGION = of(Field.REGION);
    public static final Column IDENTITY_TYPE = of(Field.TYPE);
    public static final Column WHO = of(Field.IDENTITY);
    public static final Column SOURCE_IP = of(Field.IP);
    public static final Column ERROR = of(Field.ERROR);
    public static final Column HIDDEN = new Column(Optional.empty());
    public static final Column ACCOUNT = of(Field.ACCOUNT);
    public static final Column ARN = of(Field.ARN);
    public static final Column USER_AGENT = of(Field.AGENT);
    public static final Column EVENT_ID = of(Field.ID);
    public static final Column HIDDEN_AT = of(Field.HIDDEN_AT);

    private static final int HIDDEN_WIDTH = 62;

    /// Columns that are at least so wide at first have texts of any length.
    private static final int LONG_WIDTH = 240;

    public static Column of(Field field) {
        return new Column(Optional.of(field));
    }

    /// All columns, in the order in which they are offered.
    public static List<Column> all(RecordSchema schema) {
        return columns(schema.fields());
    }

    /// The columns that a new user sees.
    public static List<Column> shownAtFirst(RecordSchema schema) {
        return columns(
                schema.fields().stream().filter(field -> field.row().shownAtFirst()).toList());
    }

    private static List<Column> columns(List<Field> fields) {
        List<Column> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(of(field));
            if (field.equals(Field.ERROR)) {
                columns.add(HIDDEN);
            }
        }
        return columns;
    }

    @Override
    public String id() {
        return field.map(Field::shortName).orElse("hidden");
    }

    static Optional<Column> withId(RecordSchema schema, String id) {
        return all(schema).stream().filter(column -> column.id().equals(id)).findFirst();
    }

    @Override
    public String title() {
        return Messages.text(field.map(f -> f.row().headingKey()).orElse("column.hidden"));
    }

    /// The title above the table, which names the zone of times.
    public String title(Times times) {
        return field.filter(f -> f.row().form() == FieldRow.Form.TIME).isPresent()
                ? Messages.text("column.zoned", title(), times.zoneName())
                : title();
    }

    @Override
    public int width() {
        return field.map(f -> f.row().width()).orElse(HIDDEN_WIDTH);
    }

    /// Whether the largest value comes first when rows are first sorted by this column.
    public boolean isLargestFirst() {
        return equals(TIME) || equals(HIDDEN);
    }

    /// The order of the rows when they are sorted by this column.
    public SortOrder order(boolean descending) {
        return new SortOrder(
                field.<SortOrder.Key>map(SortOrder.Key.OfField::new)
                        .orElseGet(SortOrder.Key.OfHiddenValues::new),
                descending);
    }

    /// The column by which rows in that order are sorted.
    public static Column sortedBy(SortOrder order) {
        return switch (order.key()) {
            case SortOrder.Key.OfField(Field field) -> of(field);
            case SortOrder.Key.OfHiddenValues() -> HIDDEN;
        };
    }

    /// The parts of a cell's text that the question searches for.
    ///
    /// @param shown the cell's text
    public List<TextRange> hits(Hits hits, EventStore store, int row, String shown) {
        return hits.isEmpty()
                ? List.of()
                : field.filter(any -> any.row().form() != FieldRow.Form.TIME)
                        .map(any -> hits.in(any, store.value(any, row)).in(shown))
                        .orElse(List.of());
    }

    /// What a cell shows: invisible characters as escapes, services by their short names.
    public String text(EventStore store, int row, Times times) {
        if (field.isEmpty()) {
            int hidden = store.hiddenValues(row);
            return hidden == 0 ? "" : Integer.toString(hidden);
        }
        Field shown = field.get();
        if (shown.row().form() == FieldRow.Form.TIME) {
            return times.print(store.time(row));
        }
        return text(shown, store.value(shown, row));
    }

    /// What a cell shows of a field's value, which is not the time.
    static String text(Field field, String value) {
        return Printable.of(
                field.equals(Field.SERVICE)
                        ? ServiceName.shortName(value)
                        : String.join(", ", field.split(value)));
    }

    /// Whether its texts may be cut where the table is narrow: those of names and of sentences.
    public boolean isCuttable() {
        return field.filter(f ->
                        f.isDictionary()
                                && (f.equals(Field.IDENTITY)
                                        || f.row().form() == FieldRow.Form.TEXTS
                                        || f.row().width() >= LONG_WIDTH))
                .isPresent();
    }
}

package spoor.viewmodel.table;

import spoor.event.Field;
import spoor.query.Order;
import spoor.store.EventStore;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A column that the table can show.
public enum Column implements ShownColumn {
    TIME(Field.TIME, 138),
    EVENT(Field.EVENT, 150),
    SERVICE(Field.SERVICE, 74),
    REGION(Field.REGION, 86),
    IDENTITY_TYPE(Field.TYPE, 112),
    WHO(Field.IDENTITY, 114),
    SOURCE_IP(Field.IP, 98),
    ERROR(Field.ERROR, 72),
    HIDDEN(null, 62),
    ACCOUNT(Field.ACCOUNT, 108),
    ACCESS_KEY(Field.KEY, 176),
    ARN(Field.ARN, 320),
    USER_AGENT(Field.AGENT, 240),
    EVENT_ID(Field.ID, 280),
    READ_ONLY(Field.READ_ONLY, 80),
    CATEGORY(Field.CATEGORY, 104),
    EVENT_TYPE(Field.KIND, 130),
    HIDDEN_AT(Field.HIDDEN_AT, 260);

    /// What a new user sees.
    public static final List<Column> DEFAULT =
            List.of(TIME, EVENT, SERVICE, REGION, WHO, SOURCE_IP, ERROR, HIDDEN);

    private final @org.jspecify.annotations.Nullable Field field;
    private final int width;

    Column(@org.jspecify.annotations.Nullable Field field, int width) {
        this.field = field;
        this.width = width;
    }

    @Override
    public String id() {
        return field == null ? "hidden" : field.shortName();
    }

    public static Optional<Column> withId(String id) {
        return Arrays.stream(values()).filter(column -> column.id().equals(id)).findFirst();
    }

    @Override
    public String title() {
        return Messages.text("column." + id());
    }

    @Override
    public int width() {
        return width;
    }

    /// The field that it shows; nothing for the number of hidden values.
    public Optional<Field> field() {
        return Optional.ofNullable(field);
    }

    /// The order in which rows are when they are sorted by this column.
    public Order order(boolean descending) {
        return new Order(
                field == null ? new Order.Key.OfHiddenValues() : new Order.Key.OfField(field),
                descending);
    }

    /// What a cell shows: invisible characters as escapes, services by their short names.
    public String text(EventStore store, int row, Times times) {
        if (field == null) {
            int hidden = store.hiddenValues(row);
            return hidden == 0 ? "" : Integer.toString(hidden);
        }
        return switch (field) {
            case TIME -> times.print(store.time(row));
            case SERVICE -> Printable.of(Field.shortService(store.value(field, row)));
            case HIDDEN_AT -> Printable.of(String.join(", ", field.split(store.value(field, row))));
            default -> Printable.of(store.value(field, row));
        };
    }
}

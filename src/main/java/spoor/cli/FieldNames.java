package spoor.cli;

import spoor.event.Field;
import spoor.event.RecordSchema;

import java.util.Iterator;

/// The names of fields, for the help of options.
final class FieldNames implements Iterable<String> {
    private final RecordSchema schema;

    FieldNames(RecordSchema schema) {
        this.schema = schema;
    }

    @Override
    public Iterator<String> iterator() {
        return schema.fields().stream().map(Field::shortName).iterator();
    }
}

package spoor.query.group;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.json.JsonPath;

import java.util.Optional;

/// What events are grouped by.
public sealed interface GroupKey {
    /// A field's short name, or the path.
    String name();

    /// The values of a field.
    record OfField(Field field) implements GroupKey {
        @Override
        public String name() {
            return field.shortName();
        }
    }

    /// The values that the event's tree shows at a path in the record.
    record AtPath(JsonPath path) implements GroupKey {
        @Override
        public String name() {
            return path.toString();
        }

        /// What is shown in place of an object or an array.
        static String container(boolean array) {
            return array ? "[\u2026]" : "{\u2026}";
        }

        /// Whether a value of a group stands for objects or arrays.
        public boolean isContainer(String value) {
            return value.equals(container(true)) || value.equals(container(false));
        }
    }

    /// A field by any of its names, or a path of several steps.
    ///
    /// @return nothing if the text is neither
    static Optional<GroupKey> parse(RecordSchema schema, String text) {
        Optional<Field> field = schema.named(text.strip());
        return field.isPresent()
                ? field.map(OfField::new)
                : JsonPath.parse(text.strip())
                        .filter(path -> path.steps().size() > 1)
                        .map(AtPath::new);
    }
}

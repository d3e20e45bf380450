package spoor.viewmodel.filter;

import spoor.detail.TreeNode;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.json.JsonValue.JsonLiteral;

import java.util.Optional;

/// Filters by a value of the event in the detail pane: by a facet where the value is a field, else
/// by its path.
public final class ValueFilter {
    private ValueFilter() {}

    /// Shows only events with that value.
    public static void only(FilterViewModel filter, TreeNode node) {
        Optional<Field> field = field(filter.schema(), node);
        if (field.isPresent()) {
            filter.picks().only(field.get(), value(node));
        } else if (node.isQueryable()) {
            filter.paths().only(node.path().withoutPositions(), value(node));
        }
    }

    /// Hides events with that value.
    public static void not(FilterViewModel filter, TreeNode node) {
        Optional<Field> field = field(filter.schema(), node);
        if (field.isPresent()) {
            filter.picks().exclude(field.get(), value(node));
        } else if (node.isQueryable()) {
            filter.paths().exclude(node.path().withoutPositions(), value(node));
        }
    }

    private static Optional<Field> field(RecordSchema schema, TreeNode node) {
        String path = node.path().toString();
        return node.isDecoded() || !node.isQueryable()
                ? Optional.empty()
                : schema.fields().stream()
                        .filter(field -> field.isDictionary() || field == Field.ID)
                        .filter(field -> field.cloudTrailName().equals(path))
                        .findFirst();
    }

    /// In columns and at paths, null is the empty value.
    private static String value(TreeNode node) {
        boolean isNull =
                node.value()
                        .filter(value ->
                                value instanceof JsonLiteral literal
                                        && literal.text().equals("null"))
                        .isPresent();
        return isNull ? "" : node.text();
    }
}

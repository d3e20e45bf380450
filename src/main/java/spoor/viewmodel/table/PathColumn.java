package spoor.viewmodel.table;

import spoor.json.JsonPath;
import spoor.text.Printable;

import java.util.Optional;

/// A column of the values at a path of the original records; see [PathValues].
///
/// @param path at least one name; a name goes through all items of an array
public record PathColumn(JsonPath path) implements ShownColumn {
    static final String PREFIX = "path:";

    static Optional<PathColumn> withId(String id) {
        return JsonPath.parse(id.substring(PREFIX.length()))
                .filter(path -> !path.steps().isEmpty())
                .map(PathColumn::new);
    }

    @Override
    public String id() {
        return PREFIX + path;
    }

    /// The last name of the path.
    @Override
    public String title() {
        return Printable.of(path.steps().getLast().toString());
    }

    /// The whole path.
    public String longTitle() {
        return Printable.of(path.toString());
    }

    @Override
    public int width() {
        return 150;
    }
}

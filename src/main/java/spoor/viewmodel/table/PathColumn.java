package spoor.viewmodel.table;

import spoor.json.JsonPath;
import spoor.query.Hits;
import spoor.text.Printable;
import spoor.text.SoughtTexts;
import spoor.text.TextRange;

import java.util.ArrayList;
import java.util.List;
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

    /// The parts of a cell's text that the question searches for.
    public List<TextRange> hits(Hits hits, String shown) {
        List<TextRange> found = new ArrayList<>(hits.words().in(shown));
        found.addAll(hits.at(path, shown).in(shown));
        return SoughtTexts.joined(found);
    }

    @Override
    public int width() {
        return 150;
    }
}

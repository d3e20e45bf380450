package spoor.query;

import spoor.json.JsonPath;
import spoor.json.JsonPathValues;

import java.util.List;

/// Matches records by what the event's tree shows anywhere below a path.
///
/// Records without the text of the value are not parsed.
final class BelowMatcher implements RecordMatcher {
    private final PathMatcher values;
    private final PhraseMatcher anywhere;

    BelowMatcher(JsonPath path, ValueTest test) {
        values = new PathMatcher(path, test, JsonPathValues::below);
        anywhere =
                new PhraseMatcher(
                        new Phrase(test instanceof Wildcard any ? texts(any) : List.of()));
    }

    private static List<String> texts(Wildcard pattern) {
        return pattern.parts().stream().filter(part -> !part.isEmpty()).toList();
    }

    @Override
    public boolean matches(SearchedRecord record) {
        return anywhere.matches(record) && values.matches(record);
    }
}

package spoor.query;

import spoor.io.ByteSpan;
import spoor.json.JsonPath;
import spoor.json.JsonPathValues;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.text.ByteSearch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Matches records by what the event's tree shows at a path, or below it.
///
/// A byte search first rules out the records that lack a name of the path; only the others are
/// parsed.
final class PathMatcher implements RecordMatcher {
    private final JsonPath path;
    private final ValueTest test;
    private final ValueFinder values;
    private final List<ByteSearch> names;
    private final String allNames;

    /// Finds the values that are tested.
    interface ValueFinder {
        List<JsonPathValues.Match> find(JsonTree tree, JsonPath path);
    }

    PathMatcher(JsonPath path, ValueTest test, ValueFinder values) {
        this.path = path;
        this.test = test;
        this.values = values;
        // Other names may have other spellings in lower case.
        List<String> plainNames =
                path.steps().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(name -> name.matches("[A-Za-z0-9_-]+"))
                        .toList();
        names =
                plainNames.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .map(name -> new ByteSearch(name.getBytes(StandardCharsets.US_ASCII)))
                        .toList();
        allNames = String.join("", plainNames);
    }

    @Override
    public boolean matches(SearchedRecord record) {
        ByteSpan json = record.json();
        boolean mayHavePath =
                names.stream()
                                .allMatch(name ->
                                        name.isFoundIn(json.array(), json.start(), json.end()))
                        || record.spelling().mayHide(allNames);
        return mayHavePath ? matchesParsed(json) : matchesMissing();
    }

    /// Whether the test matches a missing value, which counts as empty.
    private boolean matchesMissing() {
        return test.matches("");
    }

    private boolean matchesParsed(ByteSpan json) {
        try {
            List<JsonPathValues.Match> found = values.find(JsonTree.parse(json), path);
            return found.isEmpty() ? matchesMissing() : found.stream().anyMatch(this::matchesValue);
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("a record that was loaded is not JSON", e);
        }
    }

    private boolean matchesValue(JsonPathValues.Match value) {
        return value.scalar() ? test.matches(value.text()) : test.matchesAnyValue();
    }
}

package spoor.query;

import spoor.io.ByteSpan;
import spoor.json.JsonPathValues;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.text.ByteSearch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Matches records by what the event's tree shows at a path.
///
/// A byte search first rules out the records that lack a name of the path; only the others are
/// parsed.
final class PathMatcher implements RecordMatcher {
    private final Filter.AtPath condition;
    private final List<ByteSearch> names;
    private final String allNames;

    PathMatcher(Filter.AtPath condition) {
        this.condition = condition;
        // Other names may have other spellings in lower case.
        List<String> plainNames =
                condition.path().steps().stream()
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
        return condition.test().matches("");
    }

    private boolean matchesParsed(ByteSpan json) {
        try {
            List<JsonPathValues.Match> values =
                    JsonPathValues.shown(JsonTree.parse(json), condition.path());
            return values.isEmpty()
                    ? matchesMissing()
                    : values.stream().anyMatch(this::matchesValue);
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("a record that was loaded is not JSON", e);
        }
    }

    private boolean matchesValue(JsonPathValues.Match value) {
        return value.scalar()
                ? condition.test().matches(value.text())
                : condition.test().matchesAnyValue();
    }
}

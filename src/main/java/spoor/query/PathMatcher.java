package spoor.query;

import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.json.Base64Prefilter;
import spoor.json.JsonPathValues;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.text.Ascii;
import spoor.text.ByteSearch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Matches records by the value at a path.
///
/// A byte search first rules out the records that lack a name of the path; only the others are
/// parsed.
final class PathMatcher implements RecordMatcher {
    private final Filter.AtPath condition;
    private final List<ByteSearch> names;
    private final ByteSearch unicodeEscape = search("\\u");

    PathMatcher(Filter.AtPath condition) {
        this.condition = condition;
        // Other names can be spelled in several ways in JSON.
        names =
                condition.path().steps().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(name -> name.matches("[A-Za-z0-9_-]+"))
                        .map(PathMatcher::search)
                        .toList();
    }

    private static ByteSearch search(String text) {
        return new ByteSearch(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean matches(Original original) {
        ByteSpan json = original.json();
        boolean mayHavePath =
                names.stream().allMatch(name -> isFoundIn(json, name))
                        || isFoundIn(json, unicodeEscape)
                        || Ascii.indexOf(json.array(), json.start(), json.end(), '%') >= 0
                        || Base64Prefilter.mayHaveBase64(json.array(), json.start(), json.end());
        return mayHavePath ? matchesParsed(json) : matchesMissing();
    }

    private static boolean isFoundIn(ByteSpan json, ByteSearch search) {
        return search.isFoundIn(json.array(), json.start(), json.end());
    }

    /// Whether the test matches a missing value, which counts as empty.
    private boolean matchesMissing() {
        return condition.test().matches("");
    }

    private boolean matchesParsed(ByteSpan json) {
        try {
            List<JsonPathValues.Match> values =
                    JsonPathValues.in(JsonTree.parse(json), condition.path());
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

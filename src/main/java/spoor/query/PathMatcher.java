package spoor.query;

import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.json.EmbeddedText;
import spoor.json.JsonPathValues;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.text.Ascii;
import spoor.text.ByteSearch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Whether a record has a value at a path, or none where that is wanted. Records that lack a name
/// of the path are told by their bytes; only the others are read.
final class PathMatcher implements OriginalTextSearch.RecordMatcher {
    private final Filter.AtPath wanted;
    private final List<ByteSearch> names;
    private final ByteSearch escape = needle("\\u");

    PathMatcher(Filter.AtPath wanted) {
        this.wanted = wanted;
        // Names that may be spelled in several ways are no hint.
        names =
                wanted.path().steps().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(name -> name.matches("[A-Za-z0-9_-]+"))
                        .map(PathMatcher::needle)
                        .toList();
    }

    private static ByteSearch needle(String text) {
        return new ByteSearch(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean accepts(Original original) {
        ByteSpan json = original.json();
        boolean possible =
                names.stream().allMatch(name -> isFoundIn(json, name))
                        || isFoundIn(json, escape)
                        || Ascii.indexOf(json.array(), json.start(), json.end(), '%') >= 0
                        || EmbeddedText.mayHaveBase64(json.array(), json.start(), json.end());
        return possible ? hasValue(json) : wantsNothing();
    }

    private static boolean isFoundIn(ByteSpan json, ByteSearch wanted) {
        return wanted.isFoundIn(json.array(), json.start(), json.end());
    }

    /// What is missing is the empty value.
    private boolean wantsNothing() {
        return wanted.pattern().matches("");
    }

    private boolean hasValue(ByteSpan json) {
        try {
            List<JsonPathValues.Found> found =
                    JsonPathValues.in(JsonTree.parse(json), wanted.path());
            return found.isEmpty() ? wantsNothing() : found.stream().anyMatch(this::isWanted);
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("a record that was loaded is not JSON", e);
        }
    }

    private boolean isWanted(JsonPathValues.Found found) {
        return found.scalar()
                ? wanted.pattern().matches(found.text())
                : wanted.pattern().matchesAnyValue();
    }
}

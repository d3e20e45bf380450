package spoor.query;

import spoor.json.JsonPath;
import spoor.json.JsonPathValues;

/// A condition on an original record. Several threads use it at once.
interface RecordMatcher {
    boolean matches(SearchedRecord record);

    static RecordMatcher of(Filter.InOriginal condition) {
        return switch (condition) {
            case Filter.RecordContains(Phrase phrase) -> new PhraseMatcher(phrase);
            case Filter.AtPath(JsonPath path, ValueTest test) ->
                    new PathMatcher(path, test, JsonPathValues::shown);
            case Filter.Below(JsonPath path, ValueTest test) -> new BelowMatcher(path, test);
        };
    }
}

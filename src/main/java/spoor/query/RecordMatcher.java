package spoor.query;

/// A condition on an original record. Several threads use it at once.
interface RecordMatcher {
    boolean matches(SearchedRecord record);

    static RecordMatcher of(Filter.InOriginal condition) {
        return switch (condition) {
            case Filter.RecordContains(Phrase phrase) -> new PhraseMatcher(phrase);
            case Filter.AtPath atPath -> new PathMatcher(atPath);
        };
    }
}

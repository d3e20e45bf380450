package spoor.viewmodel.filter;

import spoor.event.RecordSchema;
import spoor.query.CompletionPlace;
import spoor.query.CompletionPlace.Kind;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The query language as it is explained to users: fields and marks from the tables that queries
/// are read by, and an example of each kind of term.
public final class QueryGuide {
    private static final List<Example> EXAMPLES =
            List.of(
                    new Example("service:connect", "value"),
                    new Example("event:Delete*", "pattern"),
                    new Example("error:*", "exists"),
                    new Example("agent:\"aws-cli/2 x\"", "exact"),
                    new Example("event:(Create* or Delete*)", "either"),
                    new Example("service:s3 and not event:Get*", "both"),
                    new Example("time >= 2026-11-14", "time"),
                    new Example("ip:10.0.0.0/8", "network"),
                    new Example("requestParameters.queueId:8f2*", "path"),
                    new Example("responseElements.*:AKIA*", "below"),
                    new Example("requestParameters.maxResults >= 100", "number"),
                    new Example("file:*/2026/11/14/*", "file"),
                    new Example("has:redacted", "mark"),
                    new Example("AccessDenied", "word"),
                    new Example("\"access denied\"", "text"));

    private QueryGuide() {}

    /// @param key what it means, by the last part of its text's key
    private record Example(String query, String key) {}

    /// A part of a query and what it means.
    ///
    /// @param query a whole query, or the beginning of a condition: a field's name and a colon
    public record Entry(String query, String meaning) {
        public boolean isComplete() {
            return !query.endsWith(":");
        }
    }

    /// A complete query for each kind of term.
    public static List<Entry> terms() {
        return EXAMPLES.stream()
                .map(example ->
                        new Entry(example.query(), Messages.text("help.term." + example.key())))
                .toList();
    }

    /// The names that conditions begin with.
    public static List<Entry> fields(RecordSchema schema) {
        return CompletionWords.of(schema, new Kind.Term(), "").stream()
                .filter(word -> word.label().endsWith(":"))
                .map(word -> new Entry(word.label(), word.note()))
                .toList();
    }

    /// The words after `has:` and `is:`.
    public static List<Entry> marks(RecordSchema schema) {
        List<Entry> marks = new ArrayList<>();
        Stream.of("has:", "is:")
                .forEach(name ->
                        CompletionPlace.at(schema, name, name.length()).stream()
                                .flatMap(place ->
                                        CompletionWords.of(schema, place.kind(), "").stream())
                                .map(word -> new Entry(name + word.label(), word.note()))
                                .forEach(marks::add));
        return marks;
    }
}

package spoor.sentence;

import spoor.record.RecordNode;
import spoor.record.SourcedText;
import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;

/// The sentence for an aggregated event: the number of data events in a few minutes, by one
/// dimension.
record AggregateSentence(RecordNode event, Wording wording) {
    private static final int MAX_COUNTS = 3;

    List<SentencePart> parts() {
        return wording.filled("sentence.Aggregated", SentencePart::words, this::value);
    }

    private List<SentencePart> value(String place) {
        return switch (place) {
            case "service" ->
                    part(Kind.ACTION, ApiCallSentence.serviceOf(event.text("eventSource")));
            case "start" -> part(Kind.WHEN, time("windowStart"));
            case "end" -> part(Kind.WHEN, time("windowEnd"));
            case "place" ->
                    new WhenAndWhere(event, new Actor(event, Optional.empty(), wording), wording)
                            .parts();
            case "dimension" -> part(Kind.TARGET, dimension().text("dimension"));
            default -> counts();
        };
    }

    private Optional<SourcedText> time(String name) {
        return WhenAndWhere.time(event.text("timeWindow", name));
    }

    private RecordNode dimension() {
        return event.at("summary", "primaryDimension");
    }

    /// `GetObject 1200, PutObject 3`.
    private List<SentencePart> counts() {
        List<RecordNode> statistics = dimension().at("statistics").items();
        return wording.list(
                statistics.stream()
                        .limit(MAX_COUNTS)
                        .flatMap(statistic -> count(statistic).stream())
                        .toList(),
                statistics.size() > MAX_COUNTS,
                SentencePart::words);
    }

    private Optional<List<SentencePart>> count(RecordNode statistic) {
        return wording.fill("count", place -> part(Kind.TARGET, statistic.text(place)));
    }

    private static List<SentencePart> part(Kind kind, Optional<SourcedText> found) {
        return found.map(text -> SentencePart.of(kind, text)).stream().toList();
    }
}

package spoor.sentence;

import spoor.sentence.SentencePart.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells an aggregated event: how many data events there were in a few minutes, by one dimension.
record AggregateSentence(RecordNode event) {
    /// How many of the counts are named.
    private static final int NAMED = 3;

    List<SentencePart> say() {
        return Wording.filled("sentence.Aggregated", SentencePart::words, this::value);
    }

    private List<SentencePart> value(String place) {
        return switch (place) {
            case "service" ->
                    part(Kind.ACTION, ApiCallSentence.serviceOf(event.text("eventSource")));
            case "start" -> part(Kind.WHEN, time("windowStart"));
            case "end" -> part(Kind.WHEN, time("windowEnd"));
            case "place" -> new WhenAndWhere(event, new Actor(event)).say();
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
        List<SentencePart> parts = new ArrayList<>();
        List<RecordNode> statistics = dimension().at("statistics").items();
        for (RecordNode statistic : statistics.subList(0, Math.min(NAMED, statistics.size()))) {
            Optional<SourcedText> name = statistic.text("name");
            Optional<SourcedText> value = statistic.text("value");
            if (name.isPresent() && value.isPresent()) {
                parts.add(SentencePart.words(parts.isEmpty() ? "" : ", "));
                parts.add(SentencePart.of(Kind.TARGET, name.get()));
                parts.add(SentencePart.words(" "));
                parts.add(SentencePart.of(Kind.TARGET, value.get()));
            }
        }
        if (statistics.size() > NAMED) {
            parts.add(SentencePart.words(", " + Wording.text("target.more")));
        }
        return parts;
    }

    private static List<SentencePart> part(Kind kind, Optional<SourcedText> found) {
        return found.map(text -> SentencePart.of(kind, text)).stream().toList();
    }
}

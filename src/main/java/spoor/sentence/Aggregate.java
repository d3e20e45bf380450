package spoor.sentence;

import spoor.sentence.Part.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells an aggregated event: how many data events there were in a few minutes, by one dimension.
record Aggregate(Node event) {
    /// How many of the counts are named.
    private static final int NAMED = 3;

    List<Part> say() {
        return Wording.filled("sentence.Aggregated", Part::words, this::value);
    }

    private List<Part> value(String place) {
        return switch (place) {
            case "service" -> part(Kind.ACTION, Telling.serviceOf(event.text("eventSource")));
            case "start" -> part(Kind.WHEN, time("windowStart"));
            case "end" -> part(Kind.WHEN, time("windowEnd"));
            case "place" -> new Origin(event, new Actor(event)).say();
            case "dimension" -> part(Kind.TARGET, dimension().text("dimension"));
            default -> counts();
        };
    }

    private Optional<Found> time(String name) {
        return Origin.time(event.text("timeWindow", name));
    }

    private Node dimension() {
        return event.at("summary", "primaryDimension");
    }

    /// `GetObject 1200, PutObject 3`.
    private List<Part> counts() {
        List<Part> parts = new ArrayList<>();
        List<Node> statistics = dimension().at("statistics").items();
        for (Node statistic : statistics.subList(0, Math.min(NAMED, statistics.size()))) {
            Optional<Found> name = statistic.text("name");
            Optional<Found> value = statistic.text("value");
            if (name.isPresent() && value.isPresent()) {
                parts.add(Part.words(parts.isEmpty() ? "" : ", "));
                parts.add(Part.of(Kind.TARGET, name.get()));
                parts.add(Part.words(" "));
                parts.add(Part.of(Kind.TARGET, value.get()));
            }
        }
        if (statistics.size() > NAMED) {
            parts.add(Part.words(", " + Wording.text("target.more")));
        }
        return parts;
    }

    private static List<Part> part(Kind kind, Optional<Found> found) {
        return found.map(text -> Part.of(kind, text)).stream().toList();
    }
}

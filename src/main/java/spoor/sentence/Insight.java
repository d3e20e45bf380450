package spoor.sentence;

import spoor.sentence.Part.Kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Tells an Insight event: that an unusual rate of calls or errors began or ended.
///
/// The averages are for a minute (CloudTrail User Guide, "insightDetails").
record Insight(Node event) {
    private static final int LONGEST_NUMBER = 20;

    List<Part> say() {
        String key = "sentence.Insight." + details().text("state").map(Found::text).orElse("");
        return Wording.filled(
                Wording.has(key) ? key : "sentence.Insight", Part::words, this::value);
    }

    private List<Part> value(String place) {
        return switch (place) {
            case "what" -> what();
            case "place" -> new Origin(event, new Actor(event)).say();
            default ->
                    part(
                            Kind.TARGET,
                            details()
                                    .at("insightContext", "statistics", place)
                                    .text("average")
                                    .map(Insight::plain));
        };
    }

    private List<Part> what() {
        boolean errors =
                details().at("insightType").isText("ApiErrorRateInsight")
                        || details().text("errorCode").isPresent();
        Optional<Found> service = Telling.serviceOf(details().text("eventSource"));
        return Wording.fill(
                        errors ? "insight.errors" : "insight.calls",
                        place ->
                                switch (place) {
                                    case "name" -> part(Kind.ACTION, details().text("eventName"));
                                    case "error" -> part(Kind.TARGET, details().text("errorCode"));
                                    default -> part(Kind.ACTION, service);
                                })
                .orElse(List.of(Part.words(Wording.text("insight.something"))));
    }

    /// A number without an exponent, `0.0004` for `4.0E-4`, if it is a plain one.
    private static Found plain(Found number) {
        if (number.text().length() > LONGEST_NUMBER) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number.text()).stripTrailingZeros();
            return Math.abs(value.scale()) > LONGEST_NUMBER
                    ? number
                    : number.withText(value.toPlainString());
        } catch (NumberFormatException _) {
            return number; // a text in a number's place is shown as it is
        }
    }

    private Node details() {
        return event.at("insightDetails");
    }

    private static List<Part> part(Kind kind, Optional<Found> found) {
        return found.map(text -> Part.of(kind, text)).stream().toList();
    }
}
